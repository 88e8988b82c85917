import type { Health } from '@rytm/contract/views/shared.ts'
import type { WorkingCalendar } from '@rytm/domain/calendar/workingCalendar.ts'
import { type HoldInterval, projectWeekAt, projectWeeks } from '@rytm/domain/projects/projectWeeks.ts'
import { and, desc, eq, inArray, isNotNull, isNull, max, sql } from 'drizzle-orm'
import { reportCorrections } from '#modules/reports/reports.corrections.tables.ts'
import { weeklyReports } from '#modules/reports/reports.tables.ts'
import { touchpointProjects, touchpoints } from '#modules/touchpoints/touchpoints.tables.ts'
import { among, given, hotQuery } from '#platform/db/hotQuery.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'

interface OfProjects {
  agencyId: AgencyId
  projectIds: string[]
  tx: Tx
}

/** Outcomes after which the client has heard something; a call that nobody took is not contact. */
export const heardOutcomes = ['reached', 'sent']

/** When each project's client was last in contact; a project without any contact is not in the map. */
export async function lastContacts({ agencyId, projectIds, tx }: OfProjects): Promise<Map<string, Date>> {
  if (projectIds.length === 0) return new Map()
  const rows = await latestContacts({ agencyId, projectIds, tx })
  return new Map(rows.flatMap(({ projectId, at }) => (at ? [[projectId, at] as const] : [])))
}

const latestContacts = hotQuery('projects.last_contacts', (db) =>
  db
    .select({ projectId: touchpointProjects.projectId, at: max(touchpoints.occurredAt) })
    .from(touchpointProjects)
    .innerJoin(
      touchpoints,
      and(
        eq(touchpoints.agencyId, touchpointProjects.agencyId),
        eq(touchpoints.id, touchpointProjects.touchpointId),
      ),
    )
    .where(
      and(
        given(touchpointProjects.agencyId, 'agencyId'),
        among(touchpointProjects.projectId, 'projectIds'),
        inArray(touchpoints.outcome, heardOutcomes),
        isNull(touchpoints.withdrawnAt),
      ),
    )
    .groupBy(touchpointProjects.projectId),
)

/** The health that each project's last report said, as last corrected; an automatic one says none. */
export async function declaredHealth({ agencyId, projectIds, tx }: OfProjects): Promise<Map<string, Health>> {
  if (projectIds.length === 0) return new Map()
  const rows = await lastHealth({ agencyId, projectIds, tx })
  return new Map(rows.map((row) => [row.projectId, row.health as Health]))
}

const lastHealth = hotQuery('projects.declared_health', (db) => {
  const [table, correction] = [weeklyReports, reportCorrections]
  const health = sql<string | null>`coalesce(${correction.view} ->> 'health', ${table.health})`
  return db
    .selectDistinctOn([table.projectId], { projectId: table.projectId, health })
    .from(table)
    .leftJoin(correction, and(eq(correction.agencyId, table.agencyId), eq(correction.reportId, table.id)))
    .where(
      and(
        given(table.agencyId, 'agencyId'),
        among(table.projectId, 'projectIds'),
        isNotNull(table.sentAt),
        isNotNull(health),
      ),
    )
    .orderBy(table.projectId, desc(table.sentAt), sql`${correction.number} DESC NULLS LAST`)
})

/** Which week of the project today is; null for a draft, before the start and after the end. */
export function weekNumberOn({
  today,
  project,
  holds = [],
  calendar,
}: {
  today: Temporal.PlainDate
  project: { status: string; startDate: string | null }
  holds?: HoldInterval[] | undefined
  calendar: WorkingCalendar
}): number | null {
  const counts = ['active', 'on_hold', 'awaiting_start', 'closing'].includes(project.status)
  if (!counts || !project.startDate) return null
  const startDate = Temporal.PlainDate.from(project.startDate)
  const weeks = projectWeeks({ startDate, until: today, holds, calendar })
  return (projectWeekAt({ date: today, weeks }) ?? weeks.at(-1))?.number ?? null
}

/** Calendar days from the day of the last contact to today, in the agency's zone; null without any contact. */
export function daysSince({
  at,
  today,
  zone,
}: {
  at: Date | undefined
  today: Temporal.PlainDate
  zone: string
}) {
  if (!at) return null
  const day = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate()
  return Math.max(0, day.until(today, { largestUnit: 'day' }).days)
}
