import type { InBoth, SampleCandidate, SampleReport } from './agencies.sample.types.ts'
import { advert, nothingWrong } from './agencies.sampleWords.constants.ts'

export const closingCandidates: InBoth<SampleCandidate>[] = [
  {
    name: { pl: 'Hilary Paletowicz', en: 'Hilary Cratewell' },
    source: advert,
    noteForClient: {
      pl: 'Prowadził zmianę w chłodni, wózki od dziesięciu lat.',
      en: 'Led a shift in a cold store, ten years on forklifts.',
    },
    summary: {
      pl: 'Przejął zespół po trudnym okresie i ustalił stały podział zadań. Woli pracę po południu.',
      en: 'Took over a team after a hard time and set up a steady plan of work. Prefers the afternoon.',
    },
    permitted: [2, 3, '11:00'],
    stages: [
      [[2, 1, '10:00'], 'answered'],
      [[2, 2, '12:00'], 'qualified'],
      [[2, 3, '12:00'], 'presented'],
      [[3, 1, '12:30'], 'client_interview'],
      [[3, 5, '12:00'], 'offer'],
      [[5, 1, '09:30'], 'accepted'],
    ],
    expects: [[2, 2, '12:00'], { pl: 7_500, en: 3_200 }],
    hire: { waits: true, signed: [5, 2, '12:00'], startsInDays: 11, started: [7, 3, '10:00'] },
  },
  {
    name: { pl: 'Wisława Skrzyniarek', en: 'Wilhelmina Boxall-Tree' },
    source: advert,
    noteForClient: {
      pl: 'Zna system magazynowy, prowadziła osiem osób.',
      en: 'Knows the warehouse system, led eight people.',
    },
    stages: [
      [[2, 2, '10:00'], 'answered'],
      [[2, 4, '12:00'], 'qualified'],
      [[3, 1, '12:00'], 'presented'],
      [[3, 3, '12:00'], 'client_interview'],
    ],
    expects: [[2, 4, '12:00'], { pl: 7_400, en: 3_150 }],
    ended: {
      at: [5, 1, '11:00'],
      code: 'client_rejected',
      by: 'client',
      note: { pl: 'Mniejszy zespół niż nasz.', en: 'A smaller team than ours.' },
    },
  },
  {
    name: { pl: 'Gracjan Rampowy', en: 'Gratian Dockerill' },
    source: advert,
    stages: [
      [[2, 3, '10:00'], 'answered'],
      [[3, 1, '10:00'], 'qualified'],
      [[3, 2, '10:00'], 'presented'],
    ],
    ended: { at: [3, 4, '12:00'], code: 'timing', by: 'candidate' },
  },
  {
    name: { pl: 'Żaneta Taśmowska', en: 'Jeanette Bandwright' },
    source: advert,
    stages: [[[2, 4, '10:00'], 'answered']],
    ended: {
      at: [3, 1, '12:30'],
      code: 'role',
      by: 'candidate',
      note: { pl: 'Tylko ranna zmiana.', en: 'The morning shift only.' },
    },
  },
]

export const closingReports: InBoth<SampleReport>[] = [
  {
    week: 1,
    health: 'on_track',
    sentence: {
      pl: 'Ogłoszenie jest opublikowane, zgłoszenia przychodzą.',
      en: 'The advert is out and applications come in.',
    },
    whatChanged: {
      pl: 'Profil potwierdzony z dyrektorem magazynów.',
      en: 'The profile is confirmed with the Director of Warehousing.',
    },
    whatDidNotWork: nothingWrong,
    needs: [],
  },
  {
    week: 2,
    health: 'on_track',
    sentence: { pl: 'Pierwsza osoba jest u Państwa.', en: 'The first person is with you.' },
    whatChanged: { pl: 'Cztery osoby po rozmowach z nami.', en: 'Four people have talked to us.' },
    whatDidNotWork: {
      pl: 'Zmiana popołudniowa odpowiada niewielu osobom.',
      en: 'Few people like the afternoon shift.',
    },
    needs: [
      {
        text: { pl: 'Termin spotkania w magazynie', en: 'A date for the meeting at the warehouse' },
        inDays: 2,
      },
    ],
  },
  {
    week: 3,
    health: 'on_track',
    sentence: {
      pl: 'Dwa spotkania za nami, oferta jest złożona.',
      en: 'Two meetings are done and the offer is out.',
    },
    whatChanged: {
      pl: 'Trzy osoby przedstawione, jedna zrezygnowała z powodu terminu.',
      en: 'Three people presented, one stepped back because of the date.',
    },
    whatDidNotWork: nothingWrong,
    needs: [
      {
        text: { pl: 'Potwierdzenie pierwszego dnia pracy', en: 'The first day at work, confirmed by you' },
        inDays: 2,
      },
    ],
  },
  {
    week: 4,
    health: 'on_track',
    sentence: {
      pl: 'Warunki są uzgodnione, odpowiedź na początku tygodnia.',
      en: 'The terms are agreed, the answer comes early next week.',
    },
    whatChanged: {
      pl: 'Ustaliliśmy okres wypowiedzenia i termin startu.',
      en: 'Notice period and first day are clear.',
    },
    whatDidNotWork: nothingWrong,
    needs: [],
  },
]
