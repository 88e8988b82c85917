import type { InBoth, SampleFact, SampleProject } from './agencies.sample.types.ts'
import {
  call,
  direct,
  inAgencyLanguage,
  monthlyPay,
  referral,
  twoContacts,
} from './agencies.sampleWords.constants.ts'

const facts: InBoth<SampleFact>[] = [
  {
    at: [1, 1, '10:30'],
    kind: 'kickoff',
    contact: 'hr',
    minutes: 40,
    answers: {
      summary: {
        pl: 'Zakład uruchamia drugą zmianę i szuka osoby, która zbuduje jej zespół od początku.',
        en: 'The plant starts a second shift and looks for somebody to build its team from nothing.',
      },
      softCriteria: {
        pl: 'Spokojny, konkretny, częściej na hali niż w biurze.',
        en: 'Calm, to the point, more often on the floor than in the office.',
      },
      ifMarketSaysNo: {
        pl: 'Rozważymy kandydatów z innych branż niż meblowa, jeśli prowadzili duży zespół.',
        en: 'We will consider people from outside furniture who have led a large team.',
      },
      weeklySlot: { weekday: 2, time: '10:00' },
      nextSteps: {
        pl: 'Jeszcze dziś harmonogram, w tym tygodniu lista firm docelowych do akceptacji.',
        en: 'The schedule today, the list of target companies for approval this week.',
      },
      internalNote: {
        pl: 'Poprzednia agencja milczała przez miesiąc. Zależy im na regularnym telefonie.',
        en: 'The agency before us was silent for a month. A regular call matters to them.',
      },
      tests: [
        {
          wouldReject: 'yes',
          canRelax: 'maybe',
          relaxNote: {
            pl: 'Wystarczy 20 osób, jeśli na dwie zmiany.',
            en: '20 people are enough if on two shifts.',
          },
        },
        {
          wouldReject: 'no',
          canRelax: 'yes',
          relaxNote: { pl: 'Może być inna produkcja seryjna.', en: 'Other series production is fine.' },
        },
      ],
    },
  },
  {
    at: [1, 1, '12:00'],
    ...call,
    contact: 'decider',
    outcome: 'no_answer',
    note: {
      pl: 'Dyrektor na hali, oddzwonię jutro rano.',
      en: 'On the floor; I will call again tomorrow morning.',
    },
  },
  { at: [1, 1, '15:30'], kind: 'schedule', contact: 'hr', template: 'direct_search', weeks: 5 },
  {
    at: [1, 2, '09:40'],
    ...call,
    contact: 'decider',
    minutes: 20,
    note: {
      pl: 'Najważniejsze: ktoś, kto zostanie na lata.',
      en: 'What counts most: somebody who stays for years.',
    },
    noteForClient: {
      pl: 'Rozmowa z dyrektorem zakładu o zespole drugiej zmiany.',
      en: 'Call with the Plant Director about the team of the second shift.',
    },
  },
  {
    at: [1, 2, '15:00'],
    kind: 'work',
    entry: {
      kind: 'market_mapping',
      companiesMapped: 18,
      textForClient: {
        pl: 'Mapa zakładów meblowych i drzewnych w promieniu 80 km.',
        en: 'Map of furniture and timber plants within 80 km.',
      },
    },
  },
  { at: [1, 3, '13:00'], kind: 'approaches', input: { channel: 'message', count: 22 } },
  { at: [1, 4, '10:00'], kind: 'approaches', input: { channel: 'phone', count: 9 } },
]

/** Week 1 of 5: the kickoff is done, the schedule has gone out and waits for the client's agreement. */
export const startingProject: InBoth<SampleProject> = {
  client: 'furniture',
  weekNow: 1,
  roles: twoContacts,
  brief: {
    title: { pl: 'Kierownik produkcji', en: 'Production Manager' },
    openings: 1,
    city: { pl: 'Kępno', en: 'Athlone' },
    region: { pl: 'wielkopolskie', en: 'Co. Westmeath' },
    workMode: 'office',
    contractTypes: ['employment'],
    seniority: { pl: 'kierownik', en: 'manager' },
    language: inAgencyLanguage,
    source: 'lead',
    leadHandedOverBy: { pl: 'Dział sprzedaży', en: 'Sales' },
    leadPromises: {
      pl: 'Pierwsi kandydaci w trzecim tygodniu, stały kontakt raz w tygodniu.',
      en: 'The first candidates in week three, a call every week.',
    },
    feeModel: 'success_fee',
    exclusive: true,
    guaranteeDays: 90,
    plannedWeeks: 5,
    requirements: [
      {
        kind: 'must',
        text: {
          pl: 'Prowadzenie zespołu co najmniej 30 osób na produkcji',
          en: 'Led at least 30 people in production',
        },
      },
      {
        kind: 'must',
        text: { pl: 'Praca w zakładzie drzewnym albo meblowym', en: 'Work in a timber or furniture plant' },
      },
      { kind: 'nice', text: { pl: 'Wdrażanie metod lean', en: 'Introduced lean methods' } },
    ],
    payRanges: [
      { ...monthlyPay, minMinor: { pl: 1_250_000, en: 480_000 }, maxMinor: { pl: 1_550_000, en: 580_000 } },
    ],
    processSteps: [
      { name: { pl: 'Rozmowa w zakładzie', en: 'Interview at the plant' } },
      { name: { pl: 'Spotkanie z zarządem', en: 'Meeting with the board' } },
    ],
    offLimits: [{ pl: 'Tartak Dwa Dęby', en: 'Two Oaks Sawmill' }],
  },
  facts,
  candidates: [
    {
      name: { pl: 'Zbigniew Trzmielewski', en: 'Barnaby Humblewood' },
      source: direct,
      stages: [[[1, 4, '13:30'], 'answered']],
    },
    {
      name: { pl: 'Ilona Borsukowska', en: 'Ilona Badgerley' },
      source: referral,
      stages: [[[1, 4, '15:00'], 'answered']],
    },
  ],
  reports: [],
  undone: [],
}
