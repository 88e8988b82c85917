import type { Client } from 'pg'
import { compareMigrations, knownMigrations, readLedger } from '#platform/backup/ledger.ts'
import type { Clock } from '#platform/clock/clock.ts'
import { assertAppRole } from '#platform/db/assertDatabase.ts'
import { withClient } from '#platform/postgres/roles.ts'
import { StartProblem } from '#platform/postgres/startProblem.ts'
import { type Finding, ok, problem, warning } from './finding.ts'

interface Urls {
  appUrl: string
  ownerUrl: string
}

const toleratedSeconds = 2
const doubtfulSeconds = 30

export async function checkDatabase({
  appUrl,
  ownerUrl,
  clock,
}: Urls & { clock: Clock }): Promise<{ findings: Finding[]; isCurrent: boolean }> {
  return withClient(ownerUrl, async (client) => {
    const migrations = await checkMigrations({ client })
    return {
      findings: [
        await checkServer({ client }),
        await checkRole({ appUrl }),
        migrations,
        ...(migrations.outcome === 'ok' ? [await checkPolicies({ client })] : []),
        await checkClocks({ client, clock }),
      ],
      isCurrent: migrations.outcome === 'ok',
    }
  })
}

async function checkServer({ client }: { client: Client }) {
  const { rows } = await client.query<{ version: string; size: string }>(
    `SELECT current_setting('server_version') AS version,
       pg_size_pretty(pg_database_size(current_database())) AS size`,
  )
  return ok('database', `PostgreSQL ${rows[0]?.version} answers; ${rows[0]?.size}`)
}

async function checkRole({ appUrl }: Pick<Urls, 'appUrl'>) {
  try {
    await assertAppRole({ appUrl })
    return ok('role', 'the role of the app is bound by row-level security')
  } catch (error) {
    if (error instanceof StartProblem) return problem('role', error.message)
    throw error
  }
}

async function checkMigrations({ client }: { client: Client }) {
  const applied = await readLedger({ client })
  if (!applied) return warning('migrations', 'none has run; the first start does that')
  const { pending, unknown } = compareMigrations({ applied, known: knownMigrations() })
  if (unknown.length > 0)
    return problem('migrations', 'the database was changed by a newer Rytm than this one, or by another')
  if (pending.length > 0)
    return warning('migrations', `${pending.length} are to come; the next start of this version does that`)
  return ok('migrations', `all ${applied.length} have run`)
}

/** Asked of the database, table by table: what somebody took away or opened by hand shows here. */
async function checkPolicies({ client }: { client: Client }) {
  const { rows } = await client.query<{ name: string; isHeld: boolean }>(`
    SELECT c.oid::regclass::text AS name, c.relrowsecurity AND coalesce(
      (SELECT bool_and(concat(pg_get_expr(p.polqual, c.oid), pg_get_expr(p.polwithcheck, c.oid)) LIKE '%app.agency_id%')
        FROM pg_policy p WHERE p.polrelid = c.oid AND p.polpermissive), false) AS "isHeld"
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND n.nspname = 'public' AND (c.relname = 'agencies' OR EXISTS (
      SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'agency_id' AND NOT a.attisdropped))
    ORDER BY 1`)
  const open = rows.filter(({ isHeld }) => !isHeld).map(({ name }) => name)
  if (open.length > 0) return problem('agencies', `not kept apart in: ${open.join(', ')}`)
  return ok('agencies', `kept apart by row-level security in all ${rows.length} tables`)
}

/** The queue and the sessions compare times that both have written. */
async function checkClocks({ client, clock }: { client: Client; clock: Clock }) {
  const { rows } = await client.query<{ seconds: number }>(
    'SELECT extract(epoch FROM clock_timestamp())::float8 AS seconds',
  )
  const apart = Math.abs(clock.now().epochMilliseconds / 1000 - (rows[0]?.seconds ?? 0))
  const words = `Rytm and the database are ${apart.toFixed(1)} s apart`
  if (apart > doubtfulSeconds) return problem('clocks', `${words}; set both by NTP`)
  return apart > toleratedSeconds ? warning('clocks', `${words}; set both by NTP`) : ok('clocks', words)
}
