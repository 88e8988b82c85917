import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkoutRoot } from '#platform/paths.ts'
import { type EmbeddedPostgres, startEmbedded } from './embedded.ts'
import { checkoutHome } from './home.ts'
import { withClient } from './roles.ts'

const kills = 3
let folder: string
let dataFolder: string
let writer: ChildProcess | undefined
let server: EmbeddedPostgres | undefined

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rytm-crash-'))
  chmodSync(folder, 0o711)
  dataFolder = join(folder, 'postgres')
})

afterEach(async () => {
  writer?.kill('SIGKILL')
  await server?.stop()
  server = undefined
  await expect.poll(serverPid, { timeout: 20_000 }).toBeUndefined()
  rmSync(folder, { recursive: true })
})

describe('killed with -9', { timeout: 120_000 }, () => {
  test('while facts are written, Rytm loses none that was acknowledged and leaves no server behind', async () => {
    let acknowledged = 0
    for (let kill = 0; kill < kills; kill += 1) {
      acknowledged = await writeUntilKilled({ after: acknowledged + 20 })
      const orphan = serverPid()
      if (kill > 0 && orphan) await expect.poll(() => isAlive(orphan), { timeout: 20_000 }).toBe(false)
    }
    server = await startEmbedded({ dataFolder, home: checkoutHome() })
    const { rows } = await ask('SELECT count(*)::int AS count, max(number) AS last FROM facts')
    expect(rows[0].last).toBeGreaterThanOrEqual(acknowledged)
    expect(rows[0].count).toBe(rows[0].last)
  })

  test('the database itself comes back on the same address', async () => {
    server = await startEmbedded({ dataFolder, home: checkoutHome() })
    await ask('CREATE TABLE facts AS SELECT 7 AS number')
    const first = serverPid()
    if (!first) throw new Error('The server has left no process id')
    process.kill(first, 'SIGKILL')
    const numbers = () =>
      ask('SELECT number FROM facts').then(
        ({ rows }) => rows,
        () => undefined,
      )
    await expect.poll(numbers, { timeout: 30_000, interval: 100 }).toEqual([{ number: 7 }])
    expect(serverPid()).not.toBe(first)
  })
})

test('a server that nobody asked for any more stops with its process', { timeout: 60_000 }, async () => {
  await writeUntilKilled({ after: 1 })
  await expect.poll(serverPid, { timeout: 20_000 }).toBeUndefined()
})

/** Kills while the next write is on its way; returns the last number that was acknowledged. */
async function writeUntilKilled({ after }: { after: number }): Promise<number> {
  const program = join(checkoutRoot, 'server/src/testing/crashWriter.ts')
  const child = spawn(process.execPath, [program, dataFolder], { stdio: ['ignore', 'pipe', 'inherit'] })
  writer = child
  let said = ''
  child.stdout.on('data', (chunk) => {
    said += chunk
    if (lastNumber(said) >= after) child.kill('SIGKILL')
  })
  await once(child, 'close')
  return lastNumber(said)
}

function lastNumber(said: string) {
  return Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1) || 0)
}

function ask(statement: string) {
  return withClient(server?.adminUrl ?? '', (client) => client.query(statement))
}

function serverPid() {
  const file = join(dataFolder, 'postmaster.pid')
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined
}

function isAlive(pid: number) {
  return existsSync(`/proc/${pid}`)
}
