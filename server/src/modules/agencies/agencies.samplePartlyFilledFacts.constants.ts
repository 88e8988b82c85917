import type { InBoth, SampleFact } from './agencies.sample.types.ts'
import { call } from './agencies.sampleWords.constants.ts'

export const partlyFilledFacts: InBoth<SampleFact>[] = [
  {
    at: [1, 1, '11:00'],
    kind: 'kickoff',
    contact: 'hr',
    minutes: 25,
    answers: {
      summary: {
        pl: 'Dwie osoby do montażu szaf dla kolei.',
        en: 'Two people to build cabinets for the railway.',
      },
      softCriteria: { pl: 'Dokładność ważniejsza od tempa.', en: 'Exact rather than fast.' },
      ifMarketSaysNo: {
        pl: 'Wystarczy jedna osoba, drugą przyuczymy.',
        en: 'One person is enough; we will train the second.',
      },
      weeklySlot: { weekday: 3, time: '13:00' },
      nextSteps: { pl: 'Harmonogram jutro.', en: 'The schedule tomorrow.' },
      internalNote: '',
      tests: [{ wouldReject: 'yes', canRelax: 'no', relaxNote: '' }],
    },
  },
  {
    at: [1, 2, '11:00'],
    ...call,
    contact: 'decider',
    minutes: 15,
    noteForClient: { pl: 'Rozmowa o próbie montażu.', en: 'Call about the trial.' },
  },
  { at: [1, 2, '13:00'], kind: 'schedule', contact: 'hr', template: 'direct_search', weeks: 4 },
  { at: [1, 3, '13:00'], kind: 'agreed', contact: 'hr', text: null },
  { at: [1, 4, '12:00'], kind: 'approaches', input: { channel: 'phone', count: 24 } },
  {
    at: [2, 3, '13:00'],
    ...call,
    contact: 'hr',
    minutes: 10,
    noteForClient: { pl: 'Cotygodniowa rozmowa: dwie kandydatury.', en: 'Weekly call: two candidates.' },
  },
  {
    at: [3, 3, '13:00'],
    ...call,
    contact: 'decider',
    minutes: 10,
    noteForClient: {
      pl: 'Cotygodniowa rozmowa: oferta i druga rozmowa.',
      en: 'Weekly call: the offer and the second interview.',
    },
  },
  {
    at: [4, 4, '14:00'],
    ...call,
    contact: 'hr',
    minutes: 15,
    note: {
      pl: 'Powiedziane wprost: osoba wycofała się, bo zbyt długo czekała na decyzję.',
      en: 'Said plainly: the person stepped back because the decision took too long.',
    },
    noteForClient: {
      pl: 'Rozmowa o wycofaniu się drugiej osoby.',
      en: 'Call about the second person stepping back.',
    },
  },
  {
    at: [5, 1, '14:00'],
    ...call,
    contact: 'decider',
    minutes: 15,
    noteForClient: {
      pl: 'Rozmowa po pierwszym dniu pracy. Drugą osobę klient przyuczy sam.',
      en: 'Call after the first day at work. The client will train the second person.',
    },
  },
  {
    at: [5, 2, '10:00'],
    kind: 'closing',
    reason: {
      pl: 'Drugi wakat klient obsadzi osobą z własnego zespołu.',
      en: 'The client fills the second opening with somebody from their own team.',
    },
  },
  {
    at: [5, 3, '12:00'],
    kind: 'closingReport',
    parts: {
      result: 'partly_filled',
      filledOpenings: 1,
      whatWasDone: {
        pl: 'Podejścia telefoniczne w regionie, dwie osoby przedstawione w drugim tygodniu. Jedna pracuje.',
        en: 'Calls in the region, two people presented in week two. One of them has started.',
      },
      whatTheMarketSaid: {
        pl: 'Osób z uprawnieniami jest mało i mają po kilka ofert. Druga osoba przyjęła inną, zanim zapadła decyzja.',
        en: 'Certified people are few and have several offers. The second person took another one before the decision.',
      },
      whatWeWouldDoNext: {
        pl: 'Przy następnym projekcie: decyzja w dwa dni po rozmowie albo powrót do listy.',
        en: 'Next time: a decision within two days of the interview, or back to the list.',
      },
      openPoints: [],
    },
  },
]
