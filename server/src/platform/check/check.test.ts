import { createServer } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Clock } from '#platform/clock/clock.ts'
import { systemClock } from '#platform/clock/clock.ts'
import { withClient } from '#platform/postgres/roles.ts'
import { createTestDatabase, type TestDatabase } from '#testing/testDatabase.ts'
import { checkDatabase } from './checkDatabase.ts'
import { checkMailServer, checkPublicUrl } from './checkSurroundings.ts'

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase()
})
afterEach(() => database.drop())

async function outcomes({ clock = systemClock }: { clock?: Clock } = {}) {
  const { findings } = await checkDatabase({ ...database, clock })
  return Object.fromEntries(findings.map(({ about, outcome }) => [about, outcome]))
}

const change = (text: string) => withClient(database.ownerUrl, (client) => client.query(text))
const sound = { database: 'ok', role: 'ok', migrations: 'ok', agencies: 'ok', clocks: 'ok' }

describe('the check of the database', () => {
  test('finds nothing in a new installation', async () => {
    expect(await outcomes()).toEqual(sound)
  })

  test.each([
    'ALTER TABLE clients DISABLE ROW LEVEL SECURITY',
    'DROP POLICY of_agency ON contacts',
    'CREATE POLICY anybody ON contacts USING (true)',
    'CREATE TABLE stones (agency_id uuid PRIMARY KEY)',
  ])('finds a table whose agencies are not kept apart: %s', async (deed) => {
    await change(deed)
    expect(await outcomes()).toEqual({ ...sound, agencies: 'problem' })
  })

  test('finds an app role that owns a table', async () => {
    const { findings } = await checkDatabase({ ...database, appUrl: database.ownerUrl, clock: systemClock })
    expect(findings.find(({ about }) => about === 'role')).toMatchObject({ outcome: 'problem' })
  })

  test('tells what is still to migrate from what is newer than this Rytm', async () => {
    await change(
      'DELETE FROM drizzle.__drizzle_migrations WHERE id = (SELECT max(id) FROM drizzle.__drizzle_migrations)',
    )
    expect((await outcomes()).migrations).toBe('warning')
    await change("INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES ('x', 9000000000000)")
    expect((await outcomes()).migrations).toBe('problem')
  })

  test.each([
    [1, 'ok'],
    [10, 'warning'],
    [60, 'problem'],
  ])('a clock %i s ahead is %s', async (seconds, outcome) => {
    const clock = { now: () => systemClock.now().add({ seconds }) }
    expect((await outcomes({ clock })).clocks).toBe(outcome)
  })
})

test.each([
  ['https://rytm.example.com', 'ok'],
  ['http://rytm.example.com', 'warning'],
  ['http://localhost:3000', 'warning'],
])('the address %s is %s', (publicUrl, outcome) => {
  expect(checkPublicUrl({ settings: { publicUrl } }).outcome).toBe(outcome)
})

test('a mail server that does not answer is a problem, none at all a warning', async () => {
  const unused = createServer().listen(0)
  const { port } = unused.address() as { port: number }
  await new Promise((resolve) => unused.close(resolve))
  const settings = { smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'Rytm <rytm@agency.test>' }
  expect((await checkMailServer({ settings })).outcome).toBe('problem')
  expect((await checkMailServer({ settings: { smtpUrl: undefined, mailFrom: undefined } })).outcome).toBe(
    'warning',
  )
})
