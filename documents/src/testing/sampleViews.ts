import type { ProjectView } from '@rytm/contract/views/projectView.ts'
import type { ReportView } from '@rytm/contract/views/reportView.ts'
import type { ScheduleChange, ScheduleView } from '@rytm/contract/views/scheduleView.ts'
import type { PeopleDirectory, PersonRef, ProjectHead } from '@rytm/contract/views/shared.ts'

/** Invented: no such agency, company or people. */
const uuid = (last: number) => `01900000-0000-7000-8000-${String(last).padStart(12, '0')}`

export const leadRef: PersonRef = { kind: 'member', id: uuid(1) }
export const researcherRef: PersonRef = { kind: 'member', id: uuid(2) }
export const hrRef: PersonRef = { kind: 'contact', id: uuid(11) }
export const deciderRef: PersonRef = { kind: 'contact', id: uuid(12) }

export const samplePeople: PeopleDirectory = {
  [leadRef.id]: {
    name: 'Żaneta Śliwińska',
    jobTitle: 'Konsultantka prowadząca',
    email: 'zaneta@agencja.invalid',
    phone: '+48 600 000 001',
  },
  [researcherRef.id]: { name: 'Łukasz Dźbik', email: 'lukasz@agencja.invalid', phone: '+48 600 000 002' },
  [hrRef.id]: { name: 'Anna Próbna', jobTitle: 'HR Business Partner', email: 'anna@zakladyprobne.invalid' },
  [deciderRef.id]: { name: 'Marek Przykładny', jobTitle: 'CFO', email: 'marek@zakladyprobne.invalid' },
}

export const sampleHead: ProjectHead = {
  projectId: uuid(100),
  portalId: uuid(101),
  agencyName: 'Agencja Próbna',
  clientName: 'Zakłady Próbne S.A.',
  title: 'Kontroler finansowy',
  city: 'Łódź',
  startDate: '2026-10-26',
  targetDate: '2026-11-27',
  zone: 'Europe/Warsaw',
  leadConsultant: leadRef,
}

const funnelCounts = [
  [0, 140],
  [38, 112],
  [9, 27],
  [3, 14],
  [1, 4],
  [1, 2],
  [0, 0],
  [0, 0],
] as const
const stages = [
  'identified',
  'contacted',
  'answered',
  'qualified',
  'presented',
  'client_interview',
  'offer',
  'accepted',
] as const

const expectations: ReportView['evidence']['expectations'] = [
  {
    contractType: 'employment',
    currency: 'PLN',
    period: 'month',
    basis: 'gross',
    n: 14,
    rangeMinMinor: 1_500_000,
    rangeMaxMinor: 1_850_000,
    medianMinor: 2_050_000,
    aboveRange: 10,
    bins: [
      { fromMinor: 1_600_000, toMinor: 1_850_000, n: 4 },
      { fromMinor: 1_850_000, toMinor: 2_100_000, n: 5 },
      { fromMinor: 2_100_000, toMinor: 2_400_000, n: 5 },
    ],
  },
]

