import { isEnded, type ProjectStatus } from '#projects/projectStatus.ts'
import { diffSchedules, isSameSchedule, type ScheduledActivity } from '#schedules/diffSchedules.ts'

/** An activity as it stands in the editor: a date and a title may still be missing. */
export type DraftActivity = Omit<ScheduledActivity, 'date'> & { readonly date?: Temporal.PlainDate | null }

/** One reason why a schedule cannot be published; `activityIds` are those concerned, empty where it is the whole. */
export type PublicationRefusal = {
  readonly code:
    | 'schedules.project_ended'
    | 'schedules.start_date_missing'
    | 'schedules.no_activities'
    | 'schedules.activity_without_date'
    | 'schedules.activity_without_title'
    | 'schedules.activity_before_start'
    | 'schedules.reason_missing'
    | 'schedules.nothing_changed'
  readonly activityIds: readonly string[]
}

/** Allowed: the activities as they will be published, each with its date. Refused: at least one refusal. */
export type PublicationDecision =
  | { readonly kind: 'allowed'; readonly activities: readonly ScheduledActivity[] }
  | { readonly kind: 'refused'; readonly refusals: readonly PublicationRefusal[] }

type Question = {
  activities: readonly DraftActivity[]
  /** The version the client has; undefined for the first. */
  previous?: readonly ScheduledActivity[]
  reason?: string
  startDate?: Temporal.PlainDate
  status: ProjectStatus
}

/**
 * Whether the schedule may go to the client. All refusals are named at once. A later version needs a reason that is not
 * blank and must differ from the one before. A draft project may publish (the client can have it before the start),
 * an ended one may not. Activities on days off are allowed: the client may want one.
 */
export function decidePublication(question: Question): PublicationDecision {
  const dated = question.activities.filter(isDated)
  const refusals = [...wholeRefusals({ question, dated }), ...activityRefusals(question)]
  return refusals.length > 0 ? { kind: 'refused', refusals } : { kind: 'allowed', activities: dated }
}

function wholeRefusals({ question, dated }: { question: Question; dated: readonly ScheduledActivity[] }) {
  const { activities, previous, reason, startDate, status } = question
  const codes: PublicationRefusal['code'][] = []
  if (isEnded(status)) codes.push('schedules.project_ended')
  if (!startDate) codes.push('schedules.start_date_missing')
  if (activities.length === 0) codes.push('schedules.no_activities')
  if (previous && (reason ?? '').trim() === '') codes.push('schedules.reason_missing')
  if (
    previous &&
    dated.length === activities.length &&
    isSameSchedule(diffSchedules({ previous, next: dated }))
  ) {
    codes.push('schedules.nothing_changed')
  }
  return codes.map((code) => ({ code, activityIds: [] }))
}

function activityRefusals({ activities, startDate }: Question): PublicationRefusal[] {
  const refuse = (code: PublicationRefusal['code'], concerned: (activity: DraftActivity) => boolean) => ({
    code,
    activityIds: activities.filter(concerned).map(({ id }) => id),
  })
  return [
    refuse('schedules.activity_without_date', (activity) => !isDated(activity)),
    refuse('schedules.activity_without_title', ({ title }) => title.trim() === ''),
    refuse('schedules.activity_before_start', ({ date }) => isBefore(date, startDate)),
  ].filter(({ activityIds }) => activityIds.length > 0)
}

function isDated(activity: DraftActivity): activity is ScheduledActivity {
  return activity.date !== undefined && activity.date !== null
}

function isBefore(date: Temporal.PlainDate | null | undefined, startDate: Temporal.PlainDate | undefined) {
  return Boolean(date && startDate && Temporal.PlainDate.compare(date, startDate) < 0)
}
