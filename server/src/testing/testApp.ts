import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { pino } from 'pino'
import { authenticateBySession } from '#modules/people/people.session.queries.ts'
import { createListening } from '#platform/db/listening.ts'
import { connect } from '#platform/db/pool.ts'
import { buildApp } from '../app.ts'
import type { AppDependencies } from '../composition.ts'
import { createTestClock } from './testClock.ts'
import { createTestDatabase, type TestDatabase } from './testDatabase.ts'
import { createTestHeartbeat } from './testHeartbeat.ts'

export const testSecretKey = 'a secret key of the tests, long enough'

export interface TestApp extends AppDependencies {
  app: FastifyInstance
  clock: ReturnType<typeof createTestClock>
  heartbeat: ReturnType<typeof createTestHeartbeat>
  /** As the owner of the database: sees every agency. Only for arranging and for looking afterwards. */
  ownerUrl: string
  inject(options: InjectOptions): Promise<LightMyRequestResponse>
  close(): Promise<void>
}

/** The whole app over a database of its own; `app.inject` instead of a port. */
export async function createTestApp(given: { database?: TestDatabase } = {}): Promise<TestApp> {
  const database = given.database ?? (await createTestDatabase())
  const db = connect({ appUrl: database.appUrl, maxConnections: 5 })
  const clock = createTestClock()
  const log = pino({ level: process.env.TEST_LOG ?? 'silent' })
  const listening = createListening({ db, log, retryMs: 10 })
  const heartbeat = createTestHeartbeat()
  const dependencies: AppDependencies = {
    db,
    listening,
    heartbeat,
    clock,
    realTime: clock,
    wholeAnswers: true,
    log,
    config: {
      publicUrl: 'http://localhost:3000',
      trustProxy: false,
      secretKey: testSecretKey,
      requestsPerMinute: 100_000,
      signInsPerMinute: 1000,
    },
    authenticate: authenticateBySession({ db, clock, secretKey: testSecretKey }),
  }
  const app = await buildApp(dependencies)
  return {
    ...dependencies,
    app,
    clock,
    heartbeat,
    ownerUrl: database.ownerUrl,
    inject: (options) => app.inject(options),
    close: async () => {
      await app.close()
      await listening.stop()
      await db.$client.end()
      await database.drop()
    },
  }
}