export const sampleReport: ReportView = {
  kind: 'weekly_report',
  automatic: false,
  head: sampleHead,
  reportId: uuid(102),
  weekNumber: 3,
  plannedWeeks: 5,
  isoYear: 2026,
  isoWeek: 46,
  periodFrom: '2026-11-08T23:00:00Z',
  periodTo: '2026-11-13T15:00:00Z',
  sentAt: '2026-11-13T14:20:00Z',
  sentBy: leadRef,
  health: 'at_risk',
  healthSentence:
    'Projekt jest zagrożony: 10 z 14 osób oczekuje więcej niż górna granica widełek. Bez decyzji o wynagrodzeniu nie zdążymy w terminie.',
  whatChanged:
    'Rozszerzyliśmy poszukiwania o firmy produkcyjne z Piotrkowa i Kutna. Jedna osoba jest po rozmowie w Państwa firmie, druga czeka na termin.',
  funnel: stages.map((stage, at) => ({
    stage,
    week: funnelCounts[at]?.[0] ?? 0,
    total: funnelCounts[at]?.[1] ?? 0,
  })),
  activity: {
    companiesMapped: { week: 12, total: 46 },
    approaches: { week: 38, total: 112 },
    conversations: { week: 9, total: 27 },
    workDone: [
      { date: '2026-11-10', text: 'Rozmowy weryfikacyjne z trzema osobami' },
      { date: '2026-11-12', text: 'Druga wiadomość do 40 osób, które nie odpowiedziały' },
    ],
  },
  evidence: {
    answered: 27,
    reasons: [
      { code: 'pay', n: 10 },
      { code: 'place', n: 4 },
      { code: 'not_interested', n: 3 },
    ],
    otherReasons: 2,
    expectations,
  },
  whatDidNotWork: 'Ogłoszenie przyniosło 21 zgłoszeń, żadne nie spełnia wymagań. Nie będziemy go przedłużać.',
  candidates: [
    {
      publicNumber: 'K-417',
      stage: 'client_interview',
      daysInStage: 2,
      note: 'Rozmowa 17 listopada o 10:00',
    },
    { publicNumber: 'K-602', stage: 'presented', daysInStage: 5, note: 'Czekamy na Państwa opinię' },
    { publicNumber: 'K-388', stage: 'qualified', daysInStage: 1, note: null },
  ],
  notPutForward: [
    { reasonCode: 'pay', n: 6 },
    { reasonCode: 'requirement', n: 3 },
  ],
  plan: {
    thisWeek: [
      {
        title: 'Prezentacja pierwszych kandydatów',
        date: '2026-11-10',
        owner: 'agency',
        state: 'done',
        standing: { state: 'later', plannedWeek: 2, week: 3 },
      },
      {
        title: 'Opinia o przedstawionych kandydatach',
        date: '2026-11-12',
        owner: 'client',
        state: 'overdue',
      },
    ],
    nextWeek: [
      { title: 'Rozmowa z K-417 w siedzibie firmy', date: '2026-11-17', owner: 'client', state: 'open' },
      {
        title: 'Rozmowa o wynikach i decyzja o widełkach',
        date: '2026-11-17',
        owner: 'agency',
        state: 'open',
      },
      { title: 'Prezentacja dwóch kolejnych kandydatów', date: '2026-11-20', owner: 'agency', state: 'open' },
    ],
  },
  needs: [
    { text: 'Decyzja, czy górną granicę widełek podnosimy do 21 000 zł brutto', by: '2026-11-17' },
    { text: 'Opinia o kandydacie K-602', by: '2026-11-16' },
  ],
  owed: [
    { kind: 'schedule', dueAt: '2026-10-28T16:00:00Z', state: 'late', doneAt: '2026-10-29T09:00:00Z' },
    { kind: 'weekly_call', dueAt: '2026-11-13T16:00:00Z', state: 'kept', doneAt: '2026-11-10T09:00:00Z' },
    { kind: 'weekly_report', dueAt: '2026-11-13T15:00:00Z', state: 'kept', doneAt: '2026-11-13T14:20:00Z' },
  ],
}

const activity = (
  at: number,
  date: string,
  title: string,
  more: Partial<ScheduleView['weeks'][number]['activities'][number]> = {},
) => ({
  id: uuid(200 + at),
  date,
  title,
  note: null,
  owner: 'agency' as const,
  change: null,
  movedFrom: null,
  ...more,
})

const change = (kind: ScheduleChange['kind'], title: string, date: string): ScheduleChange => ({
  ...{ kind, title, date },
  formerTitle: null,
  formerDate: null,
  owner: null,
})

const client = { owner: 'client' as const }

