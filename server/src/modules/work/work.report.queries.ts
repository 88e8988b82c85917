import type { ApproachChannel, WorkKind } from '@rytm/contract/work.ts'
import { instantOfDay } from '@rytm/domain/evidence/occurrence.ts'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { toInstant } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { approachCounts, workEntries } from './work.tables.ts'

interface OfProject {
  agencyId: AgencyId
  projectId: string
  /** The agency's zone: a day is put on the line of time in it. */
  zone: string
  tx: Tx
}

/** Approach counts that stand, the oldest first; `occurredAt` is what a funnel compares with its cut-off. */
export async function approachCountsOf({ agencyId, projectId, zone, tx }: OfProject) {
  const table = approachCounts
  const rows = await tx
    .select()
    .from(table)
    .where(and(eq(table.agencyId, agencyId), eq(table.projectId, projectId), isNull(table.withdrawnAt)))
    .orderBy(asc(table.occurredOn), asc(table.recordedAt), asc(table.id))
  return rows.map((row) => ({
    id: row.id,
    channel: row.channel as ApproachChannel,
    count: row.count,
    occurredOn: row.occurredOn,
    occurredAt: momentOf({ row, zone }),
  }))
}

/** Work that stands, the oldest first. Only `textForClient` may reach a report: the note is not read here. */
export async function workEntriesOf({ agencyId, projectId, zone, tx }: OfProject) {
  const table = workEntries
  const rows = await tx
    .select({
      id: table.id,
      kind: table.kind,
      companiesMapped: table.companiesMapped,
      textForClient: table.textForClient,
      occurredOn: table.occurredOn,
      recordedAt: table.recordedAt,
    })
    .from(table)
    .where(and(eq(table.agencyId, agencyId), eq(table.projectId, projectId), isNull(table.withdrawnAt)))
    .orderBy(asc(table.occurredOn), asc(table.recordedAt), asc(table.id))
  return rows.map(({ recordedAt, kind, ...row }) => ({
    ...row,
    kind: kind as WorkKind,
    occurredAt: momentOf({ row: { occurredOn: row.occurredOn, recordedAt }, zone }),
  }))
}

function momentOf({ row, zone }: { row: { occurredOn: string; recordedAt: Date }; zone: string }) {
  const occurredOn = Temporal.PlainDate.from(row.occurredOn)
  return instantOfDay({ occurredOn, recordedAt: toInstant(row.recordedAt), zone })
}
