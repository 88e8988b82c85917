import type { Client } from 'pg'
import { appRole } from '#platform/postgres/roles.ts'
import { tableName } from './backupFormat.ts'
import { BackupProblem } from './backupProblem.ts'
import { qualified, readTables } from './catalogue.ts'
import { readLedger } from './ledger.ts'

/** A first start leaves its code while there is no agency, and a stranger a failed sign-in: that makes no installation. */
const leftByStart = ['auth.verifications', 'auth.sign_in_tries']

/** Only an installation in which nobody has done anything is restored into. */
export async function assertEmpty({ client }: { client: Client }): Promise<void> {
  const tables = await readTables({ client })
  if (tables.length > 0 && !(await readLedger({ client }))) {
    throw new BackupProblem(
      'The database holds tables that are not of Rytm. Restore into a database of its own. Nothing was changed.',
    )
  }
  for (const table of tables) {
    if (leftByStart.includes(tableName(table))) continue
    const { rows } = await client.query<{ filled: boolean }>(
      `SELECT EXISTS (SELECT FROM ${qualified(table)}) AS filled`,
    )
    if (rows[0]?.filled) throw notEmpty({ table: tableName(table) })
  }
}

/** A server that runs meanwhile would write into what is being restored. */
export async function assertUnused({ client }: { client: Client }): Promise<void> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND usename = '${appRole}'`,
  )
  if (!rows[0]?.count) return
  throw new BackupProblem('Rytm still works on this database. Stop every process of it, then restore.')
}

/** What migrations have made is taken away again, so that those of the backup can make it as it was then. */
export async function clearSchema({ client }: { client: Client }): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(`
    SELECT format('DROP SCHEMA %I CASCADE', nspname) AS statement FROM pg_namespace
    WHERE nspname NOT LIKE 'pg\\_%' AND nspname NOT IN ('information_schema', 'public')
      AND pg_has_role(current_user, nspowner, 'MEMBER')
    UNION ALL
    SELECT format('DROP TABLE IF EXISTS %s CASCADE', c.oid::regclass) FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
      AND pg_has_role(current_user, c.relowner, 'MEMBER')
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
    UNION ALL
    SELECT format('DROP ROUTINE IF EXISTS %s CASCADE', p.oid::regprocedure) FROM pg_proc p
    WHERE p.pronamespace = 'public'::regnamespace AND pg_has_role(current_user, p.proowner, 'MEMBER')
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`)
  for (const { statement } of rows) await client.query(statement)
}

function notEmpty({ table }: { table: string }) {
  return new BackupProblem(
    `A backup is restored only into an empty installation, and this one has rows in ${table}. Nothing was changed. ` +
      'Give the restore a data folder (DATA_DIR) or a database of its own, or remove this one first.',
  )
}
