import type { InBoth, SampleFact } from './agencies.sample.types.ts'
import { call } from './agencies.sampleWords.constants.ts'

export const confidentialFacts: InBoth<SampleFact>[] = [
  {
    at: [1, 1, '16:00'],
    kind: 'kickoff',
    contact: 'decider',
    minutes: 60,
    answers: {
      summary: {
        pl: 'Poufne: o zmianie nie wie jeszcze zespół. Kontakt wyłącznie z dyrektorem.',
        en: 'Confidential: the team does not know of the change yet. Contact with the director alone.',
      },
      softCriteria: {
        pl: 'Spokój w negocjacjach, lojalność, praca bez rozgłosu.',
        en: 'Calm in negotiations, loyal, discreet.',
      },
      ifMarketSaysNo: {
        pl: 'Rozważymy osobę z branży pokrewnej, na przykład oświetlenia.',
        en: 'We will consider a neighbouring industry, lighting for instance.',
      },
      weeklySlot: { weekday: 3, time: '16:30' },
      nextSteps: {
        pl: 'Harmonogram jutro, na prywatną skrzynkę.',
        en: 'The schedule tomorrow, to the private address.',
      },
      internalNote: {
        pl: 'Dzwonić po 16, nigdy przez centralę.',
        en: 'Call after four, never through the switchboard.',
      },
      tests: [
        {
          wouldReject: 'yes',
          canRelax: 'maybe',
          relaxNote: { pl: 'Jeden kraj, jeśli to Niemcy.', en: 'One country, if it is Germany.' },
        },
        { wouldReject: 'yes', canRelax: 'no', relaxNote: '' },
      ],
    },
  },
  { at: [1, 2, '14:00'], kind: 'schedule', contact: 'decider', template: 'direct_search', weeks: 5 },
  { at: [1, 3, '16:00'], kind: 'agreed', contact: 'decider', text: null },
  {
    at: [1, 4, '12:00'],
    kind: 'work',
    entry: {
      kind: 'market_mapping',
      companiesMapped: 21,
      textForClient: {
        pl: 'Mapa firm, bez podawania nazwy klienta.',
        en: 'Map of companies, without the name of the client.',
      },
    },
  },
  { at: [1, 5, '12:00'], kind: 'approaches', input: { channel: 'phone', count: 16 } },
  {
    at: [2, 3, '16:30'],
    ...call,
    contact: 'decider',
    minutes: 20,
    noteForClient: {
      pl: 'Cotygodniowa rozmowa: kto odpowiedział i na jakich zasadach.',
      en: 'Weekly call: who answered and on what terms.',
    },
  },
  { at: [2, 4, '12:00'], kind: 'approaches', input: { channel: 'referral', count: 7 } },
  {
    at: [3, 3, '16:30'],
    ...call,
    contact: 'decider',
    minutes: 25,
    noteForClient: {
      pl: 'Cotygodniowa rozmowa: trzy kandydatury i kolejność spotkań.',
      en: 'Weekly call: three candidates and the order of meetings.',
    },
  },
  {
    at: [4, 3, '16:30'],
    ...call,
    contact: 'decider',
    minutes: 30,
    noteForClient: {
      pl: 'Cotygodniowa rozmowa: warunki oferty.',
      en: 'Weekly call: the terms of the offer.',
    },
  },
  {
    at: [5, 1, '11:00'],
    ...call,
    contact: 'decider',
    minutes: 10,
    noteForClient: {
      pl: 'Oferta przyjęta. Ustalony plan komunikacji w firmie.',
      en: 'The offer is accepted. How the company will be told is agreed.',
    },
  },
  {
    at: [7, 1, '16:00'],
    ...call,
    contact: 'decider',
    minutes: 10,
    noteForClient: {
      pl: 'Rozmowa przed startem: wypowiedzenie złożone, termin bez zmian.',
      en: 'Call before the start: notice is given, the date stands.',
    },
  },
]
