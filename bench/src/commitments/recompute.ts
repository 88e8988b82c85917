import { keepCommitments } from '@rytm/server/src/composition.ts'
import { commitmentWork } from '@rytm/server/src/modules/commitments/commitments.jobs.ts'
import { requestRecomputeIn } from '@rytm/server/src/modules/commitments/commitments.recompute.usecases.ts'
import { inAgency } from '@rytm/server/src/platform/db/tenancy.ts'
import { performDue } from '@rytm/server/src/platform/jobs/claimedWork.ts'
import type { BulkAgency } from '#bulkProjects.ts'
import type { BenchDatabase } from '#database.ts'
import { percentile, rounded, timed } from '#measure.ts'
import { openRequests } from '#requests.ts'

const idleRequests = 150
const pauseMs = 40

/**
 * New terms for all projects: how long until the last one is worked out, and what people in the workspace feel of it.
 * Requests and background work share one process, as `PROCESS=all` has it.
 */
export async function measureRecompute({
  database,
  agency,
  now,
}: {
  database: BenchDatabase
  agency: BulkAgency
  now: string
}) {
  const clock = { now: () => Temporal.Instant.from(now) }
  const db = database.connect(10)
  keepCommitments({ db, clock })
  const kind = commitmentWork({ db, clock })
  const log = { error: console.error } as never
  const sweep = async () => {
    while ((await performDue({ kind, log, concurrency: 4 })) > 0);
  }
  const first = await timed(sweep)
  const requests = await openRequests({ db, clock, agency })
  const idle = await askWhile({ ask: requests.ask, goOn: (asked) => asked < idleRequests })
  const member = { agencyId: agency.agencyId, memberId: agency.memberId } as never
  await inAgency({ db, agencyId: agency.agencyId }, (tx) =>
    requestRecomputeIn({ reason: 'policy', member, tx, clock }),
  )
  let recomputing = true
  const busy = askWhile({ ask: requests.ask, goOn: () => recomputing })
  const again = await timed(sweep)
  recomputing = false
  const taken = await busy
  await requests.close()
  const [idleP99, busyP99] = [percentile(idle, 0.99), percentile(taken, 0.99)]
  return {
    first_derivation_s: rounded(first / 1000),
    recompute_s: rounded(again / 1000),
    request_idle_p50_ms: rounded(percentile(idle, 0.5)),
    request_idle_p99_ms: rounded(idleP99),
    request_during_recompute_p50_ms: rounded(percentile(taken, 0.5)),
    request_during_recompute_p99_ms: rounded(busyP99),
    request_p99_ratio: rounded(busyP99 / idleP99),
  }
}

/** One person who looks at something every now and then; milliseconds of each answer. */
async function askWhile({ ask, goOn }: { ask: () => Promise<void>; goOn: (asked: number) => boolean }) {
  const taken: number[] = []
  while (goOn(taken.length)) {
    taken.push(await timed(ask))
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
  return taken
}
