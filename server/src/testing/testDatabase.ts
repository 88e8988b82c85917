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
export async function createTestDatabase(): Promise<TestDatabase> {
  const { adminUrl, template } = inject('testServer')
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
