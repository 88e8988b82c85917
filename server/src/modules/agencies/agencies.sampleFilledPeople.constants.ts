import type { InBoth, SampleCandidate, SampleReport } from './agencies.sample.types.ts'
import { direct, nothingWrong, referral } from './agencies.sampleWords.constants.ts'

export const filledCandidates: InBoth<SampleCandidate>[] = [
  {
    name: { pl: 'Scholastyka Miętowa', en: 'Scholastica Mintern' },
    source: direct,
    noteForClient: {
      pl: 'Zastępczyni kierującej oddziałem chirurgii.',
      en: 'Deputy lead of a surgical ward.',
    },
    summary: {
      pl: 'Układa grafik dwunastu osób i prowadzi nowe osoby przez pierwsze tygodnie. Chce kierować własnym oddziałem.',
      en: 'Plans the shifts of twelve people and guides new ones through the first weeks. Wants a ward of her own.',
    },
    permitted: [3, 3, '10:00'],
    stages: [
      [[1, 5, '12:00'], 'answered'],
      [[2, 4, '11:00'], 'qualified'],
      [[3, 3, '11:00'], 'presented'],
      [[3, 5, '12:00'], 'client_interview'],
      [[4, 3, '12:00'], 'offer'],
      [[5, 1, '09:30'], 'accepted'],
    ],
    expects: [[2, 1, '12:00'], { pl: 11_000, en: 4_700 }],
    hire: { waits: true, signed: [5, 3, '12:00'], startsInDays: 13, started: [8, 1, '10:00'] },
  },
  {
    name: { pl: 'Ambroży Rumiankowski', en: 'Ambrose Camomill' },
    source: referral,
    noteForClient: {
      pl: 'Dziesięć lat na chirurgii, specjalizacja.',
      en: 'Ten years in surgery, trained for it.',
    },
    stages: [
      [[2, 1, '10:00'], 'answered'],
      [[3, 2, '11:00'], 'qualified'],
      [[3, 3, '11:30'], 'presented'],
      [[4, 1, '12:00'], 'client_interview'],
    ],
    expects: [[2, 1, '10:30'], { pl: 11_300, en: 4_800 }],
    ended: {
      at: [5, 1, '12:30'],
      code: 'client_rejected',
      by: 'client',
      note: { pl: 'Wybrano inną osobę.', en: 'Somebody else was chosen.' },
    },
  },
  {
    name: { pl: 'Walentyna Krwawnikowa', en: 'Valentina Yarrowby' },
    source: direct,
    stages: [[[1, 5, '14:00'], 'answered']],
    expects: [[2, 1, '13:00'], { pl: 12_500, en: 5_300 }],
    ended: { at: [2, 3, '10:00'], code: 'pay', by: 'candidate' },
  },
  {
    name: { pl: 'Izydor Dziurawiec', en: 'Isidore Wortley-Johns' },
    source: direct,
    stages: [[[2, 1, '14:00'], 'answered']],
    expects: [[2, 2, '10:00'], { pl: 12_000, en: 5_100 }],
    ended: { at: [2, 4, '12:00'], code: 'pay', by: 'candidate' },
  },
]

export const filledReports: InBoth<SampleReport>[] = [
  {
    week: 1,
    health: 'on_track',
    sentence: { pl: 'Zaczęliśmy zgodnie z planem.', en: 'We started as planned.' },
    whatChanged: {
      pl: 'Profil potwierdzony z naczelną pielęgniarką.',
      en: 'The profile is confirmed with the Director of Nursing.',
    },
    whatDidNotWork: nothingWrong,
    needs: [],
  },
  {
    week: 2,
    health: 'at_risk',
    sentence: {
      pl: 'Wszystkie osoby, z którymi rozmawiamy, oczekują więcej niż widełki.',
      en: 'Everybody we talk to expects more than the range.',
    },
    whatChanged: {
      pl: 'Cztery rozmowy, cztery razy ten sam powód.',
      en: 'Four conversations, four times the same reason.',
    },
    whatDidNotWork: {
      pl: 'Przy obecnych widełkach nie przedstawimy nikogo.',
      en: 'With this range we will not present anybody.',
    },
    needs: [{ text: { pl: 'Decyzja o widełkach', en: 'Your decision on the range' }, inDays: 2 }],
  },
  {
    week: 3,
    health: 'on_track',
    sentence: {
      pl: 'Po zmianie widełek dwie osoby są u Państwa.',
      en: 'After the change of the range two people are with you.',
    },
    whatChanged: {
      pl: 'Widełki wzrosły, dwie osoby wróciły do rozmów.',
      en: 'The range has risen and two people have come back.',
    },
    whatDidNotWork: { pl: 'Dwie inne osoby oczekują jeszcze więcej.', en: 'Two others expect even more.' },
    needs: [{ text: { pl: 'Termin dnia na oddziale', en: 'A date for the day on the ward' }, inDays: 2 }],
  },
  {
    week: 4,
    health: 'on_track',
    sentence: { pl: 'Oferta jest złożona.', en: 'The offer is out.' },
    whatChanged: {
      pl: 'Dzień na oddziale przekonał obie strony.',
      en: 'The day on the ward convinced both sides.',
    },
    whatDidNotWork: nothingWrong,
    needs: [],
  },
]
