import { readMigrationFiles } from 'drizzle-orm/migrator'
import type { Client } from 'pg'
import { migrationsFolder as ownMigrations } from '#platform/paths.ts'
import type { AppliedMigration } from './backupFormat.ts'

/** Undefined where Rytm has never migrated. */
export async function readLedger({ client }: { client: Client }): Promise<AppliedMigration[] | undefined> {
  const { rows: found } = await client.query<{ exists: boolean }>(
    `SELECT to_regclass('drizzle.__drizzle_migrations') IS NOT NULL AS exists`,
  )
  if (!found[0]?.exists) return undefined
  const { rows } = await client.query<{ hash: string; createdAt: string }>(
    'SELECT hash, created_at AS "createdAt" FROM drizzle.__drizzle_migrations ORDER BY created_at, id',
  )
  return rows.map(({ hash, createdAt }) => ({ hash, createdAt: Number(createdAt) }))
}

export interface KnownMigration extends AppliedMigration {
  statements: string[]
}

/** Those that came with this Rytm, in their order. */
export function knownMigrations({ migrationsFolder = ownMigrations } = {}): KnownMigration[] {
  return readMigrationFiles({ migrationsFolder }).map(({ sql, hash, folderMillis }) => ({
    statements: sql,
    hash,
    createdAt: folderMillis,
  }))
}

/**
 * Which of the known ones are still to come. `unknown`: the database has one that this Rytm does not have in its
 * place, so it was written by a newer one, or by another.
 */
export function compareMigrations({
  applied,
  known,
}: {
  applied: AppliedMigration[]
  known: KnownMigration[]
}) {
  const unknown = applied.filter(({ hash }, index) => known[index]?.hash !== hash)
  return { pending: unknown.length > 0 ? [] : known.slice(applied.length), unknown }
}

/** The ledger as the migrator makes it; here it stands in the transaction of the restore. */
export async function createLedger({ client }: { client: Client }) {
  await client.query(`CREATE SCHEMA drizzle;
    CREATE TABLE drizzle.__drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint)`)
}

export async function applyMigrations({
  migrations,
  client,
}: {
  migrations: KnownMigration[]
  client: Client
}) {
  for (const { statements, hash, createdAt } of migrations) {
    for (const statement of statements) await client.query(statement)
    await client.query('INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES ($1, $2)', [
      hash,
      createdAt,
    ])
  }
}
