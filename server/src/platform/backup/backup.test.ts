import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { systemClock as clock } from '#platform/clock/clock.ts'
import { migrate } from '#platform/db/migrate.ts'
import { withClient } from '#platform/postgres/roles.ts'
import { createFilledAgency } from '#testing/filledAgency.ts'
import { journal, writeMigrationPrefix } from '#testing/migrationPrefix.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { createEmptyDatabase, createTestDatabase } from '#testing/testDatabase.ts'
import { type BackupManifest, tableName } from './backupFormat.ts'
import { readForeignKeys, readTables, readTriggeredTables } from './catalogue.ts'
import { makeBackup } from './makeBackup.ts'
import { restoreBackup } from './restoreBackup.ts'
import { measureContent, plainSession } from './tableContent.ts'

const folder = mkdtempSync(join(tmpdir(), 'rytm-backup-'))
const file = join(folder, 'whole.backup')
const clientsWritten = "SELECT count(*)::int AS count FROM clients WHERE city = 'Restless'"
const contactsWritten = "SELECT count(*)::int AS count FROM contacts WHERE job_title = 'Restless'"
let source: TestApp
let made: BackupManifest
/** Clients written when the backup began and when it had ended. */
let written: { before: number; after: number }

beforeAll(async () => {
  source = await createTestApp()
  const { agencyId } = await createFilledAgency({ test: source })
  await createFilledAgency({ test: source })
  await whileWriting({ agencyId }, async () => {
    const before = await count(source.ownerUrl, clientsWritten)
    made = await backUp({ to: file })
    const clients = made.tables.find((table) => tableName(table) === 'public.clients')
    written = { before, after: await untilMoreThan(clients?.rows ?? 0) }
  })
}, 120_000)

afterAll(async () => {
  await source.close()
  rmSync(folder, { recursive: true })
})

test('a backup holds every table that the database has', async () => {
  const { rows } = await ask<{ name: string }>(
    source.ownerUrl,
    `SELECT table_schema || '.' || table_name AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema', 'drizzle')`,
  )
  expect(rows.length).toBeGreaterThan(20)
  expect(made.tables.map(tableName).sort()).toEqual(rows.map(({ name }) => name).sort())
})

describe('restored into an empty database', () => {
  test('everything is as it was at one moment, while others went on writing', async () => {
    const target = await createEmptyDatabase()
    await restore({ from: file, ownerUrl: target.ownerUrl })
    const clients = await count(target.ownerUrl, clientsWritten)
    expect(clients).toBeGreaterThanOrEqual(written.before)
    expect(clients).toBeLessThan(written.after)
    expect(await count(target.ownerUrl, contactsWritten)).toBe(2 * clients)
    expect(await contentOf(target.ownerUrl)).toEqual(
      made.tables.map(({ rows, sha256, ...table }) => [tableName(table), rows, sha256]),
    )
    await target.drop()
  })

  test('the schema, its rules and its rights are those of a new installation', async () => {
    const target = await createEmptyDatabase()
    await restore({ from: file, ownerUrl: target.ownerUrl })
    const fresh = await createTestDatabase()
    expect(await schemaOf(target.ownerUrl)).toEqual(await schemaOf(fresh.ownerUrl))
    const forbidden = ask(target.appUrl, 'SELECT * FROM drizzle.__drizzle_migrations')
    await expect(forbidden).rejects.toThrow('permission denied')
    expect((await ask(target.appUrl, 'SELECT 1 FROM projects')).rowCount).toBe(0)
    await target.drop()
    await fresh.drop()
  })

  test('the next start finds nothing to migrate', async () => {
    const target = await createEmptyDatabase()
    await restore({ from: file, ownerUrl: target.ownerUrl })
    const before = await contentOf(target.ownerUrl)
    await migrate(target)
    expect(await contentOf(target.ownerUrl)).toEqual(before)
    await target.drop()
  })

  test('a started installation without an agency counts as empty', async () => {
    const target = await createTestDatabase()
    await ask(
      target.ownerUrl,
      `INSERT INTO auth.verifications (id, identifier, value, expires_at, created_at, updated_at)
       VALUES (gen_random_uuid(), 'first_run:x', 'first_run', '2026-02-01', '2026-01-01', '2026-01-01');
       INSERT INTO auth.sign_in_tries (subject, device, failures, last_tried_at) VALUES ('x', '', 1, '2026-01-01')`,
    )
    await restore({ from: file, ownerUrl: target.ownerUrl })
    expect(await count(target.ownerUrl, 'SELECT count(*)::int AS count FROM agencies')).toBe(2)
    await target.drop()
  })
})

