import type { ReportView } from '#views/reportView.ts'
import { longDate } from '#words/format.ts'
import { type Block, emptyBlock, type ListItem } from './blocks.ts'
import { planWords } from './planWords.ts'
import type { Presenter } from './presenter.ts'

type PlannedActivity = ReportView['plan']['thisWeek'][number]

export function presentPlan(
  { plan }: Pick<ReportView, 'plan'>,
  week: 'thisWeek' | 'nextWeek',
  presenter: Presenter,
): Block {
  return presentActivities(plan[week], presenter.word(`report.nothing.${week}`), presenter)
}

export function presentActivities(
  activities: PlannedActivity[],
  nothing: string,
  presenter: Presenter,
): Block {
  if (activities.length === 0) return emptyBlock(nothing)
  return { kind: 'list', caption: null, items: activities.map((activity) => presentOne(activity, presenter)) }
}

function presentOne(activity: PlannedActivity, { word, language }: Presenter): ListItem {
  const date = longDate({ date: activity.date, language })
  return {
    text: activity.title,
    meta: activity.owner === 'client' ? `${date}, ${word('report.owner_client')}` : date,
    note: noteOf(activity, word),
    state: activity.state,
  }
}

function noteOf({ state, standing }: PlannedActivity, word: Presenter['word']): string | null {
  if (standing) return planWords({ standing, word })
  return state === 'open' ? null : word(`report.state.${state}`)
}

/** Always answers: an empty list is said as "nothing". */
export function presentNeeds({ needs }: Pick<ReportView, 'needs'>, { word, language }: Presenter): Block {
  if (needs.length === 0) return emptyBlock(word('report.nothing.needs'))
  const items = needs.map((need) => ({
    text: need.text,
    meta: need.by === null ? null : word('report.by_date', { date: longDate({ date: need.by, language }) }),
    note: null,
    state: null,
  }))
  return { kind: 'list', caption: null, items }
}
