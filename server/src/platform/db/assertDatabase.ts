import type { Client } from 'pg'
import { appRole, withClient } from '#platform/postgres/roles.ts'
import { StartProblem } from '#platform/postgres/startProblem.ts'

export async function assertAnswers({ url, env }: { url: string; env: string }): Promise<void> {
  try {
    await withClient(url, (client) => client.query('SELECT 1'))
  } catch (error) {
    const reason = error instanceof AggregateError ? error.errors[0] : error
    throw new StartProblem(
      `${env} does not lead to a PostgreSQL that lets Rytm in: ${reason.message ?? reason}`,
    )
  }
}

/** Before migrations: a server that is too old, or that lacks the app's role, is refused in one sentence. */
export async function assertServer({ ownerUrl }: { ownerUrl: string }): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query(`SELECT current_setting('server_version_num')::int AS number,
      current_setting('server_version') AS version, to_regrole('${appRole}') IS NOT NULL AS "hasAppRole"`)
    const { number, version, hasAppRole } = rows[0]
    if (number < 150_000)
      throw new StartProblem(`Rytm needs PostgreSQL 15 or newer; DATABASE_URL leads to ${version}.`)
    if (!hasAppRole) {
      throw new StartProblem(
        `The database has no role "${appRole}". Create it (CREATE ROLE ${appRole} LOGIN PASSWORD '…') and use it in DATABASE_URL.`,
      )
    }
  })
}

/**
 * After migrations: row-level security keeps agencies apart only for a role that it binds. Membership
 * counts as much as the attribute, because SET ROLE makes one out of the other.
 */
export async function assertAppRole({ appUrl }: { appUrl: string }): Promise<void> {
  await withClient(appUrl, async (client) => {
    const { rows } = await client.query('SELECT current_user AS name')
    const powers = await powersOf(client)
    if (powers.length > 0) {
      throw new StartProblem(
        `The role "${rows[0].name}" in DATABASE_URL ${powers.join(', ')}; row-level security would not hold it. ` +
          `Use a role without these rights (${appRole}) and keep the owner for DATABASE_OWNER_URL.`,
      )
    }
  })
}

async function powersOf(client: Client): Promise<string[]> {
  const { rows } = await client.query(`
    SELECT
      EXISTS (SELECT FROM pg_roles WHERE rolsuper AND pg_has_role(current_user, oid, 'MEMBER')) AS superuser,
      EXISTS (SELECT FROM pg_roles WHERE rolbypassrls AND pg_has_role(current_user, oid, 'MEMBER')) AS bypass,
      EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
          AND pg_has_role(current_user, c.relowner, 'MEMBER')) AS owner
  `)
  const { superuser, bypass, owner } = rows[0]
  if (superuser) return ['is a superuser']
  return [bypass && 'has BYPASSRLS', owner && 'owns tables'].filter(Boolean)
}
