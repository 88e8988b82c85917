import type { ActivityOwner } from '#schedules/templateActivities.ts'

/** What of an activity the client sees, and so can see change. `id` stays the same from version to version. */
export type ScheduledActivity = {
  readonly id: string
  readonly date: Temporal.PlainDate
  readonly title: string
  readonly note?: string | null
  readonly owner: ActivityOwner
}

/** `fields` names what was reworded or handed to the other side; a new date alone is `moved`, not changed. */
export type ChangedField = 'title' | 'note' | 'owner'
export type ScheduleDiff<Activity extends ScheduledActivity> = {
  readonly added: readonly Activity[]
  readonly removed: readonly Activity[]
  readonly moved: readonly { readonly activity: Activity; readonly movedFrom: Temporal.PlainDate }[]
  readonly changed: readonly { readonly activity: Activity; readonly fields: readonly ChangedField[] }[]
}

/**
 * What changed between two versions of a schedule, matched by the stable id. An activity with a new date and a new
 * title is in both `moved` and `changed`. The order within a day and whether something is done do not count;
 * a missing note equals an empty one. Each list is in the order of its version.
 */
export function diffSchedules<Activity extends ScheduledActivity>({
  previous,
  next,
}: {
  previous: readonly Activity[]
  next: readonly Activity[]
}): ScheduleDiff<Activity> {
  const before = new Map(previous.map((activity) => [activity.id, activity]))
  const ids = new Set(next.map(({ id }) => id))
  const both = next.flatMap((activity) => {
    const was = before.get(activity.id)
    return was ? [{ activity, was }] : []
  })
  return {
    added: next.filter(({ id }) => !before.has(id)),
    removed: previous.filter(({ id }) => !ids.has(id)),
    moved: both
      .filter(({ activity, was }) => !activity.date.equals(was.date))
      .map(({ activity, was }) => ({ activity, movedFrom: was.date })),
    changed: both
      .map(({ activity, was }) => ({ activity, fields: changedFields(was, activity) }))
      .filter(({ fields }) => fields.length > 0),
  }
}

/** Whether a client would see no difference at all. */
export function isSameSchedule({ added, removed, moved, changed }: ScheduleDiff<ScheduledActivity>): boolean {
  return added.length + removed.length + moved.length + changed.length === 0
}

function changedFields(was: ScheduledActivity, is: ScheduledActivity) {
  const fields: ChangedField[] = ['title', 'note', 'owner']
  return fields.filter((field) => (was[field] ?? '') !== (is[field] ?? ''))
}
