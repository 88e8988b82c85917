import { buildApp } from '@rytm/server/src/app.ts'
import type { Clock } from '@rytm/server/src/platform/clock/clock.ts'
import { createListening } from '@rytm/server/src/platform/db/listening.ts'
import type { Db } from '@rytm/server/src/platform/db/pool.ts'
import { everyTwentySeconds } from '@rytm/server/src/platform/live/heartbeat.ts'
import { createLog } from '@rytm/server/src/platform/log/log.ts'
import type { BulkAgency } from '#bulkProjects.ts'

/** The app with somebody signed in who looks at Today and at the projects in turn. */
export async function openRequests({ db, clock, agency }: { db: Db; clock: Clock; agency: BulkAgency }) {
  const log = createLog({ logLevel: 'error' } as never)
  const user = {
    userId: agency.memberId,
    sessionId: agency.memberId,
    email: 'bench@agency.test',
    name: 'Bench',
    language: 'pl' as const,
  }
  const { agencyId, memberId } = agency
  const member = { ...user, agencyId, memberId, role: 'owner' as const }
  const listening = createListening({ db, log })
  const app = await buildApp({
    db,
    clock,
    log,
    listening,
    heartbeat: everyTwentySeconds,
    config: {
      publicUrl: 'http://localhost:3000',
      trustProxy: false,
      secretKey: 'a secret key of the benchmark, long enough',
      requestsPerMinute: 1_000_000,
      signInsPerMinute: 1000,
    },
    authenticate: async () => ({ user, member }),
  })
  let asked = 0
  return {
    ask: async () => {
      const url = asked++ % 2 === 0 ? '/api/projects?limit=50' : '/api/agency'
      const { statusCode, body } = await app.inject({ method: 'GET', url })
      if (statusCode !== 200) throw new Error(`${url} answered ${statusCode}: ${body}`)
    },
    close: async () => {
      await app.close()
      await listening.stop()
    },
  }
}
