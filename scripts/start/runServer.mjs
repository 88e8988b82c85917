import { spawn } from 'node:child_process'
import { commandOf, identityOf, parentOf } from './processIdentity.mjs'

/**
 * Runs the server until it ends. It has a process group of its own, so that Ctrl+C reaches it once and
 * through here, and a channel, whose end tells it that this process is gone.
 */
export async function runServer({ node, words, root, env, lock }) {
  const child = spawn(node, words, {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  })
  const ended = new Promise((resolve, reject) => {
    child.once('exit', (code, signal) => resolve({ code, signal }))
    child.once('error', reject)
  })
  if (child.pid) lock.addHelper(child.pid)
  let stopping = false
  const stop = (signal) => {
    stopping = true
    lock.markStopping()
    child.kill(signal)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal))
  const watch = watchNpm({ onEnd: () => stop('SIGTERM') })
  const { code, signal } = await ended
  clearInterval(watch)
  if (!signal) return code
  if (!stopping)
    console.error(`Rytm ended unexpectedly (${signal}). What it had acknowledged is kept: start it again.`)
  return 1
}

/** npm killed with -9 tells nobody; without this its Rytm would live on without an owner. */
function watchNpm({ onEnd }) {
  const npm = npmAbove()
  if (!npm) return undefined
  const alive = setInterval(() => {
    if (identityOf(npm.pid) === npm.identity) return
    clearInterval(alive)
    onEnd()
  }, 200)
  return alive
}

function npmAbove() {
  if (!process.env.npm_lifecycle_event) return undefined
  let pid = process.ppid
  for (let step = 0; step < 3 && pid > 1; step += 1) {
    if (/\bnpm\b/.test(commandOf(pid))) return { pid, identity: identityOf(pid) }
    pid = parentOf(pid) ?? 0
  }
  return undefined
}
