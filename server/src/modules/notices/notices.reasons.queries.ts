import type { CommitmentStatus } from '@rytm/domain/commitments/commitment.ts'
import type { NoticeStep } from '@rytm/domain/escalation/notice.ts'
import { stillStands } from '@rytm/domain/escalation/noticesOf.ts'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { commitments, projectClocks } from '#modules/commitments/commitments.tables.ts'
import { toInstant } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import type { NoticeRow } from './notices.types.ts'

interface Where {
  agencyId: AgencyId
  rows: readonly NoticeRow[]
  tx: Tx
}

/** Which of the notices still have their reason, and who answers for it now. */
export async function loadReasons({ now, ...where }: Where & { now: Temporal.Instant }) {
  const owed = new Map((await readCommitments(where)).map((row) => [nameOf(row), row]))
  const silent = new Map((await readSilence(where)).map((row) => [row.projectId, row.silentAt]))
  const commitmentOf = ({ projectId, commitmentKind, subject }: NoticeRow) =>
    owed.get(nameOf({ projectId, kind: commitmentKind, subject }))
  return {
    stands: (row: NoticeRow) => {
      if (row.step === 'silent') return silent.get(row.projectId)?.getTime() === row.dueAt.getTime()
      const commitment = commitmentOf(row)
      if (!commitment || commitment.dueAt.getTime() !== row.dueAt.getTime()) return false
      const { status, dueAt } = commitment
      const step = row.step as Exclude<NoticeStep, 'silent'>
      return stillStands({ step, commitment: { status, dueAt: toInstant(dueAt) }, now })
    },
    responsibleOf: (row: NoticeRow) => commitmentOf(row)?.responsibleId ?? undefined,
  }
}

function nameOf({ projectId, kind, subject }: Record<'projectId' | 'kind' | 'subject', string | null>) {
  return `${projectId} ${kind} ${subject}`
}

function readCommitments({ agencyId, rows, tx }: Where) {
  return tx
    .select({
      projectId: commitments.projectId,
      kind: commitments.kind,
      subject: commitments.subject,
      status: sql<CommitmentStatus>`${commitments.status}`,
      dueAt: commitments.dueAt,
      responsibleId: commitments.responsibleId,
    })
    .from(commitments)
    .where(and(eq(commitments.agencyId, agencyId), inArray(commitments.projectId, projectsOf(rows))))
}

function readSilence({ agencyId, rows, tx }: Where) {
  return tx
    .select({ projectId: projectClocks.projectId, silentAt: projectClocks.silentAt })
    .from(projectClocks)
    .where(and(eq(projectClocks.agencyId, agencyId), inArray(projectClocks.projectId, projectsOf(rows))))
}

function projectsOf(rows: readonly NoticeRow[]) {
  return [...new Set(rows.map(({ projectId }) => projectId))]
}
