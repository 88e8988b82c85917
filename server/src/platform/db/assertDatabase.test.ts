import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { withTarget } from '#platform/postgres/connectionUrl.ts'
import { withClient } from '#platform/postgres/roles.ts'
import { createTestDatabase, type TestDatabase } from '#testing/testDatabase.ts'
import { assertAnswers, assertAppRole, assertServer } from './assertDatabase.ts'

let database: TestDatabase
const made: string[] = []

beforeAll(async () => {
  database = await createTestDatabase()
})

afterAll(async () => {
  await database.drop()
  for (const role of made) await asAdmin(`DROP ROLE ${role}`)
})

describe('the role of the app', () => {
  test('is accepted as the installation makes it', async () => {
    await expect(assertAppRole(database)).resolves.toBeUndefined()
  })

  test('is refused when it is a superuser', async () => {
    const appUrl = await loginAs({ attributes: 'SUPERUSER' })
    await expect(assertAppRole({ appUrl })).rejects.toThrow('is a superuser')
  })

  test('is refused when row-level security does not bind it', async () => {
    const appUrl = await loginAs({ attributes: 'BYPASSRLS' })
    await expect(assertAppRole({ appUrl })).rejects.toThrow('has BYPASSRLS')
  })

  test('is refused when it owns tables', async () => {
    await expect(assertAppRole({ appUrl: database.ownerUrl })).rejects.toThrow(
      '"rytm_owner" in DATABASE_URL owns tables',
    )
  })

  test('is refused when it may become the owner', async () => {
    const appUrl = await loginAs({ attributes: 'IN ROLE rytm_owner' })
    await expect(assertAppRole({ appUrl })).rejects.toThrow('owns tables')
  })
})

test('a PostgreSQL of today with the role of the app is accepted', async () => {
  await expect(assertServer(database)).resolves.toBeUndefined()
})

test('an address where nothing answers is refused by the name of its setting', async () => {
  const url = withTarget(database.appUrl, { database: 'nowhere' })
  await expect(assertAnswers({ url, env: 'DATABASE_URL' })).rejects.toThrow(
    'DATABASE_URL does not lead to a PostgreSQL that lets Rytm in: database "nowhere" does not exist',
  )
})

async function loginAs({ attributes }: { attributes: string }) {
  const role = `rytm_probe_${randomBytes(4).toString('hex')}`
  made.push(role)
  const name = new URL(withTarget(database.appUrl, {}).replace('@/', '@socket/')).pathname.slice(1)
  await asAdmin(
    `CREATE ROLE ${role} LOGIN PASSWORD 'probe' ${attributes}; GRANT CONNECT ON DATABASE ${name} TO ${role}`,
  )
  return withTarget(database.appUrl, { user: role, password: 'probe' })
}

function asAdmin(statement: string) {
  return withClient(inject('testServer').adminUrl, (client) => client.query(statement))
}
