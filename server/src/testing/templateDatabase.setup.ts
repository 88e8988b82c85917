import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from '#platform/db/migrate.ts'
import { withTarget } from '#platform/postgres/connectionUrl.ts'
import { startEmbedded } from '#platform/postgres/embedded.ts'
import { checkoutHome } from '#platform/postgres/home.ts'
import { ensureDatabase, ensureRoles, ownerRole, withClient } from '#platform/postgres/roles.ts'

declare module 'vitest' {
  interface ProvidedContext {
    testServer: { adminUrl: string; template: string }
  }
}

/** One server per run, migrated once; every test file clones the result. */
export async function setup(project: TestProject) {
  const server = process.env.TEST_DATABASE_URL
    ? { adminUrl: process.env.TEST_DATABASE_URL, stop: async () => {} }
    : await startThrowaway()
  const { adminUrl } = server
  const template = `rytm_template_${process.pid}`
  await ensureRoles({ adminUrl })
  await ensureDatabase({ adminUrl, name: template })
  await migrate({ ownerUrl: withTarget(adminUrl, { user: ownerRole, database: template }) })
  project.provide('testServer', { adminUrl, template })
  return async () => {
    await withClient(adminUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`))
    await server.stop()
  }
}

async function startThrowaway() {
  const folder = mkdtempSync(join(tmpdir(), 'rytm-test-'))
  // The user of the database must be able to reach its own folder inside.
  chmodSync(folder, 0o711)
  const server = await startEmbedded({
    dataFolder: join(folder, 'data'),
    home: checkoutHome(),
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
    throwawayFolder: folder,
  })
  const stop = async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { adminUrl: server.adminUrl, stop }
}
