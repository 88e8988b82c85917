import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** A browser for the journeys: one that is here, else Debian's package, else Playwright's own download. */
export function chromiumPath({ node, root }) {
  const found = present() ?? installDebian() ?? installPlaywright({ node, root })
  if (found) return found
  throw new Error(
    'No Chromium was found and none could be installed. Install the package "chromium" or set CHROMIUM_PATH ' +
      'to the program of a Chromium or Chrome.',
  )
}

function present() {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`)
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin']
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path))
}

function installDebian() {
  if (process.getuid?.() !== 0 || !isDebian()) return undefined
  console.log('Installing Chromium by apt-get …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = { stdio: 'inherit', env, timeout: 240_000 }
  const updated = spawnSync('apt-get', ['update', '-qq'], options)
  if (updated.status !== 0) return undefined
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options)
  return present()
}

function isDebian() {
  return (
    existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
  )
}

function installPlaywright({ node, root }) {
  console.log('Installing the Chromium of Playwright …')
  const program = join(root, 'node_modules', 'playwright', 'cli.js')
  const options = { stdio: 'inherit', timeout: 240_000 }
  const installed = spawnSync(node, [program, 'install', 'chromium'], options)
  if (installed.status !== 0) return undefined
  const ask = "import('playwright').then((p) => console.log(p.chromium.executablePath()))"
  const answer = spawnSync(node, ['--input-type=module', '-e', ask], { cwd: root, encoding: 'utf8' })
  const path = answer.stdout.trim()
  return existsSync(path) ? path : undefined
}
