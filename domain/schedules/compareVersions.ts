import { diffSchedules, type ScheduledActivity } from '#schedules/diffSchedules.ts'

/**
 * One thing that a client reads about a new version. `date` is where the activity stands now, for a removed one where it
 * stood; `title` is what it is called now. The same activity may be renamed and moved: two changes, the name first.
 */
export type VersionChange =
  | { readonly kind: 'added' | 'removed' | 'note'; readonly title: string; readonly date: Temporal.PlainDate }
  | {
      readonly kind: 'renamed'
      readonly title: string
      readonly date: Temporal.PlainDate
      readonly formerTitle: string
    }
  | {
      readonly kind: 'moved'
      readonly title: string
      readonly date: Temporal.PlainDate
      readonly formerDate: Temporal.PlainDate
    }
  | {
      readonly kind: 'owner'
      readonly title: string
      readonly date: Temporal.PlainDate
      readonly owner: ScheduledActivity['owner']
    }

/**
 * The difference between two versions as a list to be read from top to bottom: in the order of the days on which things
 * happen, a removed activity at its old day. Empty exactly where `isSameSchedule` says that nobody would see a difference.
 */
export function compareVersions({
  previous,
  next,
}: {
  previous: readonly ScheduledActivity[]
  next: readonly ScheduledActivity[]
}): VersionChange[] {
  const { added, removed, moved, changed } = diffSchedules({ previous, next })
  const former = new Map(previous.map(({ id, title }) => [id, title]))
  const changes: VersionChange[] = [
    ...removed.map(({ title, date }) => ({ kind: 'removed' as const, title, date })),
    ...changed.flatMap(({ activity, fields }) =>
      fields.map((field) => changedField({ activity, field, formerTitle: former.get(activity.id) ?? '' })),
    ),
    ...moved.map(({ activity: { title, date }, movedFrom }) => ({
      kind: 'moved' as const,
      title,
      date,
      formerDate: movedFrom,
    })),
    ...added.map(({ title, date }) => ({ kind: 'added' as const, title, date })),
  ]
  return changes.toSorted((a, b) => Temporal.PlainDate.compare(a.date, b.date))
}

function changedField({
  activity: { title, date, owner },
  field,
  formerTitle,
}: {
  activity: ScheduledActivity
  field: 'title' | 'note' | 'owner'
  formerTitle: string
}): VersionChange {
  if (field === 'title') return { kind: 'renamed', title, date, formerTitle }
  return field === 'owner' ? { kind: 'owner', title, date, owner } : { kind: 'note', title, date }
}
