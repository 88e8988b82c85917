import { keepCommitments } from '@rytm/server/src/composition.ts'
import { logTouchpoint } from '@rytm/server/src/modules/touchpoints/touchpoints.usecases.ts'
import type { Db } from '@rytm/server/src/platform/db/pool.ts'
import type { BulkAgency } from '#bulkProjects.ts'
import type { BenchDatabase } from '#database.ts'
import { percentile, rounded, timed } from '#measure.ts'
import { projectIds } from '#projectIds.ts'

const rounds = 600

/** Logging a call with what follows from it, next to the same call in a database where nothing follows. */
export async function measureReconcile({
  database,
  agency,
  now,
}: {
  database: BenchDatabase
  agency: BulkAgency
  now: string
}) {
  const clock = { now: () => Temporal.Instant.from(now) }
  const [bare, followed] = [database.connect(1), database.connect(1)]
  keepCommitments({ db: followed, clock })
  const ids = await projectIds({ adminUrl: database.adminUrl, limit: rounds })
  const call = (db: Db, projectId: string) =>
    logTouchpoint({
      input: { projectIds: [projectId], contactId: agency.contactId, channel: 'call', outcome: 'reached' },
      member: { agencyId: agency.agencyId, memberId: agency.memberId } as never,
      db,
      clock,
    })
  const taken = { bare: [] as number[], followed: [] as number[] }
  for (const [round, projectId] of ids.entries()) {
    const bareTime = await timed(() => call(bare, projectId))
    const followedTime = await timed(() => call(followed, projectId))
    if (round < 50) continue
    taken.bare.push(bareTime)
    taken.followed.push(followedTime)
  }
  const over = (share: number) => percentile(taken.followed, share) - percentile(taken.bare, share)
  return {
    bare_write_p50_ms: rounded(percentile(taken.bare, 0.5)),
    bare_write_p99_ms: rounded(percentile(taken.bare, 0.99)),
    reconciled_write_p50_ms: rounded(percentile(taken.followed, 0.5)),
    reconciled_write_p99_ms: rounded(percentile(taken.followed, 0.99)),
    reconcile_over_bare_p50_ms: rounded(over(0.5)),
    reconcile_over_bare_p99_ms: rounded(over(0.99)),
  }
}
