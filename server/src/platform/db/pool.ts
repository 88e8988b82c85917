import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import { Pool } from 'pg'

export type Db = NodePgDatabase & { $client: Pool }

interface Options {
  appUrl: string
  maxConnections: number
  /** A connection that breaks while idle: the pool replaces it, somebody should know. */
  onIdleError?: (error: Error) => void
}

export function connect({ appUrl, maxConnections, onIdleError = () => {} }: Options): Db {
  const pool = new Pool({
    connectionString: appUrl,
    max: maxConnections,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    // Statements of one transaction that do not wait for each other leave together.
    pipeline: true,
    application_name: 'rytm',
  })
  pool.on('error', onIdleError)
  // A connection that breaks while it is used tells its query; the event beside it would end the process.
  pool.on('connect', (client) => client.on('error', () => {}))
  return drizzle({ client: pool })
}
