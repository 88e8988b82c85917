import type { ScheduleChange, ScheduleView, ScheduleWeekView } from '@rytm/contract/views/scheduleView.ts'
import type { PersonRef } from '@rytm/contract/views/shared.ts'
import { compareVersions, type VersionChange } from '@rytm/domain/schedules/compareVersions.ts'
import { diffSchedules, type ScheduledActivity } from '@rytm/domain/schedules/diffSchedules.ts'
import { and, asc, eq } from 'drizzle-orm'
import type { ProjectRow } from '#modules/projects/projects.lock.queries.ts'
import { loadProjectHead } from '#modules/projects/projects.view.queries.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import { daysOffOf, type ProjectTime, projectTimeOf } from './schedules.plan.queries.ts'
import { type ActivityRow, activitiesOf, type OfProject, versionsOf } from './schedules.repository.ts'
import { scheduleResponses } from './schedules.tables.ts'

/** Activities as the domain compares them. */
export function toScheduled(
  rows: readonly Pick<ActivityRow, 'id' | 'date' | 'title' | 'note' | 'owner'>[],
): ScheduledActivity[] {
  return rows.map(({ id, date, title, note, owner }) => ({
    id,
    date: Temporal.PlainDate.from(date),
    title,
    note,
    owner: owner as ScheduledActivity['owner'],
  }))
}

export function activitiesIn(view: ScheduleView): ScheduledActivity[] {
  return toScheduled(view.weeks.flatMap(({ activities }) => activities))
}

interface Publication {
  project: ProjectRow
  publishedBy: PersonRef
  publishedAt: Temporal.Instant
  reason: string | null
  tx: Tx
}

/** The plan of a project as the next version that its client would get. */
export async function composeScheduleView(publication: Publication): Promise<ScheduleView> {
  const { project, publishedBy, publishedAt, reason, tx } = publication
  const key = { agencyId: project.agencyId as OfProject['agencyId'], projectId: project.id, tx }
  const head = await loadProjectHead(key)
  const rows = await activitiesOf(key)
  const [last] = await versionsOf(key)
  const previous = last ? (last.view as ScheduleView) : undefined
  const time = await projectTimeOf({ project, activities: rows, tx })
  const changes = changesOf({ rows, previous })
  return {
    kind: 'schedule',
    head,
    versionNumber: (last?.number ?? 0) + 1,
    publishedAt: publishedAt.toString(),
    publishedBy,
    reason,
    weeks: toWeeks({ rows, time, changes }),
    removed: changes.removed.map(({ title, date }) => ({ title, date: date.toString() })),
    changes: previous
      ? compareVersions({ previous: activitiesIn(previous), next: toScheduled(rows) }).map(toChangeView)
      : [],
  }
}

function toChangeView(change: VersionChange): ScheduleChange {
  const { kind, title, date } = change
  return {
    kind,
    title,
    date: date.toString(),
    formerTitle: change.kind === 'renamed' ? change.formerTitle : null,
    formerDate: change.kind === 'moved' ? change.formerDate.toString() : null,
    owner: change.kind === 'owner' ? change.owner : null,
  }
}

type Changes = ReturnType<typeof changesOf>

function changesOf({ rows, previous }: { rows: readonly ActivityRow[]; previous: ScheduleView | undefined }) {
  const next = toScheduled(rows)
  const diff = diffSchedules({ previous: previous ? activitiesIn(previous) : next, next })
  return {
    removed: diff.removed,
    added: new Set(diff.added.map(({ id }) => id)),
    changed: new Set(diff.changed.map(({ activity }) => activity.id)),
    movedFrom: new Map(diff.moved.map(({ activity, movedFrom }) => [activity.id, movedFrom.toString()])),
  }
}

function toWeeks({
  rows,
  time,
  changes,
}: {
  rows: readonly ActivityRow[]
  time: ProjectTime
  changes: Changes
}): ScheduleWeekView[] {
  return time.weeks.map((week, index) => ({
    number: week.number,
    firstDay: week.firstDay.toString(),
    lastDay: week.lastDay.toString(),
    daysOff: daysOffOf({ week, calendar: time.calendar }),
    activities: rows
      .filter(({ date }) => isIn({ date, week, isLast: index === time.weeks.length - 1 }))
      .map((row) => toActivityView({ row, changes })),
  }))
}

/** Nothing falls out of the plan: what lies behind the last week (a hold, a day off) stands in the last. */
function isIn({
  date,
  week,
  isLast,
}: {
  date: string
  week: ProjectTime['weeks'][number]
  isLast: boolean
}): boolean {
  return week.opensOn.toString() <= date && (isLast || date <= week.closesOn.toString())
}

function toActivityView({ row, changes }: { row: ActivityRow; changes: Changes }) {
  const { id, date, title, note, owner } = row
  const movedFrom = changes.movedFrom.get(id) ?? null
  const change = changes.added.has(id)
    ? 'added'
    : movedFrom
      ? 'moved'
      : changes.changed.has(id)
        ? 'changed'
        : null
  return { id, date, title, note, owner: owner as 'agency' | 'client', change, movedFrom } as const
}

/** What the client has: the last version and what was answered to it. */
export async function loadLatestScheduleView(key: OfProject) {
  const [last] = await versionsOf(key)
  if (!last) return null
  return {
    versionId: last.id,
    view: last.view as ScheduleView,
    responses: await responsesOf({ ...key, versionId: last.id }),
  }
}

export async function responsesOf({
  agencyId,
  versionId,
  tx,
}: Pick<OfProject, 'agencyId' | 'tx'> & { versionId: string }) {
  const rows = await tx
    .select()
    .from(scheduleResponses)
    .where(and(eq(scheduleResponses.agencyId, agencyId), eq(scheduleResponses.versionId, versionId)))
    .orderBy(asc(scheduleResponses.respondedAt))
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as 'agreed' | 'comment',
    text: row.text,
    contact: { kind: 'contact' as const, id: row.contactId },
    respondedAt: row.respondedAt.toISOString(),
  }))
}
