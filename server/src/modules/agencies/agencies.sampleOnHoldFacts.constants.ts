import type { InBoth, SampleFact } from './agencies.sample.types.ts'
import { asked, call } from './agencies.sampleWords.constants.ts'

export const onHoldFacts: InBoth<SampleFact>[] = [
  {
    at: [1, 1, '13:00'],
    kind: 'kickoff',
    contact: 'hr',
    minutes: 40,
    answers: {
      summary: {
        pl: 'Dwie osoby do zespołu rozliczeń, praca zdalna, spotkanie na miejscu raz na kwartał.',
        en: 'Two people for the billing team, remote, with a meeting on site once a quarter.',
      },
      softCriteria: {
        pl: 'Pisze kod, który inni czytają z przyjemnością.',
        en: 'Writes code that others like to read.',
      },
      ifMarketSaysNo: {
        pl: 'Zamiast dwóch osób doświadczonych: jedna doświadczona i jedna na początku drogi.',
        en: 'Instead of two experienced people one experienced and one at the beginning.',
      },
      weeklySlot: { weekday: 3, time: '11:00' },
      nextSteps: { pl: 'Harmonogram jutro przed południem.', en: 'The schedule tomorrow before noon.' },
      internalNote: {
        pl: 'Budżet na nowe etaty jest niepewny, pytać o niego co tydzień.',
        en: 'The budget for new jobs is not certain; ask every week.',
      },
      tests: [
        { wouldReject: 'yes', canRelax: 'no', relaxNote: '' },
        {
          wouldReject: 'no',
          canRelax: 'yes',
          relaxNote: { pl: 'Inna baza relacyjna też.', en: 'Another relational database is fine.' },
        },
      ],
    },
  },
  {
    at: [1, 2, '10:00'],
    ...call,
    contact: 'decider',
    minutes: 25,
    noteForClient: {
      pl: 'Rozmowa z dyrektorem technologii o zespole i kodzie.',
      en: 'Call with the CTO about the team and the code.',
    },
  },
  { at: [1, 2, '12:00'], kind: 'schedule', contact: 'hr', template: 'direct_search', weeks: 6 },
  { at: [1, 3, '10:00'], kind: 'agreed', contact: 'decider', text: null },
  {
    at: [1, 4, '12:00'],
    kind: 'work',
    entry: {
      kind: 'market_mapping',
      companiesMapped: 42,
      textForClient: {
        pl: 'Mapa zespołów pracujących w Javie z płatnościami.',
        en: 'Map of teams that work in Java with payments.',
      },
    },
  },
  { at: [1, 5, '11:00'], kind: 'approaches', input: { channel: 'message', count: 45 } },
  {
    at: [2, 3, '11:00'],
    ...call,
    contact: 'hr',
    minutes: 15,
    noteForClient: {
      pl: 'Cotygodniowa rozmowa: kto odpowiada i o co pyta.',
      en: 'Weekly call: who answers and what they ask.',
    },
  },
  { at: [2, 4, '10:00'], kind: 'approaches', input: { channel: 'message', count: 31 } },
  {
    at: [3, 3, '11:00'],
    ...call,
    contact: 'decider',
    minutes: 20,
    noteForClient: {
      pl: 'Cotygodniowa rozmowa: terminy rozmów technicznych.',
      en: 'Weekly call: dates of the technical interviews.',
    },
  },
  {
    at: [4, 2, '14:00'],
    ...call,
    direction: 'inbound',
    contact: 'decider',
    minutes: 15,
    note: {
      pl: 'Zarząd wstrzymał nowe etaty. Prosi, żebyśmy uprzedzili kandydatów, ale ich nie tracili.',
      en: 'The board has stopped new jobs. We should tell the candidates and not lose them.',
    },
    noteForClient: {
      pl: 'Rozmowa o wstrzymaniu projektu i o kandydatach w procesie.',
      en: 'Call about the hold and about the candidates in the process.',
    },
  },
  {
    at: [4, 2, '15:00'],
    kind: 'hold',
    contact: 'decider',
    reason: {
      pl: 'Nowe etaty czekają na zatwierdzenie budżetu. Wracamy do projektu po posiedzeniu zarządu.',
      en: 'New jobs wait for the budget. We go on after the meeting of the board.',
    },
    reviewInDays: 24,
  },
  {
    at: [4, 3, '09:30'],
    kind: 'touchpoint',
    channel: 'message',
    outcome: 'sent',
    contact: 'hr',
    noteForClient: {
      pl: 'Potwierdzenie wstrzymania: powód, termin powrotu i co mówimy kandydatom.',
      en: 'The hold in writing: the reason, when we go on, and what we tell the candidates.',
    },
  },
  {
    at: [6, 2, '09:15'],
    ...asked,
    contact: 'hr',
    note: { pl: 'Czy kandydaci jeszcze czekają?', en: 'Do the candidates still wait?' },
  },
  {
    at: [6, 2, '11:00'],
    ...call,
    contact: 'hr',
    minutes: 10,
    note: {
      pl: 'Termin posiedzenia bez zmian. Dwie osoby nadal czekają.',
      en: 'The date of the meeting stands. Two people still wait.',
    },
    noteForClient: {
      pl: 'Rozmowa w czasie wstrzymania: dwie osoby pozostają zainteresowane.',
      en: 'Call during the hold: two people stay interested.',
    },
  },
]
