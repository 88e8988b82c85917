import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { agencies } from '#modules/agencies/agencies.tables.ts'
import { createAgency, type TestAgency } from '#testing/factories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { hotQuery } from './hotQuery.ts'
import { inAgency } from './tenancy.ts'

let test: TestApp
let one: TestAgency
let other: TestAgency

beforeAll(async () => {
  test = await createTestApp()
  one = await createAgency({ test })
  other = await createAgency({ test })
})
afterAll(() => test.close())

const agencyNamed = hotQuery('test.agency', (db) =>
  db
    .select({ name: agencies.name, createdAt: agencies.createdAt })
    .from(agencies)
    .where(eq(agencies.id, sql.placeholder('id'))),
)
const nameSeen = ({ by, of }: { by: TestAgency; of: TestAgency }) =>
  inAgency({ db: test.db, agencyId: by.agencyId }, (tx) => agencyNamed({ id: of.agencyId, tx }))

it('runs in the transaction that asks: what it has written, and its agency alone', async () => {
  const seen = await inAgency({ db: test.db, agencyId: one.agencyId }, async (tx) => {
    await tx.update(agencies).set({ name: 'Changed' }).where(eq(agencies.id, one.agencyId))
    return agencyNamed({ id: one.agencyId, tx })
  })
  expect(seen).toMatchObject([{ name: 'Changed' }])
  expect(await nameSeen({ by: other, of: one })).toEqual([])
  expect(await nameSeen({ by: other, of: other })).toHaveLength(1)
})

it('gives the types of the table on every connection', async () => {
  const rows = await Promise.all(Array.from({ length: 8 }, () => nameSeen({ by: one, of: one })))
  for (const [row] of rows) expect(row?.createdAt).toBeInstanceOf(Date)
})
