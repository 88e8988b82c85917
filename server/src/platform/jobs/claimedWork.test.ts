import { pino } from 'pino'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createListening } from '#platform/db/listening.ts'
import { connect, type Db } from '#platform/db/pool.ts'
import { toAgencyId } from '#platform/tenancy/agencyId.ts'
import { createTestDatabase } from '../../testing/testDatabase.ts'
import { performDue, type Resting, startWorker, type WorkItem } from './claimedWork.ts'

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

test('however many rows fail, those behind them have their turn', async () => {
  const agencyId = toAgencyId('01900000-0000-7000-8000-000000000001')
  const rows = [...Array.from({ length: 120 }, (_, number) => `broken ${number}`), 'sound']
  const performed: string[] = []
  const kind = {
    channel: 'letters',
    findDue: async (limit: number) => rows.slice(0, limit).map((id) => ({ agencyId, id })),
    perform: async ({ id }: WorkItem) => {
      performed.push(id)
      if (id.startsWith('broken')) throw new Error('later step')
      rows.pop()
    },
  }
  const resting: Resting = new Map()
  const pass = () => performDue({ kind, log, resting })
  expect([await pass(), await pass(), await pass()]).toEqual([0, 0, 1])
  expect(performed).toHaveLength(121)
})

test('a row that fails is asked again after ever more passes', async () => {
  const item = { agencyId: toAgencyId('01900000-0000-7000-8000-000000000001'), id: 'broken' }
  const passes: number[] = []
  let number = 0
  const perform = async () => {
    passes.push(number)
    throw new Error('later step')
  }
  const kind = { channel: 'letters', findDue: async () => [item], perform }
  const resting: Resting = new Map()
  for (number = 1; number <= 250; number++) await performDue({ kind, log, resting })
  expect(passes).toEqual([1, 4, 9, 18, 35, 68, 133, 198])
})
