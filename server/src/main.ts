import { ensureFirstRunCode } from '#modules/people/people.codes.usecases.ts'
import { authenticateBySession } from '#modules/people/people.session.queries.ts'
import { clockFrom } from '#platform/clock/clockFrom.ts'
import { connect } from '#platform/db/pool.ts'
import { createLog } from '#platform/log/log.ts'
import { type Foundation, type Running, runRytm } from '#platform/start/runRytm.ts'
import { buildApp } from './app.ts'

await runRytm({ env: process.env, compose })

async function compose({ settings, secretKey, database }: Foundation): Promise<Running> {
  const { publicUrl, trustProxy, signInsPerMinute } = settings
  const log = createLog(settings)
  const clock = clockFrom(settings)
  const db = connect({
    appUrl: database.appUrl,
    maxConnections: settings.databasePoolSize,
    onIdleError: (error) => log.warn({ err: error }, 'a database connection broke'),
  })
  const authenticate = authenticateBySession({ db, clock, secretKey })
  const app = await buildApp({
    db,
    clock,
    log,
    config: { publicUrl, trustProxy, secretKey, signInsPerMinute },
    authenticate,
  })
  await app.listen({ port: settings.port, host: settings.host })
  console.log(`Rytm runs at ${publicUrl}`)
  const firstRun = await ensureFirstRunCode({ db, clock })
  if (firstRun) console.log(`No agency yet. Code for the first run: ${firstRun.code}`)
  return {
    stop: async () => {
      await app.close()
      await db.$client.end()
    },
  }
}
