import type { FastifyBaseLogger } from 'fastify'
import { ensureFirstRunCode } from '#modules/people/people.codes.usecases.ts'
import { authenticateBySession } from '#modules/people/people.session.queries.ts'
import type { Clock } from '#platform/clock/clock.ts'
import { clockFrom } from '#platform/clock/clockFrom.ts'
import type { Settings } from '#platform/config/settings.ts'
import { createListening, type Listening } from '#platform/db/listening.ts'
import { connect, type Db } from '#platform/db/pool.ts'
import { everyTwentySeconds } from '#platform/live/heartbeat.ts'
import { createLog } from '#platform/log/log.ts'
import { type Foundation, type Running, runRytm } from '#platform/start/runRytm.ts'
import { buildApp } from './app.ts'
import { startBackgroundWork } from './backgroundWork.ts'

await runRytm({ env: process.env, compose })

async function compose({ settings, secretKey, database }: Foundation): Promise<Running> {
  const log = createLog(settings)
  const clock = clockFrom(settings)
  const db = connect({
    appUrl: database.appUrl,
    maxConnections: settings.databasePoolSize,
    onIdleError: (error) => log.warn({ err: error }, 'a database connection broke'),
  })
  const listening = createListening({ db, log })
  const site = { db, listening, clock, log, secretKey, settings }
  const worker = settings.process === 'web' ? undefined : await startBackgroundWork(site)
  const app = settings.process === 'worker' ? undefined : await serveRequests(site)
  return {
    stop: async () => {
      await app?.close()
      await worker?.stop()
      await listening.stop()
      await db.$client.end()
    },
  }
}

interface Site {
  db: Db
  listening: Listening
  clock: Clock
  log: FastifyBaseLogger
  secretKey: string
  settings: Settings
}

async function serveRequests({ db, listening, clock, log, secretKey, settings }: Site) {
  const { publicUrl, trustProxy, requestsPerMinute, signInsPerMinute } = settings
  const config = { publicUrl, trustProxy, secretKey, requestsPerMinute, signInsPerMinute }
  const authenticate = authenticateBySession({ db, clock, secretKey })
  const app = await buildApp({
    db,
    listening,
    heartbeat: everyTwentySeconds,
    clock,
    log,
    config,
    authenticate,
  })
  await app.listen({ port: settings.port, host: settings.host })
  console.log(`Rytm runs at ${publicUrl}`)
  const firstRun = await ensureFirstRunCode({ db, clock })
  console.log(firstRun ? `No agency yet. Code for the first run: ${firstRun.code}` : 'Ready.')
  return app
}
