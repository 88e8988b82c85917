import type { SampleFact, SampleProject } from './agencies.sample.types.ts'
import { atRiskCandidates } from './agencies.sampleAtRiskPeople.constants.ts'

const facts: SampleFact[] = [
  {
    at: [1, 1, '11:00'],
    kind: 'kickoff',
    contact: 'hr',
    minutes: 50,
    answers: {
      summary: 'Kontroler finansowy dla dwóch zakładów, raportuje do dyrektora finansowego.',
      softCriteria: 'Samodzielność, odwaga w rozmowie z produkcją, cierpliwość do szczegółu.',
      ifMarketSaysNo: 'Wracamy do rozmowy o widełkach i o pracy z domu, zanim minie trzeci tydzień.',
      weeklySlot: { weekday: 2, time: '10:00' },
      nextSteps: 'Harmonogram do jutra, lista firm docelowych w piątek.',
      internalNote: 'Widełki wyglądają na niskie jak na to miasto. Sprawdzić w pierwszych rozmowach.',
      tests: [
        { wouldReject: 'yes', canRelax: 'no', relaxNote: '' },
        { wouldReject: 'no', canRelax: 'maybe', relaxNote: 'Wystarczy czytanie ze zrozumieniem.' },
      ],
    },
  },
  {
    at: [1, 2, '10:30'],
    kind: 'touchpoint',
    contact: 'decider',
    channel: 'call',
    outcome: 'reached',
    minutes: 25,
    note: 'Dyrektor chce kogoś, kto przejmie budżetowanie w pierwszym kwartale pracy.',
    noteForClient: 'Rozmowa z dyrektorem finansowym o zakresie i kryteriach.',
  },
  { at: [1, 2, '15:00'], kind: 'schedule', template: 'direct_search', weeks: 5 },
  { at: [1, 3, '12:00'], kind: 'agreed', contact: 'hr', text: 'Zgadzamy się, prosimy o telefon we wtorki.' },
  {
    at: [1, 3, '15:30'],
    kind: 'work',
    entry: {
      kind: 'market_mapping',
      companiesMapped: 34,
      textForClient: 'Mapa rynku: zakłady produkcyjne i centra usług w promieniu 60 km.',
    },
  },
  { at: [1, 4, '11:00'], kind: 'approaches', input: { channel: 'message', count: 38 } },
  { at: [1, 5, '10:00'], kind: 'approaches', input: { channel: 'phone', count: 9 } },
  { at: [2, 1, '14:00'], kind: 'approaches', input: { channel: 'message', count: 26 } },
  {
    at: [2, 2, '10:00'],
    kind: 'touchpoint',
    contact: 'hr',
    channel: 'call',
    outcome: 'reached',
    minutes: 15,
    note: 'Uprzedziłam, że pierwsze rozmowy rozbijają się o pieniądze. HR potrzebuje liczb.',
    noteForClient: 'Cotygodniowa rozmowa: pierwsze reakcje rynku i oczekiwania płacowe.',
  },
  { at: [2, 3, '12:00'], kind: 'approaches', input: { channel: 'referral', count: 4 } },
  {
    at: [2, 4, '13:00'],
    kind: 'work',
    entry: {
      kind: 'sourcing',
      companiesMapped: 11,
      textForClient: 'Druga tura podejść: firmy z sąsiednich branż.',
    },
  },
  {
    at: [3, 1, '11:30'],
    kind: 'touchpoint',
    contact: 'hr',
    channel: 'call',
    outcome: 'left_message',
    note: 'Prośba o rozmowę z dyrektorem o widełkach.',
  },
  { at: [3, 1, '14:00'], kind: 'approaches', input: { channel: 'message', count: 17 } },
  {
    at: [3, 2, '10:00'],
    kind: 'touchpoint',
    contact: 'decider',
    channel: 'call',
    outcome: 'reached',
    minutes: 30,
    note: 'Dyrektor rozumie problem, chce porozmawiać z prezesem o górnej granicy.',
    noteForClient: 'Rozmowa z dyrektorem finansowym: oczekiwania kandydatów i możliwe zmiany warunków.',
  },
  {
    at: [3, 3, '13:00'],
    kind: 'work',
    entry: { kind: 'consultation', textForClient: 'Zestawienie oczekiwań płacowych z widełkami projektu.' },
  },
]

