import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Installation {
  url: string
  /** Undefined where an agency exists already. */
  firstRunCode: string | undefined
  stop(): Promise<void>
}

export interface Place {
  folder: string
  port: number
  remove(): void
}

interface Options {
  place: Place
  smtpUrl?: string
  now?: string
}

const root = join(import.meta.dirname, '..')
const mondayMorning = '2026-03-02T08:00:00Z'

/** A data folder and a port that nobody else uses; nothing has happened in it yet. */
export async function newPlace(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'rytm-e2e-'))
  const template = process.env.RYTM_E2E_TEMPLATE
  // Owners and rights belong to it: the database runs as a user of its own.
  if (template) execFileSync('cp', ['-a', '--reflink=auto', `${template}/.`, folder])
  chmodSync(folder, 0o711)
  return {
    folder,
    port: await freePort(),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Rytm as `npm start` makes it, on a Monday morning unless said otherwise. */
export async function startRytm({ place, smtpUrl, now = mondayMorning }: Options) {
  const { folder, port } = place
  const launcher = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: join(folder, 'data'),
      MODE: 'test',
      FAKE_NOW: now,
      ...(smtpUrl && { SMTP_URL: smtpUrl, MAIL_FROM: 'Rytm <rytm@agency.test>' }),
    },
  })
  const firstRunCode = await ready(launcher)
  const end = async (deed: () => void) => {
    const ended = new Promise((resolve) => launcher.once('exit', resolve))
    deed()
    await ended
  }
  return {
    url: `http://localhost:${port}`,
    firstRunCode,
    stop: () => end(() => launcher.kill('SIGTERM')),
    /** -9 to the launcher and the server in the same moment: nobody can tidy up. */
    kill: () =>
      end(() => {
        for (const pid of [...childrenOf(launcher.pid), launcher.pid]) if (pid) process.kill(pid, 'SIGKILL')
      }),
  }
}

/** A command of the operator, as `npm run rytm --` calls it. */
export async function runCommand({ place, words }: { place: Place; words: string[] }) {
  const command = spawn(process.execPath, ['scripts/rytm.mjs', ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATA_DIR: join(place.folder, 'data'), MODE: 'test', FAKE_NOW: mondayMorning },
  })
  let output = ''
  for (const stream of [command.stdout, command.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  const exitCode = await new Promise<number | null>((resolve) => command.once('close', resolve))
  return { exitCode, output }
}

function childrenOf(pid: number | undefined): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean)
    .map(Number)
}

/** Resolves with the code of the first run, or undefined once it is clear that there is none. */
function ready(launcher: ChildProcess): Promise<string | undefined> {
  let output = ''
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const code = /Code for the first run: (\S+)/.exec(output)?.[1]
      if (code || /Ready\./.test(output)) resolve(code)
    }
    launcher.stdout?.on('data', read)
    launcher.stderr?.on('data', read)
    launcher.once('exit', (status) => reject(new Error(`Rytm ended (${status}) before it ran:\n${output}`)))
  })
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
