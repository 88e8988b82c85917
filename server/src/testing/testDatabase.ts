import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { withTarget } from '#platform/postgres/connectionUrl.ts'
import { appRole, ensureDatabase, ownerRole, withClient } from '#platform/postgres/roles.ts'

export interface TestDatabase {
  ownerUrl: string
  appUrl: string
  drop(): Promise<void>
}

/** A migrated, empty database for one test file. */
export function createTestDatabase(): Promise<TestDatabase> {
  return create({ template: inject('testServer').template })
}

/** For tests of the migrations themselves: a database in which none has run. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return create({ template: 'template0' })
}

async function create({ template }: { template: string }): Promise<TestDatabase> {
  const { adminUrl } = inject('testServer')
  const database = `rytm_test_${randomBytes(6).toString('hex')}`
  await withClient(adminUrl, (client) =>
    client.query(`CREATE DATABASE ${database} TEMPLATE ${template} OWNER ${ownerRole}`),
  )
  // Rights on the database itself are not cloned.
  await ensureDatabase({ adminUrl, name: database })
  return {
    ownerUrl: withTarget(adminUrl, { user: ownerRole, database }),
    appUrl: withTarget(adminUrl, { user: appRole, database }),
    drop: async () => {
      await withClient(adminUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`))
    },
  }
}
