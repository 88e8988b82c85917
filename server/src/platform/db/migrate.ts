import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator'
import type { Client } from 'pg'
import { migrationsFolder as ownMigrations } from '#platform/paths.ts'
import { appRole, withClient } from '#platform/postgres/roles.ts'

interface Options {
  ownerUrl: string
  migrationsFolder?: string
}

/** Any number, the same in every process: two starts at once migrate one after the other. */
export const migrationLock = 7_294_001

/** Brings the schema up to date, as the owner. What exists already is left alone. */
export async function migrate({ ownerUrl, migrationsFolder = ownMigrations }: Options): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock])
    await grantFutureObjects(client)
    await applyMigrations(drizzle(client), { migrationsFolder })
    await closeLedger(client)
  })
}

/**
 * Default privileges: what a migration creates from here on belongs to the owner and is
 * open to the app. A migration that wants less (a log that only grows) says REVOKE for its table.
 */
export async function grantFutureObjects(client: Client) {
  await client.query(`
    ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO ${appRole};
    ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${appRole};
    ALTER DEFAULT PRIVILEGES GRANT USAGE ON SEQUENCES TO ${appRole};
    ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
    ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO ${appRole};
  `)
}

/** Which migrations ran is nothing that the app reads or changes. */
export async function closeLedger(client: Client) {
  await client.query(`REVOKE ALL ON SCHEMA drizzle FROM ${appRole}`)
}
