import type { InBoth, SampleFact } from './agencies.sample.types.ts'
import { asked, call } from './agencies.sampleWords.constants.ts'

export const lateFacts: InBoth<SampleFact>[] = [
  {
    at: [1, 1, '10:00'],
    kind: 'kickoff',
    contact: 'hr',
    minutes: 35,
    answers: {
      summary: {
        pl: 'Trzech operatorów na nową linię tokarek, praca na trzy zmiany.',
        en: 'Three operators for a new line of lathes, working three shifts.',
      },
      softCriteria: { pl: 'Dokładność i spokój przy maszynie.', en: 'Exact and calm at the machine.' },
      ifMarketSaysNo: {
        pl: 'Jednego z trzech możemy przyuczyć, jeśli zna inne sterowanie.',
        en: 'One of the three can be trained if he or she knows another control.',
      },
      weeklySlot: { weekday: 2, time: '09:30' },
      nextSteps: {
        pl: 'Harmonogram jutro, tekst ogłoszenia w tym tygodniu.',
        en: 'The schedule tomorrow, the text of the advert this week.',
      },
      internalNote: {
        pl: 'Nocna zmiana odstrasza. Pytać o nią w pierwszej minucie.',
        en: 'The night shift puts people off. Ask about it in the first minute.',
      },
      tests: [
        {
          wouldReject: 'yes',
          canRelax: 'maybe',
          relaxNote: { pl: 'Heidenhain też, z przyuczeniem.', en: 'Heidenhain too, with training.' },
        },
        { wouldReject: 'yes', canRelax: 'no', relaxNote: '' },
        {
          wouldReject: 'yes',
          canRelax: 'maybe',
          relaxNote: {
            pl: 'Noce co trzeci tydzień, nie częściej.',
            en: 'Nights every third week, not more.',
          },
        },
      ],
    },
  },
  {
    at: [1, 1, '14:00'],
    ...call,
    contact: 'decider',
    minutes: 15,
    noteForClient: {
      pl: 'Rozmowa z kierownikiem obróbki o próbie przy maszynie.',
      en: 'Call with the Head of Machining about the trial at the machine.',
    },
  },
  { at: [1, 2, '13:00'], kind: 'schedule', contact: 'hr', template: 'advert', weeks: 5 },
  { at: [1, 3, '09:30'], kind: 'agreed', contact: 'hr', text: null },
  {
    at: [1, 5, '12:00'],
    kind: 'work',
    entry: {
      kind: 'advert',
      textForClient: {
        pl: 'Ogłoszenie opublikowane w trzech miejscach.',
        en: 'The advert is published in three places.',
      },
    },
  },
  { at: [2, 1, '11:00'], kind: 'approaches', input: { channel: 'phone', count: 18 } },
  {
    at: [2, 2, '09:30'],
    ...call,
    contact: 'hr',
    minutes: 10,
    noteForClient: {
      pl: 'Cotygodniowa rozmowa: pierwsze zgłoszenia.',
      en: 'Weekly call: the first applications.',
    },
  },
  {
    at: [3, 2, '09:30'],
    ...call,
    contact: 'decider',
    minutes: 15,
    noteForClient: {
      pl: 'Cotygodniowa rozmowa: wyniki prób przy maszynie.',
      en: 'Weekly call: results of the trials at the machine.',
    },
  },
  { at: [3, 4, '10:00'], kind: 'approaches', input: { channel: 'phone', count: 15 } },
  {
    at: [4, 1, '16:00'],
    ...asked,
    contact: 'hr',
    note: { pl: 'Co z trzecią osobą?', en: 'What about the third person?' },
  },
  {
    at: [4, 2, '09:30'],
    ...call,
    contact: 'hr',
    minutes: 20,
    note: {
      pl: 'Powiedziane wprost: na nocną zmianę brakuje chętnych. Zapytają zarząd o dodatek.',
      en: 'Said plainly: nobody wants the night shift. They will ask the board about an allowance.',
    },
    noteForClient: {
      pl: 'Cotygodniowa rozmowa: nocna zmiana jako powód odmów.',
      en: 'Weekly call: the night shift as the reason to decline.',
    },
  },
  { at: [4, 4, '11:00'], kind: 'approaches', input: { channel: 'referral', count: 6 } },
  {
    at: [5, 2, '09:30'],
    ...call,
    contact: 'hr',
    minutes: 20,
    note: {
      pl: 'Dodatek za noc: tak, 12% od przyszłego miesiąca. Przyuczenie jednej osoby: zgoda.',
      en: 'Night allowance: yes, 12% from next month. Training one person: agreed.',
    },
    noteForClient: {
      pl: 'Uzgodniono dodatek za nocną zmianę i przyuczenie jednej osoby.',
      en: 'Agreed: an allowance for the night shift and training for one person.',
    },
  },
  {
    at: [6, 1, '14:00'],
    ...call,
    contact: 'decider',
    minutes: 10,
    noteForClient: {
      pl: 'Rozmowa po pierwszym dniu nowego operatora.',
      en: 'Call after the first day of the new operator.',
    },
  },
  { at: [6, 3, '12:00'], kind: 'approaches', input: { channel: 'phone', count: 11 } },
  {
    at: { minutesAgo: 420 },
    ...asked,
    contact: 'hr',
    note: {
      pl: 'Kiedy poznamy trzeciego operatora? Nocna zmiana stoi.',
      en: 'When do we meet the third operator? The night shift stands still.',
    },
  },
]
