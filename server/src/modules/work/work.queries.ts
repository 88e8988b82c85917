import type { ApproachCount, WorkEntry } from '@rytm/contract/work.ts'
import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import { loadCalendar } from '#modules/agencies/agencies.calendar.queries.ts'
import { memberships } from '#modules/people/people.tables.ts'
import { requireProject } from '#modules/projects/projects.lock.queries.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { approachCounts, workEntries } from './work.tables.ts'

/** Of each kind; the timeline pages through all of them, and the totals count all. */
const latest = 100

interface OfProject {
  agencyId: AgencyId
  projectId: string
  tx: Tx
}

export function listWork({
  projectId,
  member,
  db,
  clock,
}: {
  projectId: string
  member: Member
  db: Db
  clock: Clock
}) {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    await requireProject({ agencyId, projectId, tx })
    const { zone } = await loadCalendar({ agencyId, tx })
    const today = clock.now().toZonedDateTimeISO(zone).toPlainDate()
    const monday = today.subtract({ days: today.dayOfWeek - 1 }).toString()
    return {
      entries: await readEntries({ agencyId, projectId, tx }),
      approaches: await readApproaches({ agencyId, projectId, tx }),
      totals: await readTotals({ agencyId, projectId, monday, tx }),
    }
  })
}

async function readEntries({ agencyId, projectId, tx }: OfProject): Promise<WorkEntry[]> {
  const table = workEntries
  const rows = await tx
    .select({ row: table, name: memberships.displayName })
    .from(table)
    .innerJoin(memberships, and(eq(memberships.agencyId, agencyId), eq(memberships.id, table.recordedBy)))
    .where(and(eq(table.agencyId, agencyId), eq(table.projectId, projectId)))
    .orderBy(desc(table.occurredOn), desc(table.recordedAt), desc(table.id))
    .limit(latest)
  return rows.map(({ row, name }) => ({
    ...recorded(row, name),
    kind: row.kind as WorkEntry['kind'],
    companiesMapped: row.companiesMapped,
    note: row.note,
    textForClient: row.textForClient,
  }))
}

async function readApproaches({ agencyId, projectId, tx }: OfProject): Promise<ApproachCount[]> {
  const table = approachCounts
  const rows = await tx
    .select({ row: table, name: memberships.displayName })
    .from(table)
    .innerJoin(memberships, and(eq(memberships.agencyId, agencyId), eq(memberships.id, table.recordedBy)))
    .where(and(eq(table.agencyId, agencyId), eq(table.projectId, projectId)))
    .orderBy(desc(table.occurredOn), desc(table.recordedAt), desc(table.id))
    .limit(latest)
  return rows.map(({ row, name }) => ({
    ...recorded(row, name),
    channel: row.channel as ApproachCount['channel'],
    count: row.count,
  }))
}

interface Recorded {
  id: string
  occurredOn: string
  recordedAt: Date
  recordedBy: string
  withdrawnAt: Date | null
}

function recorded({ id, occurredOn, recordedAt, recordedBy, withdrawnAt }: Recorded, name: string) {
  return {
    id,
    occurredOn,
    recordedAt: recordedAt.toISOString(),
    recordedBy: { id: recordedBy, name },
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  }
}

async function readTotals({ agencyId, projectId, monday, tx }: OfProject & { monday: string }) {
  const total = (amount: SQL) => sql<number>`coalesce(sum(${amount}), 0)`.mapWith(Number)
  const [approaches] = await tx
    .select({
      all: total(sql`${approachCounts.count}`),
      week: total(
        sql`case when ${approachCounts.occurredOn} >= ${monday}::date then ${approachCounts.count} end`,
      ),
    })
    .from(approachCounts)
    .where(
      and(
        eq(approachCounts.agencyId, agencyId),
        eq(approachCounts.projectId, projectId),
        sql`${approachCounts.withdrawnAt} is null`,
      ),
    )
  const [entries] = await tx
    .select({ companies: total(sql`${workEntries.companiesMapped}`) })
    .from(workEntries)
    .where(
      and(
        eq(workEntries.agencyId, agencyId),
        eq(workEntries.projectId, projectId),
        sql`${workEntries.withdrawnAt} is null`,
      ),
    )
  return {
    approaches: approaches?.all ?? 0,
    approachesThisWeek: approaches?.week ?? 0,
    companiesMapped: entries?.companies ?? 0,
  }
}
