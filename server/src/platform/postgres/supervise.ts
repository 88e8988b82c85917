import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { dismissWatcher } from './serverProcess.ts'

export interface Supervised {
  /** Settles when the server has ended for good: asked to, or because it does not stay up. */
  ended: Promise<void>
  hasEnded(): boolean
  stop(): Promise<void>
}

const restartPauseMs = 500
/** The first retries meet the last processes of the killed server; after these it is no accident. */
const mostFailuresInARow = 10
const steadyAfterMs = 30_000

/** Keeps one server process running: killed by anything but us, it comes back on the same socket. */
export function supervise({ spawn }: { spawn: () => ChildProcess }): Supervised {
  let stopping = false
  let ended = false
  let server = spawn()

  async function keepRunning() {
    for (let failures = 0; failures < mostFailuresInARow; failures += 1) {
      const started = performance.now()
      await exitOf(server)
      dismissWatcher(server)
      if (stopping) return
      if (performance.now() - started > steadyAfterMs) failures = 0
      await wait(restartPauseMs)
      if (stopping) return
      server = spawn()
    }
  }

  const settled = keepRunning().finally(() => {
    ended = true
  })

  return {
    ended: settled,
    hasEnded: () => ended,
    stop: async () => {
      stopping = true
      if (!hasExited(server)) server.kill('SIGINT')
      await settled
    },
  }
}

async function exitOf(server: ChildProcess) {
  if (!hasExited(server)) await once(server, 'exit')
}

function hasExited({ exitCode, signalCode }: ChildProcess) {
  return exitCode !== null || signalCode !== null
}
