import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withClient } from '#platform/postgres/roles.ts'
import { type AgencyId, toAgencyId } from '#platform/tenancy/agencyId.ts'
import { createTestDatabase, type TestDatabase } from '#testing/testDatabase.ts'
import { connect, type Db } from './pool.ts'
import { inAgency, outsideAgencies, readInAgency } from './tenancy.ts'

const north = toAgencyId('01900000-0000-7000-8000-000000000001')
const south = toAgencyId('01900000-0000-7000-8000-000000000002')

let database: TestDatabase
let db: Db

beforeAll(async () => {
  database = await createTestDatabase()
  await withClient(database.ownerUrl, (client) =>
    client.query(`
      CREATE TABLE pebbles (agency_id uuid NOT NULL, name text NOT NULL);
      ALTER TABLE pebbles ENABLE ROW LEVEL SECURITY;
      CREATE POLICY own_agency ON pebbles USING (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid);
    `),
  )
  db = connect({ appUrl: database.appUrl, maxConnections: 2 })
})

afterAll(async () => {
  await db.$client.end()
  await database.drop()
})

describe('a transaction of an agency', () => {
  test('sees its own rows and no others', async () => {
    await addPebble({ agencyId: north, name: 'grey' })
    await addPebble({ agencyId: south, name: 'white' })
    expect(await pebblesOf(north)).toEqual(['grey'])
    expect(await pebblesOf(south)).toEqual(['white'])
  })

  test('cannot write a row of another agency', async () => {
    const intrusion = inAgency({ db, agencyId: north }, (tx) =>
      tx.execute(sql`INSERT INTO pebbles VALUES (${south}, 'stolen')`),
    )
    await expect(intrusion).rejects.toMatchObject({ cause: { code: '42501' } })
  })

  test('leaves nothing behind when its work fails', async () => {
    const failing = inAgency({ db, agencyId: north }, async (tx) => {
      await tx.execute(sql`INSERT INTO pebbles VALUES (${north}, 'lost')`)
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await pebblesOf(north)).not.toContain('lost')
  })

  test('does not reach the connection any more when one of several statements has failed', async () => {
    const told = Promise.withResolvers<void>()
    let late: Promise<unknown> = told.promise
    const failing = inAgency({ db, agencyId: north }, (tx) => {
      late = told.promise.then(() => tx.execute(sql`INSERT INTO pebbles VALUES (${north}, 'late')`))
      return Promise.all([late, tx.execute(sql`SELECT 1 / 0`)])
    })
    await expect(failing).rejects.toMatchObject({ cause: { code: '22012' } })
    told.resolve()
    await expect(late).rejects.toMatchObject({ cause: { message: 'the transaction has ended' } })
    expect(await pebblesOf(north)).not.toContain('late')
  })

  test('keeps the outer work when a nested part is rolled back', async () => {
    await inAgency({ db, agencyId: south }, async (tx) => {
      await tx.execute(sql`INSERT INTO pebbles VALUES (${south}, 'outer')`)
      const inner = tx.transaction(async (nested) => {
        await nested.execute(sql`INSERT INTO pebbles VALUES (${south}, 'inner')`)
        throw new Error('only the inner part')
      })
      await expect(inner).rejects.toThrow()
    })
    expect(await pebblesOf(south)).toEqual(['white', 'outer'])
  })
})

test('a reading transaction refuses to write', async () => {
  const write = readInAgency({ db, agencyId: north }, (tx) =>
    tx.execute(sql`INSERT INTO pebbles VALUES (${north}, 'late')`),
  )
  await expect(write).rejects.toMatchObject({ cause: { code: '25006' } })
})

test('outside of agencies the rows of all agencies are hidden, also on a connection used before', async () => {
  const { rows } = await outsideAgencies({ db }, (tx) => tx.execute(sql`SELECT name FROM pebbles`))
  expect(rows).toEqual([])
})

test('text that is not a UUID never becomes an agency', () => {
  expect(() => toAgencyId("'; DROP TABLE pebbles; --")).toThrow('UUID')
})

function addPebble({ agencyId, name }: { agencyId: AgencyId; name: string }) {
  return inAgency({ db, agencyId }, (tx) =>
    tx.execute(sql`INSERT INTO pebbles VALUES (${agencyId}, ${name})`),
  )
}

async function pebblesOf(agencyId: AgencyId) {
  const { rows } = await readInAgency({ db, agencyId }, (tx) => tx.execute(sql`SELECT name FROM pebbles`))
  return rows.map((row) => row.name)
}