test('a backup of an earlier Rytm is brought up to date', async () => {
  const beforeCalendarVersions = journal.entries.findIndex(({ tag }) => tag.startsWith('0014_'))
  const old = await createEmptyDatabase()
  const older = olderMigrations({ length: beforeCalendarVersions })
  await migrate({ ownerUrl: old.ownerUrl, migrationsFolder: older })
  await ask(
    old.ownerUrl,
    `INSERT INTO agencies (id, name, language, calendar, created_at)
     VALUES (gen_random_uuid(), 'Dawna', 'pl', '{}', '2025-03-04')`,
  )
  const earlier = join(folder, 'earlier.backup')
  await backUp({ to: earlier, from: old.ownerUrl })
  const target = await createEmptyDatabase()
  await restore({ from: earlier, ownerUrl: target.ownerUrl })
  const versions = "SELECT count(*)::int AS count FROM agency_calendar_versions WHERE since = '2025-03-04'"
  expect(await count(target.ownerUrl, versions)).toBe(1)
  await old.drop()
  await target.drop()
})

test('what goes wrong on the way leaves the installation empty', async () => {
  const target = await createTestDatabase()
  const before = await contentOf(target.ownerUrl)
  const broken = olderMigrations({ length: journal.entries.length })
  const extra = { idx: 9999, version: '7', when: 9_000_000_000_000, tag: '9999_broken', breakpoints: true }
  const entries = [...journal.entries, extra]
  writeFileSync(join(broken, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }))
  writeFileSync(join(broken, '9999_broken.sql'), 'SELECT 1 / 0;')
  const late = restoreBackup({ file, ownerUrl: target.ownerUrl, migrationsFolder: broken, clock, say })
  await expect(late).rejects.toThrow('division by zero')
  expect(await contentOf(target.ownerUrl)).toEqual(before)
  await target.drop()
})

describe('a backup that cannot be finished', () => {
  test('leaves no file behind', async () => {
    const unused = await createEmptyDatabase()
    const to = join(folder, 'never.backup')
    await expect(backUp({ to, from: unused.ownerUrl })).rejects.toThrow('nothing to back up')
    expect(readdirSync(folder).filter((name) => name.startsWith('never'))).toEqual([])
    await unused.drop()
  })

  test('never takes the place of a file that is there', async () => {
    const to = join(folder, 'there')
    writeFileSync(to, 'mine')
    await expect(backUp({ to })).rejects.toThrow('exists already')
    expect(readFileSync(to, 'utf8')).toBe('mine')
  })
})

