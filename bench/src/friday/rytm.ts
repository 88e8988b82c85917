import { readFileSync } from 'node:fs'
import type { BenchDatabase } from '#database.ts'
import { secretKey } from '#openApp.ts'
import { startServer } from '#serverProcess.ts'

const main = new URL('../../../server/src/main.ts', import.meta.url).pathname

/** Rytm itself, web and worker in one process, on a Friday afternoon. */
export async function startRytm({
  database: { appUrl, ownerUrl },
  smtpUrl,
  port,
  now,
}: {
  database: BenchDatabase
  smtpUrl: string
  port: number
  now: string
}) {
  const server = await startServer({
    file: main,
    ready: /^Ready\.$/,
    env: {
      DATABASE_URL: appUrl,
      DATABASE_OWNER_URL: ownerUrl,
      SECRET_KEY: secretKey,
      SMTP_URL: smtpUrl,
      MAIL_FROM: 'Rytm <rytm@agency.test>',
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: 'http://127.0.0.1',
      MODE: 'test',
      FAKE_NOW: now,
      RATE_LIMIT_PER_MINUTE: '100000',
      LOG_LEVEL: 'warn',
    },
  })
  return {
    ...server,
    url: `http://127.0.0.1:${port}`,
    /** The most memory that the process ever had, in MB (Linux: VmHWM). */
    peakMb: () => Math.round(kilobytes({ pid: server.pid, field: 'VmHWM' }) / 1024),
  }
}

function kilobytes({ pid, field }: { pid: number; field: string }) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1])
}
