import type { InBoth, SampleFact } from './agencies.sample.types.ts'
import { call } from './agencies.sampleWords.constants.ts'

export const closingFacts: InBoth<SampleFact>[] = [
  {
    at: [1, 1, '09:30'],
    kind: 'kickoff',
    contact: 'hr',
    minutes: 30,
    answers: {
      summary: {
        pl: 'Brygadzista na zmianę popołudniową, czternaście osób.',
        en: 'A leader for the afternoon shift of fourteen people.',
      },
      softCriteria: {
        pl: 'Sprawiedliwy przy podziale pracy, opanowany w szczycie.',
        en: 'Fair when work is shared out, calm at the peak.',
      },
      ifMarketSaysNo: { pl: 'Opłacimy kurs na wózki.', en: 'We will pay for the forklift course.' },
      weeklySlot: { weekday: 4, time: '09:00' },
      nextSteps: { pl: 'Harmonogram jeszcze dziś.', en: 'The schedule today.' },
      internalNote: {
        pl: 'HR odbiera telefon od razu, e-maile czyta wieczorem.',
        en: 'HR takes calls at once and reads mail in the evening.',
      },
      tests: [
        { wouldReject: 'yes', canRelax: 'no', relaxNote: '' },
        {
          wouldReject: 'no',
          canRelax: 'yes',
          relaxNote: { pl: 'Kurs po zatrudnieniu.', en: 'The course after the start.' },
        },
      ],
    },
  },
  { at: [1, 1, '15:00'], kind: 'schedule', contact: 'hr', template: 'advert', weeks: 4 },
  {
    at: [1, 2, '10:00'],
    ...call,
    contact: 'decider',
    minutes: 15,
    noteForClient: {
      pl: 'Rozmowa z dyrektorem magazynów o zmianie popołudniowej.',
      en: 'Call with the Director of Warehousing about the afternoon shift.',
    },
  },
  { at: [1, 2, '13:00'], kind: 'agreed', contact: 'hr', text: null },
  {
    at: [1, 4, '10:00'],
    kind: 'work',
    entry: {
      kind: 'advert',
      textForClient: { pl: 'Ogłoszenie opublikowane.', en: 'The advert is published.' },
    },
  },
  { at: [1, 5, '10:00'], kind: 'approaches', input: { channel: 'advert', count: 26 } },
  {
    at: [2, 4, '09:00'],
    ...call,
    contact: 'hr',
    minutes: 10,
    noteForClient: {
      pl: 'Cotygodniowa rozmowa: zgłoszenia i pierwsze rozmowy.',
      en: 'Weekly call: applications and first conversations.',
    },
  },
  {
    at: [3, 4, '09:00'],
    ...call,
    contact: 'decider',
    minutes: 15,
    noteForClient: {
      pl: 'Cotygodniowa rozmowa: wrażenia po spotkaniach.',
      en: 'Weekly call: impressions after the meetings.',
    },
  },
  {
    at: [4, 4, '09:00'],
    ...call,
    contact: 'hr',
    minutes: 10,
    noteForClient: {
      pl: 'Cotygodniowa rozmowa: okres wypowiedzenia i termin startu.',
      en: 'Weekly call: notice period and first day.',
    },
  },
  {
    at: [7, 3, '15:00'],
    ...call,
    contact: 'hr',
    minutes: 10,
    noteForClient: { pl: 'Rozmowa po pierwszym dniu pracy.', en: 'Call after the first day at work.' },
  },
  {
    at: { minutesAgo: 430 },
    ...call,
    contact: 'decider',
    minutes: 15,
    noteForClient: {
      pl: 'Rozmowa o zakończeniu projektu i o kontakcie w okresie gwarancji.',
      en: 'Call about ending the project and about contact during the guarantee.',
    },
  },
  {
    at: { minutesAgo: 400 },
    kind: 'closing',
    reason: {
      pl: 'Stanowisko obsadzone, zatrudniona osoba już pracuje.',
      en: 'The place is filled and the person has started.',
    },
  },
  {
    at: { minutesAgo: 90 },
    kind: 'closingReport',
    draft: true,
    parts: {
      result: 'filled',
      filledOpenings: null,
      whatWasDone: {
        pl: 'Ogłoszenie i rozmowy ze wszystkimi, którzy spełniali warunki. Trzy osoby przedstawione w drugim i trzecim tygodniu, oferta na koniec trzeciego.',
        en: 'An advert and conversations with everybody who fitted. Three people presented in weeks two and three, the offer at the end of week three.',
      },
      whatTheMarketSaid: {
        pl: 'Osób z doświadczeniem w prowadzeniu zmiany jest w okolicy dość, mało kto chce pracować po południu.',
        en: 'There are enough people around who have led a shift; few of them want the afternoon.',
      },
      whatWeWouldDoNext: '',
      openPoints: null,
    },
  },
]
