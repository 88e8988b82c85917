import { pino } from 'pino'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createListening } from '#platform/db/listening.ts'
import { connect, type Db } from '#platform/db/pool.ts'
import { createTestDatabase } from '../../testing/testDatabase.ts'
import { startWorker } from './claimedWork.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let db: Db
beforeAll(async () => {
  database = await createTestDatabase()
  db = connect({ appUrl: database.appUrl, maxConnections: 3, onIdleError: () => {} })
})
afterAll(async () => {
  await db.$client.end()
  await database.drop()
})

const log = pino({ level: 'silent' })
const cutListener = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND query = 'LISTEN letters'`

test('a listener whose connection broke hears again, and leaves no connection behind', async () => {
  const findDue = vi.fn(async () => [])
  const kinds = [{ channel: 'letters', findDue, perform: async () => {} }]
  const listening = createListening({ db, log, retryMs: 10 })
  const worker = await startWorker({ kinds, listening, log, everySeconds: 3600 })
  try {
    await vi.waitFor(() => expect(findDue).toHaveBeenCalled())
    await db.$client.query(cutListener)
    findDue.mockClear()
    await vi.waitFor(
      async () => {
        await db.$client.query('NOTIFY letters')
        expect(findDue).toHaveBeenCalled()
      },
      { timeout: 15_000, interval: 200 },
    )
    expect(db.$client.totalCount - db.$client.idleCount).toBe(1)
  } finally {
    await worker.stop()
    await listening.stop()
  }
})
