import { keepCommitments } from '@rytm/server/src/composition.ts'
import { commitmentWork } from '@rytm/server/src/modules/commitments/commitments.jobs.ts'
import { performDue } from '@rytm/server/src/platform/jobs/claimedWork.ts'
import { withClient } from '@rytm/server/src/platform/postgres/roles.ts'
import type { BenchDatabase } from '#database.ts'

/** What the bulk projects owe at `now`, worked out by the sweep; then the tables are as a night has left them. */
export async function derivedOnce({ database, now }: { database: BenchDatabase; now: string }) {
  const clock = { now: () => Temporal.Instant.from(now) }
  const db = database.connect(4)
  keepCommitments({ db, clock })
  const kind = commitmentWork({ db, clock })
  while ((await performDue({ kind, log: { error: console.error } as never, concurrency: 4 })) > 0);
  await withClient(database.adminUrl, (client) => client.query('VACUUM ANALYZE'))
}