export const sampleSchedule: ScheduleView = {
  kind: 'schedule',
  head: sampleHead,
  versionNumber: 2,
  publishedAt: '2026-11-03T09:30:00Z',
  publishedBy: leadRef,
  reason: 'Prezentacja kandydatów przesunięta o dwa dni: 11 listopada jest dniem wolnym.',
  weeks: [
    {
      number: 1,
      firstDay: '2026-10-26',
      lastDay: '2026-10-30',
      daysOff: [],
      activities: [
        activity(1, '2026-10-26', 'Rozmowa startowa i profil stanowiska'),
        activity(2, '2026-10-27', 'Akceptacja profilu i ogłoszenia', client),
        activity(3, '2026-10-28', 'Lista firm docelowych', { note: 'Około 40 firm z regionu łódzkiego' }),
      ],
    },
    {
      number: 2,
      firstDay: '2026-11-02',
      lastDay: '2026-11-06',
      daysOff: [],
      activities: [
        activity(4, '2026-11-02', 'Pierwsze podejścia do kandydatów'),
        activity(5, '2026-11-05', 'Rozmowy weryfikacyjne'),
        activity(6, '2026-11-06', 'Raport tygodniowy'),
      ],
    },
    {
      number: 3,
      firstDay: '2026-11-09',
      lastDay: '2026-11-13',
      daysOff: [{ date: '2026-11-11', name: 'Narodowe Święto Niepodległości' }],
      activities: [
        activity(7, '2026-11-12', 'Prezentacja pierwszych kandydatów', {
          change: 'moved',
          movedFrom: '2026-11-10',
        }),
        activity(8, '2026-11-13', 'Opinia o przedstawionych kandydatach', { ...client, change: 'added' }),
      ],
    },
    {
      number: 4,
      firstDay: '2026-11-16',
      lastDay: '2026-11-20',
      daysOff: [],
      activities: [
        activity(9, '2026-11-17', 'Rozmowy z kandydatami w siedzibie firmy', client),
        activity(10, '2026-11-20', 'Referencje i prezentacja kolejnych kandydatów', { change: 'changed' }),
      ],
    },
    {
      number: 5,
      firstDay: '2026-11-23',
      lastDay: '2026-11-27',
      daysOff: [],
      activities: [
        activity(11, '2026-11-24', 'Rozmowy finałowe', client),
        activity(12, '2026-11-27', 'Oferta dla wybranej osoby'),
      ],
    },
  ],
  removed: [{ title: 'Druga publikacja ogłoszenia', date: '2026-11-09' }],
  changes: [
    change('removed', 'Druga publikacja ogłoszenia', '2026-11-09'),
    { ...change('moved', 'Prezentacja pierwszych kandydatów', '2026-11-12'), formerDate: '2026-11-10' },
    change('added', 'Opinia o przedstawionych kandydatach', '2026-11-13'),
    {
      ...change('renamed', 'Referencje i prezentacja kolejnych kandydatów', '2026-11-20'),
      formerTitle: 'Referencje',
    },
  ],
}

export const sampleProject: ProjectView = {
  kind: 'project',
  head: sampleHead,
  status: 'active',
  weekNumber: 4,
  plannedWeeks: 5,
  health: sampleReport.health,
  healthSentence: sampleReport.healthSentence,
  needs: sampleReport.needs,
  thisWeek: sampleReport.plan.nextWeek,
  nextWeek: [{ title: 'Rozmowy finałowe', date: '2026-11-24', owner: 'client', state: 'open' }],
  schedule: {
    versionId: uuid(103),
    view: sampleSchedule,
    responses: [
      { kind: 'agreed', text: null, contact: hrRef, respondedAt: '2026-11-03T11:05:00Z' },
      {
        kind: 'comment',
        text: '24 listopada jestem na urlopie, proszę o 25.',
        contact: deciderRef,
        respondedAt: '2026-11-04T08:15:00Z',
      },
    ],
  },
  reports: [
    {
      reportId: sampleReport.reportId,
      weekNumber: 3,
      sentAt: '2026-11-13T14:20:00Z',
      health: 'at_risk',
      periodTo: '2026-11-13T15:00:00Z',
    },
    {
      reportId: uuid(104),
      weekNumber: 2,
      sentAt: '2026-11-06T14:40:00Z',
      health: 'on_track',
      periodTo: '2026-11-06T15:00:00Z',
    },
  ],
  team: [
    { person: leadRef, role: 'lead' },
    { person: researcherRef, role: 'researcher' },
  ],
  access: [
    { contact: hrRef, roles: ['commissioning', 'hr'] },
    { contact: deciderRef, roles: ['decision_maker'] },
  ],
  lastUpdate: '2026-11-13',
  closingReports: [],
  contestedCalls: [],
  owed: sampleReport.owed,
}

/** The same project as an interviewer may see it. */
export const sampleInterviewerProject: ProjectView = {
  ...sampleProject,
  health: null,
  healthSentence: null,
  needs: null,
  thisWeek: null,
  nextWeek: null,
  schedule: null,
  reports: null,
  access: null,
  closingReports: null,
  owed: [],
}
