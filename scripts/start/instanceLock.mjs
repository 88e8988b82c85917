import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { identityOf } from './processIdentity.mjs'

/**
 * One entry per process in one folder, named by the process. Whoever sees another living entry gives
 * way; an entry of a dead process belongs to nobody and anybody may remove it. So nothing is ever taken
 * over, and two starts at the same moment can at worst both give way, never both go on.
 */
export async function acquireLock({ folder, patienceMs = 1500, stopPatienceMs = 30_000, onWait = () => {} }) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const entry = join(folder, `running-${identityOf(process.pid)}`)
  const started = performance.now()
  let told = false
  while (true) {
    write({ entry, state: 'running' })
    const others = livingEntries({ folder }).filter((other) => other.path !== entry)
    if (others.length === 0) return held({ entry, folder })
    rmSync(entry, { force: true })
    const stopping = others.every(({ state }) => state !== 'running')
    const waited = performance.now() - started
    if (waited > (stopping ? stopPatienceMs : patienceMs)) return { heldBy: others[0].pid }
    if (stopping && !told) onWait(others[0].pid)
    told ||= stopping
    await wait(50 + Math.random() * 150)
  }
}

function held({ entry, folder }) {
  const helpers = []
  return {
    /** The process that does the work: it may outlive this one for a moment, and the lock must too. */
    addHelper: (pid) => {
      const helper = join(folder, `running-${identityOf(pid)}`)
      helpers.push(helper)
      write({ entry: helper, state: 'helping' })
    },
    markStopping: () => write({ entry, state: 'stopping' }),
    release: () => {
      for (const path of [...helpers, entry]) rmSync(path, { force: true })
    },
  }
}

function write({ entry, state }) {
  const aside = `${entry}.new`
  writeFileSync(aside, state, { mode: 0o600 })
  renameSync(aside, entry)
}

function livingEntries({ folder }) {
  const living = []
  for (const name of readdirSync(folder)) {
    const [, pid] = /^running-(\d+)-/.exec(name) ?? []
    if (!pid || name.endsWith('.new')) continue
    const path = join(folder, name)
    if (name === `running-${identityOf(Number(pid))}`)
      living.push({ pid: Number(pid), path, state: stateOf(path) })
    else rmSync(path, { force: true })
  }
  return living
}

/** Gone between the listing and now: it has given way. */
function stateOf(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return 'stopping'
  }
}
