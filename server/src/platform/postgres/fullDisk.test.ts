import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EmbeddedPostgres, startEmbedded } from './embedded.ts'
import { checkoutHome } from './home.ts'
import { withClient } from './roles.ts'

const folder = mkdtempSync(join(tmpdir(), 'rytm-full-'))
const megabyte = 1024 * 1024
/** Only root may make a disk of its own size; elsewhere the answer to a full disk is tested without one. */
const mounted =
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=128m,mode=711', 'rytm-test', folder]).status === 0
let server: EmbeddedPostgres | undefined

beforeAll(async () => {
  if (!mounted) return
  writeFileSync(join(folder, 'ballast'), Buffer.alloc(40 * megabyte))
  chmodSync(folder, 0o711)
  server = await startEmbedded({ dataFolder: join(folder, 'postgres'), home: checkoutHome() })
}, 60_000)
afterAll(async () => {
  await server?.stop()
  if (mounted) spawnSync('umount', ['-l', folder])
  rmSync(folder, { recursive: true, force: true })
}, 60_000)

test.skipIf(!mounted)(
  'a full disk loses nothing that was acknowledged, and room is all it needs',
  {
    timeout: 120_000,
  },
  async () => {
    await ask('CREATE TABLE facts (number int PRIMARY KEY, filling text NOT NULL)')
    const { acknowledged, error } = await writeUntilRefused()
    expect(acknowledged).toBeGreaterThan(5)
    expect(error).toMatch(/No space left on device|terminat|ECONN|ENOENT/)
    rmSync(join(folder, 'ballast'))
    const kept = async () => (await numbersKept())?.slice(0, acknowledged)
    await expect.poll(kept, { timeout: 60_000, interval: 200 }).toEqual(numbersTo(acknowledged))
    const save = () =>
      ask("INSERT INTO facts VALUES (1000000, 'one more')").then(
        () => 'saved',
        (error) => String(error),
      )
    await expect.poll(save, { timeout: 30_000, interval: 200 }).toBe('saved')
  },
)

const ask = (statement: string, values: unknown[] = []) =>
  withClient(server?.adminUrl ?? '', (client) => client.query(statement, values))

/** Random digits in plenty, so that neither the table nor its log can make them smaller. */
async function add(number: number) {
  try {
    const filling = `(SELECT string_agg(gen_random_uuid()::text, '') FROM generate_series(1, 30000))`
    await ask(`INSERT INTO facts SELECT $1, ${filling}`, [number])
    return 'saved'
  } catch (error) {
    return String(error)
  }
}

async function writeUntilRefused() {
  for (let number = 1; ; number += 1) {
    const outcome = await add(number)
    if (outcome !== 'saved') return { acknowledged: number - 1, error: outcome }
  }
}

const numbersTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

/** Undefined while the server is not back. */
async function numbersKept() {
  try {
    const { rows } = await ask('SELECT number FROM facts ORDER BY number')
    return rows.map(({ number }: { number: number }) => number)
  } catch {
    return undefined
  }
}
