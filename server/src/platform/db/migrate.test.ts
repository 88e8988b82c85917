import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { withClient } from '#platform/postgres/roles.ts'
import { journal, writeMigrationPrefix } from '#testing/migrationPrefix.ts'
import { createEmptyDatabase, createTestDatabase } from '#testing/testDatabase.ts'
import { migrate } from './migrate.ts'

const folders: string[] = []

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

describe('migrations', () => {
  const all = journal.entries.length

  test('reach the same schema whether they come at once or one by one, through every earlier state', async () => {
    const oneByOne = Array.from({ length: all }, (_, index) => index + 1)
    expect(await schemaAfter(oneByOne)).toEqual(await schemaAfter([all]))
  }, 120_000)

  test.each([0.25, 0.5, 0.75, 0.9])(
    'reach it from a Rytm that has %s of them',
    async (share) => {
      const length = Math.floor(all * share)
      expect(await schemaAfter([length, all])).toEqual(await schemaAfter([all]))
    },
    60_000,
  )

  test('wait for each other when several processes start at once', async () => {
    const { ownerUrl, drop } = await createEmptyDatabase()
    await Promise.all([migrate({ ownerUrl }), migrate({ ownerUrl }), migrate({ ownerUrl })])
    const applied = await withClient(ownerUrl, (client) =>
      client.query('SELECT 1 FROM drizzle.__drizzle_migrations'),
    )
    expect(applied.rowCount).toBe(all)
    await drop()
  })
})

test('the role of the app may not change the schema', async () => {
  const database = await createTestDatabase()
  const drop = withClient(database.appUrl, (client) => client.query('DROP TABLE clients'))
  await expect(drop).rejects.toThrow('must be owner')
  await database.drop()
})

async function schemaAfter(lengths: number[]) {
  const { ownerUrl, drop } = await createEmptyDatabase()
  for (const length of lengths) await migrate({ ownerUrl, migrationsFolder: prefixOf(length) })
  const described = await withClient(ownerUrl, (client) =>
    client.query(`SELECT table_schema, table_name, column_name, data_type, is_nullable, column_default
      FROM information_schema.columns WHERE table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1, 2, 3`),
  )
  await drop()
  return described.rows
}

function prefixOf(length: number) {
  const folder = mkdtempSync(join(tmpdir(), 'rytm-migrations-'))
  folders.push(folder)
  return writeMigrationPrefix({ length, folder })
}
