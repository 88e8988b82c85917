import type { InBoth, SampleCandidate, SampleReport } from './agencies.sample.types.ts'
import { direct, nothingWrong, referral } from './agencies.sampleWords.constants.ts'

export const onHoldCandidates: InBoth<SampleCandidate>[] = [
  {
    name: { pl: 'Amadeusz Wrzosowicz', en: 'Amadeus Heathcote-Rill' },
    source: direct,
    noteForClient: {
      pl: 'Dziewięć lat w Javie, ostatnie trzy przy rozliczeniach.',
      en: 'Nine years of Java, the last three in billing.',
    },
    summary: {
      pl: 'Przebudował rozliczenia w średniej firmie bez przerwy w działaniu. Lubi przeglądy kodu, szuka spokojnego zespołu.',
      en: 'Rebuilt the billing of a mid-sized company without downtime. Likes code reviews, looks for a calm team.',
    },
    permitted: [3, 1, '10:00'],
    stages: [
      [[2, 1, '12:00'], 'answered'],
      [[2, 4, '12:00'], 'qualified'],
      [[3, 1, '11:00'], 'presented'],
      [[4, 1, '13:00'], 'client_interview'],
    ],
    expects: [[2, 4, '12:00'], { pl: 165, en: 58 }],
  },
  {
    name: { pl: 'Kornelia Paprociowa', en: 'Cornelia Fernsby-Moss' },
    source: referral,
    noteForClient: {
      pl: 'Java i PostgreSQL, prowadziła migrację dużej bazy.',
      en: 'Java and PostgreSQL, led the migration of a large database.',
    },
    stages: [
      [[2, 2, '14:00'], 'answered'],
      [[3, 1, '12:00'], 'qualified'],
      [[3, 4, '11:00'], 'presented'],
    ],
    expects: [[3, 1, '12:00'], { pl: 170, en: 60 }],
  },
  {
    name: { pl: 'Narcyz Torfowiak', en: 'Narcissus Peatling' },
    source: direct,
    stages: [[[2, 3, '13:00'], 'answered']],
    expects: [[2, 5, '10:00'], { pl: 195, en: 70 }],
    ended: { at: [3, 2, '12:00'], code: 'pay', by: 'candidate' },
  },
  {
    name: { pl: 'Roksana Mchowa', en: 'Roxana Lichenfield' },
    source: direct,
    stages: [[[3, 2, '10:00'], 'answered']],
    ended: {
      at: [3, 5, '12:00'],
      code: 'role',
      by: 'candidate',
      note: { pl: 'Woli pracę nad nowym produktem.', en: 'Prefers work on a new product.' },
    },
  },
]

export const onHoldReports: InBoth<SampleReport>[] = [
  {
    week: 1,
    health: 'on_track',
    sentence: { pl: 'Zaczęliśmy zgodnie z planem.', en: 'We started as planned.' },
    whatChanged: {
      pl: 'Profil potwierdzony z dyrektorem technologii, mapa firm gotowa.',
      en: 'The profile is confirmed with the CTO, the map of companies is done.',
    },
    whatDidNotWork: nothingWrong,
    needs: [],
  },
  {
    week: 2,
    health: 'on_track',
    sentence: {
      pl: 'Trzy osoby odpowiedziały, pierwsza jest po rozmowie.',
      en: 'Three people have answered, the first has been interviewed by us.',
    },
    whatChanged: {
      pl: 'Praca zdalna przekonuje bardziej niż stawka.',
      en: 'Remote work convinces more than the rate.',
    },
    whatDidNotWork: {
      pl: 'Część osób nie odpowiada na wiadomości, przechodzimy na telefon.',
      en: 'Some do not answer messages; we call them now.',
    },
    needs: [
      { text: { pl: 'Terminy rozmów technicznych', en: 'Dates for the technical interviews' }, inDays: 3 },
    ],
  },
  {
    week: 3,
    health: 'on_track',
    sentence: { pl: 'Dwie osoby są u Państwa.', en: 'Two people are with you.' },
    whatChanged: {
      pl: 'Przedstawiliśmy dwie osoby, pierwsza rozmowa w poniedziałek.',
      en: 'We presented two people; the first interview is on Monday.',
    },
    whatDidNotWork: {
      pl: 'Jedna osoba oczekiwała stawki powyżej widełek.',
      en: 'One person expected more than the range.',
    },
    needs: [
      {
        text: { pl: 'Informacja zwrotna po pierwszej rozmowie', en: 'Feedback after the first interview' },
        inDays: 3,
      },
    ],
  },
]
