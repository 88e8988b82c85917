import { buildApp } from '@rytm/server/src/app.ts'
import { sessionCookieName } from '@rytm/server/src/modules/people/people.constants.ts'
import { authenticateBySession, signToken } from '@rytm/server/src/modules/people/people.session.queries.ts'
import { clockFrom } from '@rytm/server/src/platform/clock/clockFrom.ts'
import { createListening } from '@rytm/server/src/platform/db/listening.ts'
import { connect } from '@rytm/server/src/platform/db/pool.ts'
import { everyTwentySeconds } from '@rytm/server/src/platform/live/heartbeat.ts'
import { createLog } from '@rytm/server/src/platform/log/log.ts'
import { withClient } from '@rytm/server/src/platform/postgres/roles.ts'
import type { BulkAgency } from '#bulkProjects.ts'

export const secretKey = 'a secret key of the benchmark, long enough'
const token = 'the session of the benchmark'

/** The app as `PROCESS=web` runs it, with its real check of sessions, at a moment of the bulk projects. */
export async function openApp({ appUrl, now }: { appUrl: string; now: string }) {
  const log = createLog({ logLevel: 'warn' } as never)
  const clock = clockFrom({ fakeNow: Temporal.Instant.from(now) })
  const db = connect({ appUrl, maxConnections: 10 })
  const config = {
    publicUrl: 'http://127.0.0.1',
    trustProxy: false,
    secretKey,
    requestsPerMinute: 100_000_000,
    signInsPerMinute: 1000,
  } as const
  const listening = createListening({ db, log })
  const authenticate = authenticateBySession({ db, clock, secretKey })
  const app = await buildApp({
    db,
    clock,
    log,
    listening,
    heartbeat: everyTwentySeconds,
    config,
    authenticate,
  })
  const close = async () => {
    await app.close()
    await listening.stop()
    await db.$client.end()
  }
  return { app, db, clock, close }
}

/** Headers of the owner of the bulk agency, signed in for good. */
export async function signedIn({ adminUrl, agency }: { adminUrl: string; agency: BulkAgency }) {
  await withClient(adminUrl, (client) =>
    client.query(
      `INSERT INTO auth.sessions (id, user_id, token, expires_at, active_agency_id, created_at, updated_at)
        VALUES (gen_random_uuid(), $1, $2, '2100-01-01', $3, '2026-01-01', '2026-01-01')`,
      [agency.userId, token, agency.agencyId],
    ),
  )
  const cookie = `${sessionCookieName}=${encodeURIComponent(signToken({ token, secretKey }))}`
  return { cookie, origin: 'http://127.0.0.1', 'content-type': 'application/json' }
}
