import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { connect, type Db } from '#platform/db/pool.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import { toAgencyId } from '#platform/tenancy/agencyId.ts'
import { createTestDatabase, type TestDatabase } from '#testing/testDatabase.ts'
import { announce } from './announce.ts'
import { newsChannel, readMessage } from './news.ts'

const agencyId = toAgencyId('01900000-0000-7000-8000-000000000001')
const project = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`

let database: TestDatabase
let db: Db
let listener: Client
let heard: string[]

beforeAll(async () => {
  database = await createTestDatabase()
  db = connect({ appUrl: database.appUrl, maxConnections: 2 })
  listener = new Client({ connectionString: database.appUrl })
  await listener.connect()
  await listener.query(`LISTEN ${newsChannel}`)
  listener.on('notification', ({ payload = '' }) => heard.push(payload))
})
beforeEach(() => {
  heard = []
})
afterAll(async () => {
  await listener.end()
  await db.$client.end()
  await database.drop()
})

const during = (work: (tx: Tx) => Promise<void> | void) => inAgency({ db, agencyId }, async (tx) => work(tx))
const messages = async () => {
  // Comes after all that was committed before it.
  await db.$client.query(`SELECT pg_notify($1, 'end')`, [newsChannel])
  await vi.waitFor(() => expect(heard.at(-1)).toBe('end'))
  return heard.slice(0, -1)
}

test('a transaction says once, in one message, what it changed', async () => {
  await during((tx) => {
    announce({ agencyId, topics: ['timeline', 'touchpoints'], projectId: project(1), tx })
    announce({ agencyId, topics: ['timeline'], projectId: project(1), tx })
    announce({ agencyId, topics: ['notices'], memberId: project(7), tx })
  })
  const changes = [
    { topic: 'timeline', projectId: project(1) },
    { topic: 'touchpoints', projectId: project(1) },
    { topic: 'notices', memberId: project(7) },
  ]
  expect((await messages()).map(readMessage)).toEqual([{ agencyId, changes }])
})

test('what is rolled back is not said', async () => {
  const failing = during((tx) => {
    announce({ agencyId, topics: ['clients'], tx })
    throw new Error('changed my mind')
  })
  await expect(failing).rejects.toThrow('changed my mind')
  expect(await messages()).toEqual([])
})

test('a nested part is said by the whole', async () => {
  await during((tx) =>
    tx.transaction(async (nested) => announce({ agencyId, topics: ['clients'], tx: nested as Tx })),
  )
  expect(await messages()).toHaveLength(1)
})

test('too much for one message names the topics alone', async () => {
  await during((tx) => {
    for (let number = 0; number < 200; number++)
      announce({ agencyId, topics: ['projects'], projectId: project(number), tx })
    announce({ agencyId, topics: ['clients'], tx })
  })
  expect((await messages()).map(readMessage)).toEqual([
    { agencyId, changes: [{ topic: 'projects' }, { topic: 'clients' }] },
  ])
})
