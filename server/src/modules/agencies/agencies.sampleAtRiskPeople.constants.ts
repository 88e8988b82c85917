import type { InBoth, SampleCandidate } from './agencies.sample.types.ts'
import { direct, referral } from './agencies.sampleWords.constants.ts'

/** Invented people; by the end of week 2 seven have said what they expect, all of it above the range. */
export const atRiskCandidates: InBoth<SampleCandidate>[] = [
  {
    name: { pl: 'Celina Żurawicka', en: 'Celia Cranewood' },
    source: direct,
    stages: [[[1, 4, '15:00'], 'answered']],
    expects: [[1, 5, '11:00'], { pl: 19_000, en: 7_000 }],
    ended: {
      at: [2, 1, '10:00'],
      code: 'pay',
      by: 'candidate',
      note: { pl: 'Wróci do rozmowy od 18 500 zł.', en: 'Would talk again from 6,900 EUR.' },
    },
  },
  {
    name: { pl: 'Bogumił Rzepicki', en: 'Boswell Turnipseed' },
    source: direct,
    stages: [
      [[1, 4, '16:00'], 'answered'],
      [[2, 1, '12:00'], 'qualified'],
    ],
    expects: [[2, 1, '12:00'], { pl: 18_500, en: 6_900 }],
  },
  {
    name: { pl: 'Eliza Modrzewska-Kos', en: 'Eliza Larchmont-Coe' },
    source: direct,
    stages: [[[1, 5, '12:00'], 'answered']],
    expects: [[2, 1, '15:30'], { pl: 21_000, en: 7_800 }],
    ended: { at: [2, 2, '13:00'], code: 'pay', by: 'candidate' },
  },
  {
    name: { pl: 'Ksawery Łęgowiec', en: 'Xavier Fenwater' },
    source: referral,
    stages: [[[2, 1, '11:00'], 'answered']],
    expects: [[2, 2, '14:00'], { pl: 20_000, en: 7_400 }],
    ended: { at: [2, 3, '11:00'], code: 'pay', by: 'candidate' },
  },
  {
    name: { pl: 'Dagmara Świerszcz-Polna', en: 'Dagmar Cricketts' },
    source: direct,
    stages: [
      [[2, 1, '16:00'], 'answered'],
      [[2, 4, '10:00'], 'qualified'],
    ],
    expects: [[2, 4, '10:00'], { pl: 18_000, en: 6_700 }],
  },
  {
    name: { pl: 'Radzimir Głogowiec', en: 'Radley Hawthornby' },
    source: direct,
    stages: [[[2, 2, '11:30'], 'answered']],
    expects: [[2, 3, '15:00'], { pl: 22_000, en: 8_100 }],
    ended: { at: [2, 4, '12:00'], code: 'pay', by: 'candidate' },
  },
  {
    name: { pl: 'Wioletta Sasankowa', en: 'Violet Pasqueflower' },
    source: direct,
    stages: [
      [[2, 2, '15:00'], 'answered'],
      [[2, 5, '10:30'], 'qualified'],
    ],
    expects: [[2, 5, '10:30'], { pl: 17_500, en: 6_500 }],
  },
  {
    name: { pl: 'Hieronim Pliszkowski', en: 'Hiram Wagtailor' },
    source: direct,
    stages: [[[2, 2, '16:00'], 'answered']],
    ended: { at: [2, 3, '16:00'], code: 'requirement', by: 'agency', requirement: 1 },
  },
  {
    name: { pl: 'Jagna Turkuciowa', en: 'Jessamy Molewright' },
    source: direct,
    stages: [[[2, 3, '10:00'], 'answered']],
    ended: {
      at: [2, 4, '15:30'],
      code: 'place',
      by: 'candidate',
      note: { pl: 'Dojazd ponad półtorej godziny.', en: 'More than an hour and a half to get there.' },
    },
  },
  {
    name: { pl: 'Sylwan Drozdecki', en: 'Silvan Thrushley' },
    source: referral,
    stages: [[[2, 3, '14:00'], 'answered']],
    ended: { at: [2, 5, '12:00'], code: 'timing', by: 'candidate' },
  },
  {
    name: { pl: 'Nadzieja Korczakówna', en: 'Hope Corkwell' },
    source: direct,
    stages: [[[3, 1, '16:00'], 'answered']],
  },
  {
    name: { pl: 'Tymon Brzezinkowy', en: 'Timon Birchlet' },
    source: direct,
    stages: [[[3, 2, '12:00'], 'answered']],
    expects: [[3, 3, '10:00'], { pl: 19_500, en: 7_200 }],
  },
]
