import type { SampleCandidate } from './agencies.sample.types.ts'

const direct = 'Podejście bezpośrednie'

/** Invented people; by the end of week 2 seven have said what they expect, all of it above the range. */
export const atRiskCandidates: SampleCandidate[] = [
  {
    name: 'Celina Żurawicka',
    source: direct,
    stages: [[[1, 4, '15:00'], 'answered']],
    expects: [[1, 5, '11:00'], 19_000],
    ended: { at: [2, 1, '10:00'], code: 'pay', by: 'candidate', note: 'Wróci do rozmowy od 18 500 zł.' },
  },
  {
    name: 'Bogumił Rzepicki',
    source: direct,
    stages: [
      [[1, 4, '16:00'], 'answered'],
      [[2, 1, '12:00'], 'qualified'],
    ],
    expects: [[2, 1, '12:00'], 18_500],
  },
  {
    name: 'Eliza Modrzewska-Kos',
    source: direct,
    stages: [[[1, 5, '12:00'], 'answered']],
    expects: [[2, 1, '15:30'], 21_000],
    ended: { at: [2, 2, '13:00'], code: 'pay', by: 'candidate' },
  },
  {
    name: 'Ksawery Łęgowiec',
    source: 'Polecenie',
    stages: [[[2, 1, '11:00'], 'answered']],
    expects: [[2, 2, '14:00'], 20_000],
    ended: { at: [2, 3, '11:00'], code: 'pay', by: 'candidate' },
  },
  {
    name: 'Dagmara Świerszcz-Polna',
    source: direct,
    stages: [
      [[2, 1, '16:00'], 'answered'],
      [[2, 4, '10:00'], 'qualified'],
    ],
    expects: [[2, 4, '10:00'], 18_000],
  },
  {
    name: 'Radzimir Głogowiec',
    source: direct,
    stages: [[[2, 2, '11:30'], 'answered']],
    expects: [[2, 3, '15:00'], 22_000],
    ended: { at: [2, 4, '12:00'], code: 'pay', by: 'candidate' },
  },
  {
    name: 'Wioletta Sasankowa',
    source: direct,
    stages: [
      [[2, 2, '15:00'], 'answered'],
      [[2, 5, '10:30'], 'qualified'],
    ],
    expects: [[2, 5, '10:30'], 17_500],
  },
  {
    name: 'Hieronim Pliszkowski',
    source: direct,
    stages: [[[2, 2, '16:00'], 'answered']],
    ended: { at: [2, 3, '16:00'], code: 'requirement', by: 'agency', requirement: 1 },
  },
  {
    name: 'Jagna Turkuciowa',
    source: direct,
    stages: [[[2, 3, '10:00'], 'answered']],
    ended: { at: [2, 4, '15:30'], code: 'place', by: 'candidate', note: 'Dojazd ponad półtorej godziny.' },
  },
  {
    name: 'Sylwan Drozdecki',
    source: 'Polecenie',
    stages: [[[2, 3, '14:00'], 'answered']],
    ended: { at: [2, 5, '12:00'], code: 'timing', by: 'candidate' },
  },
  { name: 'Nadzieja Korczakówna', source: direct, stages: [[[3, 1, '16:00'], 'answered']] },
  {
    name: 'Tymon Brzezinkowy',
    source: direct,
    stages: [[[3, 2, '12:00'], 'answered']],
    expects: [[3, 3, '10:00'], 19_500],
  },
]