describe('a restore is refused', () => {
  test('where somebody has worked already', async () => {
    const before = await contentOf(source.ownerUrl)
    await expect(restore({ from: file, ownerUrl: source.ownerUrl })).rejects.toThrow('Rytm still works')
    const other = await createTestDatabase()
    await restore({ from: file, ownerUrl: other.ownerUrl })
    const kept = await contentOf(other.ownerUrl)
    await expect(restore({ from: file, ownerUrl: other.ownerUrl })).rejects.toThrow('empty installation')
    expect(await contentOf(other.ownerUrl)).toEqual(kept)
    expect(await contentOf(source.ownerUrl)).toEqual(before)
    await other.drop()
  })

  test('where tables of something else are', async () => {
    const target = await createEmptyDatabase()
    await ask(target.ownerUrl, 'CREATE TABLE stones (id int PRIMARY KEY)')
    await expect(restore({ from: file, ownerUrl: target.ownerUrl })).rejects.toThrow('not of Rytm')
    await target.drop()
  })

  test.each([0, 1, 511, 512, 2048, -1, -512, -1024, -2048])('for a file cut to %i bytes', async (length) => {
    const damaged = copyOf(file)
    const whole = readFileSync(file).length
    truncateSync(damaged, length < 0 ? whole + length : length)
    await expectRefusal({ of: damaged, words: /incomplete|not a backup/ })
  })

  test('for a file with any one bit turned over', async () => {
    const whole = readFileSync(file)
    const size = whole.length
    const places = [0, 100, 520, 1600, size >> 1, size - 2048, size - 1500, size - 1020, size - 1]
    for (const place of places) {
      const damaged = copyOf(file)
      const bytes = Buffer.from(whole)
      bytes[place] = (bytes[place] ?? 0) ^ 0b100
      writeFileSync(damaged, bytes)
      await expectRefusal({ of: damaged, words: /damaged|not a backup/ })
    }
  })

  test('for a file of something else, and for one that is not there', async () => {
    const other = join(folder, 'picture.png')
    writeFileSync(other, Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n'), Buffer.alloc(9000, 7)]))
    await expectRefusal({ of: other, words: /not a backup of Rytm/ })
    await expectRefusal({ of: join(folder, 'absent'), words: /cannot be read/ })
  })

  test('by an older Rytm than the one that made the file', async () => {
    const target = await createEmptyDatabase()
    const older = olderMigrations({ length: made.header.migrations.length - 1 })
    const late = restoreBackup({ file, ownerUrl: target.ownerUrl, migrationsFolder: older, clock, say })
    await expect(late).rejects.toThrow('Update Rytm')
    expect(await contentOf(target.ownerUrl)).toEqual([])
    await target.drop()
  })
})

function backUp({ to, from = source.ownerUrl }: { to: string; from?: string }) {
  return makeBackup({ file: to, ownerUrl: from, appVersion: '0.0.0', secretKey: 'x'.repeat(40), clock, say })
}

function restore({ from, ownerUrl }: { from: string; ownerUrl: string }) {
  return restoreBackup({ file: from, ownerUrl, clock, say })
}

function say() {}

function olderMigrations({ length }: { length: number }) {
  return writeMigrationPrefix({ length, folder: mkdtempSync(join(folder, 'migrations-')) })
}

interface Restless {
  agencyId: string
}

/** One client with two contacts after another, each in a transaction of its own, for as long as the work takes. */
async function whileWriting({ agencyId }: Restless, work: () => Promise<void>) {
  let wanted = true
  const writing = withClient(source.ownerUrl, async (client) => {
    for (let number = 0; wanted; number += 1) await writeClient({ client, agencyId, number })
  })
  try {
    await untilMoreThan(5)
    await work()
  } finally {
    wanted = false
    await writing
  }
}

function untilMoreThan(clients: number) {
  return vi.waitFor(async () => {
    const now = await count(source.ownerUrl, clientsWritten)
    if (now <= clients) throw new Error(`only ${now} clients are written`)
    return now
  })
}

async function writeClient({ client, agencyId, number }: Restless & { client: Client; number: number }) {
  await client.query('BEGIN')
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO clients (agency_id, id, name, search_name, city, created_at, created_by)
     SELECT agency_id, gen_random_uuid(), $2, 'restless', 'Restless', created_at, id
     FROM memberships WHERE agency_id = $1 LIMIT 1 RETURNING id`,
    [agencyId, `Tab\t, line\n, back\\slash, "quote" ${number} ż`],
  )
  for (const half of ['a', 'b'])
    await client.query(
      `INSERT INTO contacts (agency_id, id, client_id, name, job_title, language, created_at)
       VALUES ($1, gen_random_uuid(), $2, $3, 'Restless', 'pl', '2026-01-07')`,
      [agencyId, rows[0]?.id, half],
    )
  await client.query('COMMIT')
}

/** Each table with its rows and their hash, measured apart from what the restore says of itself. */
function contentOf(url: string) {
  return withClient(url, async (client) => {
    await client.query(plainSession)
    const found: [string, number, string][] = []
    for (const table of await readTables({ client })) {
      const { rows, sha256 } = await measureContent({ table, client })
      found.push([tableName(table), rows, sha256])
    }
    return found
  })
}

function schemaOf(url: string) {
  return withClient(url, async (client) => {
    const read = async (text: string) => (await client.query(text)).rows
    const own = "n.nspname IN ('public', 'auth')"
    return {
      tables: (await readTables({ client })).map(({ estimatedRows: _, ...table }) => table),
      keys: await readForeignKeys({ client }),
      triggered: (await readTriggeredTables({ client })).sort(),
      rights:
        await read(`SELECT c.oid::regclass::text AS name, c.relacl::text, c.relrowsecurity FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${own} ORDER BY 1`),
      policies: await read('SELECT * FROM pg_policies ORDER BY schemaname, tablename, policyname'),
      functions: await read(`SELECT p.oid::regprocedure::text AS name, p.proacl::text FROM pg_proc p
        JOIN pg_namespace n ON n.oid = p.pronamespace WHERE ${own} ORDER BY 1`),
    }
  })
}

let copies = 0

function copyOf(original: string) {
  copies += 1
  const copy = join(folder, `copy-${copies}`)
  copyFileSync(original, copy)
  return copy
}

async function expectRefusal({ of, words }: { of: string; words: RegExp }) {
  // Nobody listens there: it is refused before a database is even asked.
  const ownerUrl = 'postgres://nobody@/nothing?host=/nowhere'
  await expect(restore({ from: of, ownerUrl })).rejects.toThrow(words)
}

async function count(url: string, text: string) {
  return (await ask<{ count: number }>(url, text)).rows[0]?.count ?? 0
}

function ask<Row extends object>(url: string, text: string) {
  return withClient(url, (client) => client.query<Row & Record<string, unknown>>(text))
}
