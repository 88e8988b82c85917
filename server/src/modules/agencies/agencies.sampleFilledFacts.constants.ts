import type { InBoth, SampleFact } from './agencies.sample.types.ts'
import { asked, call } from './agencies.sampleWords.constants.ts'

const search: InBoth<SampleFact>[] = [
  {
    at: [1, 1, '12:00'],
    kind: 'kickoff',
    contact: 'hr',
    minutes: 45,
    answers: {
      summary: {
        pl: 'Osoba kierująca oddziałem chirurgii, dwanaście osób w zespole.',
        en: 'Somebody to lead the surgical ward with a team of twelve.',
      },
      softCriteria: {
        pl: 'Daje oparcie zespołowi, mówi wprost.',
        en: 'Supports the team, says things plainly.',
      },
      ifMarketSaysNo: {
        pl: 'Podniesiemy widełki, zanim obniżymy wymagania.',
        en: 'We raise the range before we lower the requirements.',
      },
      weeklySlot: { weekday: 2, time: '12:00' },
      nextSteps: { pl: 'Harmonogram jutro.', en: 'The schedule tomorrow.' },
      internalNote: {
        pl: 'Naczelna pielęgniarka jest uchwytna tylko między 12 a 13.',
        en: 'The Director of Nursing can be reached between twelve and one only.',
      },
      tests: [
        { wouldReject: 'yes', canRelax: 'no', relaxNote: '' },
        {
          wouldReject: 'yes',
          canRelax: 'maybe',
          relaxNote: { pl: 'Zastępstwo kierującej też się liczy.', en: 'Deputy of a lead counts too.' },
        },
      ],
    },
  },
  {
    at: [1, 2, '12:15'],
    ...call,
    contact: 'decider',
    minutes: 20,
    noteForClient: {
      pl: 'Rozmowa z naczelną pielęgniarką o zespole oddziału.',
      en: 'Call with the Director of Nursing about the team of the ward.',
    },
  },
  { at: [1, 2, '14:00'], kind: 'schedule', contact: 'hr', template: 'mixed', weeks: 5 },
  { at: [1, 3, '12:00'], kind: 'agreed', contact: 'hr', text: null },
  { at: [1, 4, '11:00'], kind: 'approaches', input: { channel: 'phone', count: 22 } },
  { at: [2, 1, '11:00'], kind: 'approaches', input: { channel: 'referral', count: 8 } },
  {
    at: [2, 2, '12:00'],
    ...call,
    contact: 'decider',
    minutes: 25,
    note: {
      pl: 'Powiedziane wprost: cztery z czterech osób chcą więcej. Prosi o liczby na piśmie.',
      en: 'Said plainly: four of four people want more. She asks for figures in writing.',
    },
    noteForClient: {
      pl: 'Rozmowa o oczekiwaniach płacowych powyżej widełek.',
      en: 'Call about expected pay above the range.',
    },
  },
  {
    at: [3, 1, '12:30'],
    ...call,
    contact: 'hr',
    minutes: 15,
    noteForClient: {
      pl: 'Uzgodniono wyższe widełki, do 11 500 zł brutto.',
      en: 'A higher range is agreed, up to 4,900 EUR gross.',
    },
  },
  {
    at: [3, 1, '13:00'],
    kind: 'pay',
    minMinor: { pl: 980_000, en: 420_000 },
    maxMinor: { pl: 1_150_000, en: 490_000 },
  },
  {
    at: [4, 2, '12:00'],
    ...call,
    contact: 'decider',
    minutes: 20,
    noteForClient: {
      pl: 'Cotygodniowa rozmowa: po dniu na oddziale, decyzja o ofercie.',
      en: 'Weekly call: after the day on the ward, the decision on an offer.',
    },
  },
]

const afterwards: InBoth<SampleFact>[] = [
  {
    at: [5, 1, '12:00'],
    ...call,
    contact: 'hr',
    minutes: 10,
    noteForClient: {
      pl: 'Oferta przyjęta, ustalony pierwszy dzień.',
      en: 'The offer is accepted, the first day is agreed.',
    },
  },
  {
    at: [6, 4, '09:20'],
    ...asked,
    contact: 'hr',
    note: {
      pl: 'Czy mamy komplet dokumentów na pierwszy dzień?',
      en: 'Are the papers for the first day complete?',
    },
  },
  {
    at: [6, 4, '12:00'],
    ...call,
    contact: 'hr',
    minutes: 10,
    noteForClient: { pl: 'Rozmowa przed startem.', en: 'Call before the first day.' },
  },
  {
    at: [8, 1, '14:00'],
    ...call,
    contact: 'decider',
    minutes: 10,
    noteForClient: {
      pl: 'Rozmowa po pierwszym dniu na oddziale.',
      en: 'Call after the first day on the ward.',
    },
  },
  {
    at: [8, 2, '10:00'],
    kind: 'closing',
    reason: {
      pl: 'Stanowisko obsadzone, zatrudniona osoba już pracuje.',
      en: 'The place is filled and the person has started.',
    },
  },
  {
    at: [8, 3, '13:00'],
    kind: 'closingReport',
    parts: {
      result: 'filled',
      filledOpenings: null,
      whatWasDone: {
        pl: 'Podejścia bezpośrednie i polecenia w regionie. Po zmianie widełek wróciliśmy do osób, które odmówiły z powodu wynagrodzenia.',
        en: 'Direct approaches and referrals in the region. After the change of the range we went back to those who had declined because of pay.',
      },
      whatTheMarketSaid: {
        pl: 'Pierwsze widełki były poniżej oczekiwań wszystkich osób, z którymi rozmawialiśmy. Po podwyżce dwie z nich wróciły do rozmów.',
        en: 'The first range was below what everybody we talked to expected. After the rise two of them came back.',
      },
      whatWeWouldDoNext: '',
      openPoints: [
        { text: { pl: 'Rozmowa po 90 dniach pracy', en: 'A call after 90 days at work' }, by: 'agency' },
      ],
    },
  },
  {
    at: [12, 2, '12:00'],
    ...call,
    contact: 'hr',
    minutes: 15,
    note: {
      pl: 'Oddział zadowolony. Prosi o telefon przed końcem gwarancji.',
      en: 'The ward is happy. Asks for a call before the guarantee ends.',
    },
    noteForClient: { pl: 'Rozmowa po pierwszym miesiącu pracy.', en: 'Call after the first month at work.' },
  },
]

export const filledFacts = [...search, ...afterwards]
