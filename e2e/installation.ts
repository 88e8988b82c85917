import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Installation {
  url: string
  firstRunCode: string
  stop(): Promise<void>
}

const root = join(import.meta.dirname, '..')

/** A fresh Rytm as `npm start` makes it, on a Monday morning, with its own data folder and port. */
export async function installRytm({
  smtpUrl,
  now = '2026-03-02T08:00:00Z',
}: {
  smtpUrl?: string
  now?: string
}): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), 'rytm-e2e-'))
  chmodSync(folder, 0o711)
  const port = await freePort()
  const url = `http://localhost:${port}`
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
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
  const firstRunCode = await codePrintedBy(server)
  return {
    url,
    firstRunCode,
    stop: async () => {
      server.kill('SIGTERM')
      await new Promise((resolve) => server.once('exit', resolve))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function codePrintedBy(server: ChildProcess): Promise<string> {
  let output = ''
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const code = /Code for the first run: (\S+)/.exec(output)?.[1]
      if (code) resolve(code)
    }
    server.stdout?.on('data', read)
    server.stderr?.on('data', read)
    server.once('exit', (status) => reject(new Error(`Rytm ended (${status}) before it ran:\n${output}`)))
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
