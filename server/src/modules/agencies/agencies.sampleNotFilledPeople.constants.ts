import type { InBoth, SampleCandidate, SampleReport } from './agencies.sample.types.ts'
import { direct, nothingWrong, referral } from './agencies.sampleWords.constants.ts'

export const notFilledCandidates: InBoth<SampleCandidate>[] = [
  {
    name: { pl: 'Ofelia Granicka', en: 'Ophelia Borderick' },
    source: direct,
    noteForClient: {
      pl: 'Agentka celna od siedmiu lat, zna tranzyt.',
      en: 'Customs agent for seven years, knows transit.',
    },
    stages: [
      [[2, 1, '11:00'], 'answered'],
      [[2, 3, '12:00'], 'qualified'],
      [[3, 1, '12:00'], 'presented'],
    ],
    expects: [[2, 3, '12:00'], { pl: 9_400, en: 3_950 }],
    ended: {
      at: [4, 3, '12:00'],
      code: 'place',
      by: 'candidate',
      note: { pl: 'Chce dwa dni z domu.', en: 'Wants two days from home.' },
    },
  },
  {
    name: { pl: 'Maksym Szlabanowski', en: 'Maxim Tollgate' },
    source: referral,
    noteForClient: {
      pl: 'Z agencji celnej, szuka jednego klienta zamiast wielu.',
      en: 'From a customs agency, looks for one client instead of many.',
    },
    stages: [
      [[2, 2, '11:00'], 'answered'],
      [[2, 5, '12:00'], 'qualified'],
      [[3, 2, '12:00'], 'presented'],
    ],
    expects: [[2, 5, '12:00'], { pl: 9_900, en: 4_200 }],
    ended: { at: [5, 1, '12:00'], code: 'pay', by: 'candidate' },
  },
  {
    name: { pl: 'Bożydar Plombowicz', en: 'Bosworth Sealey' },
    source: direct,
    stages: [[[2, 2, '13:00'], 'answered']],
    ended: { at: [2, 4, '11:00'], code: 'place', by: 'candidate' },
  },
  {
    name: { pl: 'Serafina Taryfowa', en: 'Seraphina Tarrifer' },
    source: direct,
    stages: [[[2, 4, '10:00'], 'answered']],
    ended: { at: [3, 1, '10:00'], code: 'place', by: 'candidate' },
  },
  {
    name: { pl: 'Longin Tranzytowy', en: 'Longinus Wayfare' },
    source: direct,
    stages: [[[3, 3, '10:00'], 'answered']],
    ended: { at: [3, 5, '10:00'], code: 'place', by: 'candidate' },
  },
  {
    name: { pl: 'Żywia Składowska', en: 'Sylvia Bondstore' },
    source: referral,
    stages: [[[4, 2, '10:00'], 'answered']],
    ended: { at: [4, 5, '10:00'], code: 'requirement', by: 'agency', requirement: 0 },
  },
]

export const notFilledReports: InBoth<SampleReport>[] = [
  {
    week: 1,
    health: 'on_track',
    sentence: { pl: 'Zaczęliśmy zgodnie z planem.', en: 'We started as planned.' },
    whatChanged: {
      pl: 'Mapa rynku gotowa, osób z uprawnieniami jest niewiele.',
      en: 'The map is done; there are few licensed people.',
    },
    whatDidNotWork: nothingWrong,
    needs: [],
  },
  {
    week: 2,
    health: 'at_risk',
    sentence: {
      pl: 'Osoby z uprawnieniami pytają najpierw o pracę z domu.',
      en: 'Licensed people ask about work from home first.',
    },
    whatChanged: { pl: 'Cztery osoby odpowiedziały.', en: 'Four people have answered.' },
    whatDidNotWork: {
      pl: 'Pięć dni na miejscu zamyka większość rozmów.',
      en: 'Five days on site ends most conversations.',
    },
    needs: [{ text: { pl: 'Decyzja o pracy z domu', en: 'Your decision on work from home' }, inDays: 4 }],
  },
  {
    week: 3,
    health: 'at_risk',
    sentence: {
      pl: 'Dwie osoby są u Państwa, warunki pozostają bez zmian.',
      en: 'Two people are with you; the terms stay as they are.',
    },
    whatChanged: {
      pl: 'Wiemy, że praca z domu nie wchodzi w grę. Szukamy wśród osób, którym to odpowiada.',
      en: 'Work from home is out of the question. We look for people who do not mind.',
    },
    whatDidNotWork: {
      pl: 'Kolejna odmowa z tego samego powodu.',
      en: 'One more person declined for the same reason.',
    },
    needs: [{ text: { pl: 'Termin rozmów z dwiema osobami', en: 'Dates for two interviews' }, inDays: 2 }],
  },
  {
    week: 4,
    health: 'off_track',
    sentence: {
      pl: 'Termin jest nie do utrzymania bez zmiany warunków.',
      en: 'The date cannot be kept without other terms.',
    },
    whatChanged: {
      pl: 'Jedna z dwóch osób wycofała się przed rozmową.',
      en: 'One of the two people stepped back before the interview.',
    },
    whatDidNotWork: { pl: 'Nowe podejścia kończą się tak samo.', en: 'New approaches end the same way.' },
    needs: [{ text: { pl: 'Decyzja, czy szukamy dalej', en: 'Your decision whether we go on' }, inDays: 4 }],
  },
  {
    week: 5,
    health: 'off_track',
    sentence: {
      pl: 'Kończymy projekt bez zatrudnienia, raport końcowy wyślemy do środy.',
      en: 'We end the project without a hire; the closing report comes by Wednesday.',
    },
    whatChanged: {
      pl: 'Druga osoba przyjęła inną ofertę.',
      en: 'The second person has taken another offer.',
    },
    whatDidNotWork: {
      pl: 'Warunki rozmijają się z rynkiem.',
      en: 'The terms and the market are too far apart.',
    },
    needs: [],
  },
]
