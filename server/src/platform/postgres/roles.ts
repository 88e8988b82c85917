import pg from 'pg'
import { withTarget } from './connectionUrl.ts'

export const ownerRole = 'rytm_owner'
export const appRole = 'rytm_app'

/** The two roles of every installation. Neither is a superuser, neither passes row-level security by right. */
export async function ensureRoles({ adminUrl }: { adminUrl: string }): Promise<void> {
  await withClient(adminUrl, async (client) => {
    for (const role of [ownerRole, appRole]) {
      await client.query(`DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN CREATE ROLE ${role}; END IF;
      END $$`)
      await client.query(`ALTER ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB`)
    }
  })
}

export async function ensureDatabase({ adminUrl, name }: { adminUrl: string; name: string }): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${name} OWNER ${ownerRole}`)
    await client.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${name} FROM PUBLIC`)
    await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${appRole}`)
  })
  await withClient(withTarget(adminUrl, { database: name }), (client) =>
    client.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC'),
  )
}

export async function withClient<T>(
  connectionString: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
