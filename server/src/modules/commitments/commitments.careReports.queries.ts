import type { DateSpan } from '@rytm/domain/commitments/carePeriod.ts'
import { isEnded, projectStatuses } from '@rytm/domain/projects/projectStatus.ts'
import { and, countDistinct, eq, gte, inArray, isNotNull, lt, ne, sql } from 'drizzle-orm'
import { projectStatusChanges, projects } from '#modules/projects/projects.tables.ts'
import { closingReports } from '#modules/reports/reports.closing.tables.ts'
import { weeklyReports } from '#modules/reports/reports.tables.ts'
import { toDate } from '#platform/clock/clock.ts'
import type { CareScope } from './commitments.careGroups.queries.ts'
import { type CareMoment, instantsOf } from './commitments.careMoment.queries.ts'

interface Question {
  span: DateSpan
  scope: CareScope
  moment: CareMoment
}

/** Weekly reports that were sent in the period; a member's are those the member sent. */
export async function loadReports({ span, scope, moment }: Question) {
  const { agencyId, tx } = moment
  const { from, until } = instantsOf(span, moment)
  const [row] = await tx
    .select({
      sent: sql<number>`count(*)`.mapWith(Number),
      automatic: sql<number>`count(*) FILTER (WHERE ${weeklyReports.sentBy} IS NULL)`.mapWith(Number),
    })
    .from(weeklyReports)
    .innerJoin(projects, and(eq(projects.agencyId, agencyId), eq(projects.id, weeklyReports.projectId)))
    .where(
      and(
        eq(weeklyReports.agencyId, agencyId),
        gte(weeklyReports.sentAt, toDate(from)),
        lt(weeklyReports.sentAt, toDate(until)),
        scope.clientId ? eq(projects.clientId, scope.clientId) : undefined,
        scope.ownerId ? eq(weeklyReports.sentBy, scope.ownerId) : undefined,
      ),
    )
  return { sent: row?.sent ?? 0, automatic: row?.automatic ?? 0 }
}

/** A discarded draft was promised to nobody: it is no project that ended. */
const endings = projectStatuses.filter(isEnded)

/** Projects that ended in the period, and of how many the client got a closing report; a member's by who leads them. */
export async function loadClosing({ span, scope, moment }: Question) {
  const { agencyId, tx } = moment
  const { from, until } = instantsOf(span, moment)
  const changes = projectStatusChanges
  const [row] = await tx
    .select({ ended: countDistinct(changes.projectId), reported: countDistinct(closingReports.projectId) })
    .from(changes)
    .innerJoin(projects, and(eq(projects.agencyId, agencyId), eq(projects.id, changes.projectId)))
    .leftJoin(
      closingReports,
      and(
        eq(closingReports.agencyId, agencyId),
        eq(closingReports.projectId, changes.projectId),
        isNotNull(closingReports.sentAt),
      ),
    )
    .where(
      and(
        eq(changes.agencyId, agencyId),
        inArray(changes.toStatus, endings),
        ne(changes.fromStatus, 'draft'),
        gte(changes.occurredAt, toDate(from)),
        lt(changes.occurredAt, toDate(until)),
        scope.clientId ? eq(projects.clientId, scope.clientId) : undefined,
        scope.ownerId ? eq(projects.leadConsultantId, scope.ownerId) : undefined,
      ),
    )
  return { ended: row?.ended ?? 0, reported: row?.reported ?? 0 }
}
