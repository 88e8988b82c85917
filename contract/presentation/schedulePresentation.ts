import type { ScheduleActivityView, ScheduleView, ScheduleWeekView } from '#views/scheduleView.ts'
import { dateIn, dateRange, fullInstant, longDate, shortDate } from '#words/format.ts'
import { changeSentence } from './changeSentence.ts'
import { createPresenter, type Fact, type Presenter, type PresenterInput } from './presenter.ts'

export interface ScheduleActivityPresentation {
  id: string
  date: string
  title: string
  note: string | null
  owner: 'agency' | 'client'
  ownerWord: string
  change: string | null
}

export interface ScheduleWeekPresentation {
  number: number
  heading: string
  dates: string
  daysOff: string[]
  activities: ScheduleActivityPresentation[]
}

/** One published version of a schedule, worded. */
export interface SchedulePresentation {
  language: 'pl' | 'en'
  title: string
  agencyName: string
  clientName: string
  projectTitle: string
  place: string | null
  version: string
  facts: Fact[]
  reason: { heading: string; text: string } | null
  columns: { date: string; activity: string; owner: string }
  emptyWeek: string
  weeks: ScheduleWeekPresentation[]
  /** Each change in one sentence. */
  changes: { heading: string; items: string[] } | null
  /** For versions that do not say their changes in sentences. */
  removed: { heading: string; items: { title: string; date: string }[] } | null
}

export function presentSchedule({
  view,
  ...input
}: PresenterInput & { view: ScheduleView }): SchedulePresentation {
  const presenter = createPresenter(input)
  const { word, language } = presenter
  return {
    language,
    title: word('schedule.title'),
    agencyName: view.head.agencyName,
    clientName: view.head.clientName,
    projectTitle: view.head.title,
    place: view.head.city,
    version: word('schedule.version', { number: view.versionNumber }),
    facts: factsOf(view, presenter),
    reason: view.reason === null ? null : { heading: word('schedule.reason'), text: view.reason },
    columns: {
      date: word('schedule.columns.date'),
      activity: word('schedule.columns.activity'),
      owner: word('schedule.columns.owner'),
    },
    emptyWeek: word('schedule.empty'),
    weeks: view.weeks.map((week) => presentWeek(week, presenter)),
    changes: changesOf(view, presenter),
    removed: removedOf(view, presenter),
  }
}

function factsOf(
  { head, publishedAt, publishedBy }: ScheduleView,
  { word, language, callLineOf }: Presenter,
): Fact[] {
  const today = dateIn({ instant: publishedAt, zone: head.zone })
  const by = callLineOf(head.leadConsultant ?? publishedBy)
  return [
    ...(by === null ? [] : [{ label: word('schedule.by'), value: by }]),
    { label: word('schedule.start'), value: shortDate({ date: head.startDate, language, today }) },
    { label: word('schedule.target'), value: shortDate({ date: head.targetDate, language, today }) },
    {
      label: word('schedule.published'),
      value: fullInstant({ instant: publishedAt, language, zone: head.zone }),
    },
  ]
}

function presentWeek(week: ScheduleWeekView, presenter: Presenter): ScheduleWeekPresentation {
  const { word, language } = presenter
  return {
    number: week.number,
    heading: word('schedule.week', { number: week.number }),
    dates: dateRange({ from: week.firstDay, to: week.lastDay, language }),
    daysOff: week.daysOff.map(({ date, name }) => {
      const day = longDate({ date, language })
      return name === null
        ? word('schedule.dayOff', { date: day })
        : word('schedule.dayOffNamed', { date: day, name })
    }),
    activities: week.activities.map((activity) => presentActivity(activity, presenter)),
  }
}

function presentActivity(
  activity: ScheduleActivityView,
  { word, language }: Presenter,
): ScheduleActivityPresentation {
  const movedFrom = activity.movedFrom === null ? '' : longDate({ date: activity.movedFrom, language })
  return {
    id: activity.id,
    date: longDate({ date: activity.date, language }),
    title: activity.title,
    note: activity.note,
    owner: activity.owner,
    ownerWord: word(`schedule.owner.${activity.owner}`),
    change: activity.change === null ? null : word(`schedule.change.${activity.change}`, { date: movedFrom }),
  }
}

function changesOf(
  { changes = [] }: ScheduleView,
  { word, language }: Presenter,
): SchedulePresentation['changes'] {
  if (changes.length === 0) return null
  const items = changes.map((change) => changeSentence({ change, word, language }))
  return { heading: word('words:plan.change.heading'), items }
}

function removedOf(
  { removed, changes }: ScheduleView,
  { word, language }: Presenter,
): SchedulePresentation['removed'] {
  if (changes || removed.length === 0) return null
  const items = removed.map(({ title, date }) => ({ title, date: longDate({ date, language }) }))
  return { heading: word('schedule.removed'), items }
}
