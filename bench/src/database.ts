import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '@rytm/server/src/platform/db/migrate.ts'
import { connect, type Db } from '@rytm/server/src/platform/db/pool.ts'
import { withTarget } from '@rytm/server/src/platform/postgres/connectionUrl.ts'
import { startEmbedded } from '@rytm/server/src/platform/postgres/embedded.ts'
import { checkoutHome } from '@rytm/server/src/platform/postgres/home.ts'
import { appRole, ensureDatabase, ensureRoles, ownerRole } from '@rytm/server/src/platform/postgres/roles.ts'

export interface BenchDatabase {
  adminUrl: string
  appUrl: string
  ownerUrl: string
  /** A pool of the app's role, as the server has it. */
  connect(connections?: number): Db
}

/** The embedded PostgreSQL with the settings it really runs with (fsync on), in a folder that is thrown away. */
export async function withDatabase<T>(work: (database: BenchDatabase) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'rytm-bench-'))
  chmodSync(folder, 0o711)
  const server = await startEmbedded({
    dataFolder: join(folder, 'data'),
    home: checkoutHome(),
    throwawayFolder: folder,
  })
  const pools: Db[] = []
  try {
    const { adminUrl } = server
    const name = 'rytm_bench'
    await ensureRoles({ adminUrl })
    await ensureDatabase({ adminUrl, name })
    const ownerUrl = withTarget(adminUrl, { user: ownerRole, database: name })
    const appUrl = withTarget(adminUrl, { user: appRole, database: name })
    await migrate({ ownerUrl })
    return await work({
      adminUrl: withTarget(adminUrl, { user: 'postgres', database: name }),
      ownerUrl,
      appUrl,
      connect: (maxConnections = 4) => {
        const db = connect({ appUrl, maxConnections })
        pools.push(db)
        return db
      },
    })
  } finally {
    for (const pool of pools) await pool.$client.end()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
