import type { InBoth, SampleFact } from './agencies.sample.types.ts'
import { asked, call } from './agencies.sampleWords.constants.ts'

export const notFilledFacts: InBoth<SampleFact>[] = [
  {
    at: [1, 1, '13:00'],
    kind: 'kickoff',
    contact: 'hr',
    minutes: 30,
    answers: {
      summary: {
        pl: 'Osoba do własnej obsługi celnej, praca w magazynie.',
        en: 'Somebody for own customs clearance, at the warehouse.',
      },
      softCriteria: {
        pl: 'Dokładność, odporność na pośpiech kierowców.',
        en: 'Exact, not shaken by drivers in a hurry.',
      },
      ifMarketSaysNo: {
        pl: 'Porozmawiamy o jednym dniu pracy z domu.',
        en: 'We will talk about one day of work from home.',
      },
      weeklySlot: { weekday: 4, time: '14:00' },
      nextSteps: { pl: 'Harmonogram jutro.', en: 'The schedule tomorrow.' },
      internalNote: {
        pl: 'Dyrektor nie lubi pracy z domu, decyzja może być trudna.',
        en: 'The director does not like work from home; this may be hard.',
      },
      tests: [
        { wouldReject: 'yes', canRelax: 'no', relaxNote: '' },
        {
          wouldReject: 'no',
          canRelax: 'maybe',
          relaxNote: { pl: 'Najwyżej jeden dzień.', en: 'One day at most.' },
        },
      ],
    },
  },
  {
    at: [1, 2, '11:00'],
    ...call,
    contact: 'decider',
    minutes: 15,
    noteForClient: {
      pl: 'Rozmowa z dyrektorem magazynów o zakresie pracy.',
      en: 'Call with the Director of Warehousing about the work.',
    },
  },
  { at: [1, 2, '15:00'], kind: 'schedule', contact: 'hr', template: 'direct_search', weeks: 5 },
  { at: [1, 4, '09:30'], kind: 'agreed', contact: 'hr', text: null },
  {
    at: [1, 4, '14:00'],
    kind: 'work',
    entry: {
      kind: 'market_mapping',
      companiesMapped: 16,
      textForClient: {
        pl: 'Mapa agencji celnych i działów celnych w regionie.',
        en: 'Map of customs agencies and departments in the region.',
      },
    },
  },
  { at: [1, 5, '10:00'], kind: 'approaches', input: { channel: 'phone', count: 19 } },
  { at: [2, 3, '10:00'], kind: 'approaches', input: { channel: 'message', count: 14 } },
  {
    at: [2, 4, '14:00'],
    ...call,
    contact: 'hr',
    minutes: 20,
    note: {
      pl: 'Powiedziane wprost: wszyscy pytają o pracę z domu.',
      en: 'Said plainly: everybody asks about work from home.',
    },
    noteForClient: {
      pl: 'Rozmowa o powodach odmów: praca na miejscu i wynagrodzenie.',
      en: 'Call about why people decline: work on site and pay.',
    },
  },
  {
    at: [3, 4, '14:00'],
    ...call,
    contact: 'decider',
    minutes: 25,
    note: {
      pl: 'Warunki zostają. Dyrektor przyjmuje, że może się nie udać.',
      en: 'The terms stay. The director accepts that it may fail.',
    },
    noteForClient: {
      pl: 'Decyzja: warunki bez zmian, szukamy dalej do końca terminu.',
      en: 'Decision: the terms stay, we go on until the date.',
    },
  },
  { at: [4, 1, '10:00'], kind: 'approaches', input: { channel: 'phone', count: 12 } },
  {
    at: [5, 4, '12:30'],
    ...asked,
    contact: 'decider',
    note: { pl: 'Proszę o telefon w sprawie zakończenia.', en: 'Please call me about the end of this.' },
  },
  {
    at: [5, 4, '14:00'],
    ...call,
    contact: 'decider',
    minutes: 20,
    noteForClient: {
      pl: 'Rozmowa o zakończeniu projektu i o obsłudze przez agencję celną.',
      en: 'Call about ending the project and using a customs agency.',
    },
  },
  {
    at: [6, 1, '10:00'],
    kind: 'closing',
    reason: {
      pl: 'Klient powierza obsługę celną firmie zewnętrznej.',
      en: 'The client gives customs clearance to an outside company.',
    },
  },
  {
    at: [6, 2, '14:00'],
    kind: 'closingReport',
    parts: {
      result: 'not_filled',
      filledOpenings: null,
      whatWasDone: {
        pl: 'Trzy tury podejść do wszystkich osób z uprawnieniami w promieniu 70 km, dwie osoby przedstawione.',
        en: 'Three rounds of approaches to everybody with a licence within 70 km, two people presented.',
      },
      whatTheMarketSaid: {
        pl: 'Cztery z sześciu osób, które odpowiedziały, pracują dziś częściowo z domu i nie chcą z tego rezygnować.',
        en: 'Four of the six people who answered work partly from home today and do not want to give that up.',
      },
      whatWeWouldDoNext: {
        pl: 'Dwa dni pracy z domu i widełki do 10 500 zł otworzyłyby rozmowę z czterema osobami od razu.',
        en: 'Two days of work from home and a range up to 4,500 EUR would bring four people back to the table at once.',
      },
      openPoints: [
        {
          text: { pl: 'Zwrot dokumentów dwóch kandydatów', en: 'Return of the papers of two candidates' },
          by: 'client',
        },
      ],
    },
  },
]
