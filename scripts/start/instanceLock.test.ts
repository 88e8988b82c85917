import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { acquireLock } from './instanceLock.mjs'

const lockModule = new URL('./instanceLock.mjs', import.meta.url).href
const startProgram = new URL('../start.mjs', import.meta.url).pathname
const children: ChildProcess[] = []
let data: string
let folder: string

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'rytm-lock-'))
  folder = join(data, 'instance')
})

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(data, { recursive: true })
})

test('a second start on the same data is refused and told who holds them', async () => {
  const holder = await holdElsewhere()
  expect(await acquireLock({ folder, patienceMs: 0 })).toEqual({ heldBy: holder.pid })
})

test('the lock of a process killed with -9 keeps nobody out', async () => {
  const holder = await holdElsewhere()
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  const lock = await acquireLock({ folder })
  expect(lock.heldBy).toBeUndefined()
  expect(readdirSync(folder)).toHaveLength(1)
  lock.release()
  expect(readdirSync(folder)).toHaveLength(0)
})

test('of many starts at the same moment at most one goes on', async () => {
  const answers = await Promise.all(Array.from({ length: 6 }, () => answerOf(attempt({ thenHold: true }))))
  expect(answers.filter((answer) => answer === 'held').length).toBeLessThanOrEqual(1)
})

test('a server that outlives its launcher keeps the lock until it has stopped', async () => {
  const server = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  children.push(server)
  const launcher = attempt({ thenHold: true, helper: server.pid })
  await answerOf(launcher)
  launcher.kill('SIGKILL')
  await once(launcher, 'exit')
  const waitedFor: number[] = []
  const next = acquireLock({
    folder,
    onWait: (pid) => {
      waitedFor.push(pid)
      server.kill('SIGKILL')
    },
  })
  expect((await next).heldBy).toBeUndefined()
  expect(waitedFor).toEqual([server.pid])
})

test('npm start names the process and the folder when the data are in use', async () => {
  const holder = await holdElsewhere()
  const env = { ...process.env, DATA_DIR: data, DATABASE_URL: '' }
  const start = spawn(process.execPath, [startProgram], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  children.push(start)
  let said = ''
  start.stderr?.on('data', (chunk) => {
    said += chunk
  })
  const [code] = await once(start, 'close')
  expect(code).toBe(1)
  expect(said).toContain(`Another Rytm (process ${holder.pid}) already uses the data in ${data}`)
})

async function holdElsewhere() {
  const holder = attempt({ thenHold: true })
  expect(await answerOf(holder)).toBe('held')
  return holder
}

function attempt({ thenHold, helper }: { thenHold: boolean; helper?: number }) {
  const program = `
    import { acquireLock } from ${JSON.stringify(lockModule)}
    const lock = await acquireLock({ folder: ${JSON.stringify(folder)}, patienceMs: 500 })
    if (${helper ?? 0}) lock.addHelper(${helper ?? 0})
    console.log(lock.heldBy ? 'refused' : 'held')
    if (${thenHold} && !lock.heldBy) setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  return child
}

async function answerOf(child: ChildProcess) {
  const [chunk] = await once(child.stdout ?? child, 'data')
  return String(chunk).trim()
}