/** Week 3 of 5 and in trouble: people answer and decline because of the money. */
export const atRiskProject: SampleProject = {
  client: 'glass',
  weekNow: 3,
  roles: [
    { contact: 'hr', roles: ['commissioning', 'hr'], mustBeHeard: false },
    { contact: 'decider', roles: ['decision_maker', 'interviewer'], mustBeHeard: true },
  ],
  brief: {
    title: 'Kontroler finansowy',
    openings: 1,
    city: 'Krosno',
    region: 'podkarpackie',
    workMode: 'hybrid',
    contractTypes: ['employment'],
    seniority: 'senior',
    language: 'pl',
    source: 'own',
    feeModel: 'success_fee',
    exclusive: true,
    guaranteeDays: 90,
    plannedWeeks: 5,
    requirements: [
      { kind: 'must', text: 'Kontroling w firmie produkcyjnej, co najmniej 4 lata' },
      { kind: 'must', text: 'Angielski w mowie i piśmie' },
      { kind: 'nice', text: 'Budowa raportów w Power BI' },
    ],
    payRanges: [
      {
        contractType: 'employment',
        currency: 'PLN',
        period: 'month',
        basis: 'gross',
        minMinor: 1_400_000,
        maxMinor: 1_700_000,
      },
    ],
    processSteps: [
      { name: 'Rozmowa z dyrektorem finansowym' },
      { name: 'Zadanie praktyczne' },
      { name: 'Rozmowa z prezesem' },
    ],
  },
  facts,
  candidates: atRiskCandidates,
  reports: [
    {
      week: 1,
      health: 'on_track',
      sentence: 'Zaczęliśmy zgodnie z planem, pierwsze osoby odpowiedziały.',
      whatChanged: 'Profil i warunki potwierdzone w rozmowie startowej i z dyrektorem finansowym.',
      whatDidNotWork: 'Nic, czego nie dałoby się nadrobić. Z części firm nie ma jeszcze odpowiedzi.',
      needs: [{ text: 'Akceptacja listy firm docelowych', inDays: 2 }],
    },
    {
      week: 2,
      health: 'at_risk',
      sentence: 'Kandydaci odpowiadają, ale oczekują więcej, niż przewiduje oferta.',
      whatChanged:
        'Rozmawialiśmy ze wszystkimi, którzy odpowiedzieli. Powód odmowy powtarza się: wynagrodzenie.',
      whatDidNotWork: 'Widełki do 17 000 zł brutto. Przy tej kwocie kolejne podejścia kończą się tak samo.',
      needs: [
        { text: 'Decyzja, czy górna granica widełek może wzrosnąć', inDays: 4 },
        { text: 'Informacja, czy możliwa jest praca z domu przez 3 dni w tygodniu', inDays: 4 },
      ],
    },
    {
      week: 3,
      health: 'at_risk',
      sentence: 'Bez zmiany warunków nie zaprezentujemy kandydatów w terminie.',
      whatChanged: 'Zestawiliśmy oczekiwania kandydatów z widełkami, potrzebna jest rozmowa o warunkach.',
      whatDidNotWork: '',
      draftAt: [3, 4, '13:00'],
    },
  ],
  asksNow: {
    contact: 'hr',
    note: 'Czy dyrektor może zobaczyć oczekiwania kandydatów przed rozmową z prezesem?',
  },
  undone: ['first_candidates', 'first_candidates_feedback', 'client_interviews'],
}
