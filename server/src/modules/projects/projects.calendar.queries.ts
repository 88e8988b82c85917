import type { WorkingCalendar } from '@rytm/domain/calendar/workingCalendar.ts'
import { holdsFrom } from '@rytm/domain/projects/holds.ts'
import { deriveTargetDate } from '@rytm/domain/projects/targetDate.ts'
import { and, asc, eq, or } from 'drizzle-orm'
import { loadCalendar } from '#modules/agencies/agencies.calendar.queries.ts'
import { toInstant } from '#platform/clock/clock.ts'
import { among, given, hotQuery } from '#platform/db/hotQuery.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { defaultPlannedWeeks } from './projects.constants.ts'
import { projectStatusChanges } from './projects.tables.ts'

/** Days on hold by project; a project that was never on hold is not in the map. */
export async function loadHolds({
  agencyId,
  projectIds,
  calendar,
  tx,
}: {
  agencyId: AgencyId
  projectIds: string[]
  calendar: WorkingCalendar
  tx: Tx
}) {
  if (projectIds.length === 0) return new Map<string, ReturnType<typeof holdsFrom>>()
  const rows = await holdChanges({ agencyId, projectIds, tx })
  const dated = rows.map(({ at, ...row }) => ({
    ...row,
    on: toInstant(at).toZonedDateTimeISO(calendar.zone).toPlainDate(),
  }))
  const byProject = Map.groupBy(dated, ({ projectId }) => projectId)
  return new Map([...byProject].map(([projectId, changes]) => [projectId, holdsFrom(changes)]))
}

const holdChanges = hotQuery('projects.holds', (db) => {
  const table = projectStatusChanges
  return db
    .select({ projectId: table.projectId, from: table.fromStatus, to: table.toStatus, at: table.occurredAt })
    .from(table)
    .where(
      and(
        given(table.agencyId, 'agencyId'),
        among(table.projectId, 'projectIds'),
        or(eq(table.fromStatus, 'on_hold'), eq(table.toStatus, 'on_hold')),
      ),
    )
    .orderBy(asc(table.occurredAt), asc(table.id))
})

/** The target date that start and planned weeks give; null without a start. */
export async function deriveTarget({
  agencyId,
  project,
  tx,
}: {
  agencyId: AgencyId
  project: {
    id?: string
    startDate?: string | null | undefined
    plannedWeeks?: number | undefined
  }
  tx: Tx
}): Promise<string | null> {
  if (!project.startDate) return null
  const calendar = await loadCalendar({ agencyId, tx })
  const projectIds = project.id ? [project.id] : []
  const holds = await loadHolds({ agencyId, projectIds, calendar, tx })
  const date = deriveTargetDate({
    startDate: Temporal.PlainDate.from(project.startDate),
    plannedWeeks: project.plannedWeeks ?? defaultPlannedWeeks,
    holds: holds.get(project.id ?? '') ?? [],
    calendar,
  })
  return date?.toString() ?? null
}
