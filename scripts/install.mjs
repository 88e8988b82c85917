// Plain code for any Node ≥ 20: it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

/** Installs exactly what the lock file says, only when that is not installed yet. Returns whether it had to. */
export function ensureInstalled({ root }) {
  const lockFile = join(root, 'package-lock.json')
  const stamp = join(root, 'node_modules', '.rytm-lock-hash')
  const hash = createHash('sha256').update(readFileSync(lockFile)).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false
  if (!agrees({ root, lockFile })) {
    console.log('Installing the packages of package-lock.json (about a minute) …')
    install({ root })
  }
  writeFileSync(stamp, hash)
  return true
}

/** The Node that belongs to this checkout, else this one when it is new enough, else an error that says what to do. */
export function projectNode({ root }) {
  const pinned = join(root, 'node_modules', '.bin', 'node')
  if (existsSync(pinned) && spawnSync(pinned, ['--version']).status === 0) return pinned
  if (typeof globalThis.Temporal === 'object') return process.execPath
  throw new Error(
    `There is no packaged Node for ${process.platform}-${process.arch}, and Node ${process.versions.node} ` +
      'has no Temporal. Install Node 26 or newer and run this again.',
  )
}

export function isRunningOn(node) {
  return realpathSync(node) === realpathSync(process.execPath)
}

export function environment({ root }) {
  const tools = join(root, 'node_modules', '.bin')
  return { ...process.env, HOME: homedir(), PATH: `${tools}${delimiter}${process.env.PATH ?? ''}` }
}

/** Somebody may have run `npm ci` by hand: the list npm leaves in node_modules then agrees with the lock file. */
function agrees({ root, lockFile }) {
  const listFile = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(listFile)) return false
  const installed = JSON.parse(readFileSync(listFile, 'utf8')).packages
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (!path.includes('node_modules/') || link || optional) return true
    return installed[path]?.version === version
  })
}

function install({ root }) {
  // npm must not run on the Node that it is about to replace.
  const tools = join(root, 'node_modules', '.bin')
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== tools)
  // Its warnings are about the Node it runs on, which is not the one that runs the project.
  const words = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const env = { ...process.env, HOME: homedir(), PATH: path.join(delimiter) }
  const { status, error } = spawnSync('npm', words, { cwd: root, stdio: 'inherit', env })
  if (status !== 0) throw new Error(`npm ci failed${error ? `: ${error.message}` : ''}`)
}
