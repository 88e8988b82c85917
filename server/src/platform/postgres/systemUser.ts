import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { StartProblem } from './startProblem.ts'

export interface SystemUser {
  uid: number
  gid: number
}

const name = 'rytm'

/**
 * PostgreSQL refuses to run as root. As root a system user owns it; as anybody else it runs as
 * oneself, which is `undefined` here.
 */
export function databaseUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  const user = readUser() ?? createUser()
  assertMayBecome(user)
  return user
}

function readUser(): SystemUser | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  if (!line) return undefined
  const [, , uid, gid] = line.split(':')
  return { uid: Number(uid), gid: Number(gid) }
}

function createUser(): SystemUser {
  const options = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name]
  try {
    execFileSync('useradd', options, { stdio: 'pipe' })
  } catch (error) {
    // Two first starts at the same moment: the other one made it.
    if (!readUser()) throw cannotCreate(error)
  }
  const user = readUser()
  if (!user) throw cannotCreate('useradd left no entry in /etc/passwd')
  return user
}

function assertMayBecome({ uid, gid }: SystemUser) {
  try {
    execFileSync('/bin/sh', ['-c', 'exit 0'], { uid, gid, stdio: 'ignore', cwd: '/' })
  } catch (error) {
    throw new StartProblem(
      `Rytm runs as root, PostgreSQL must not, and this machine does not let root become the user "${name}" (${reason(error)}). ` +
        'Start Rytm as an ordinary user, or set DATABASE_URL to an existing PostgreSQL.',
    )
  }
}

function cannotCreate(error: unknown) {
  return new StartProblem(
    `Rytm runs as root, PostgreSQL must not, and the system user "${name}" could not be created (${reason(error)}). ` +
      `Create it (useradd --system ${name}), start Rytm as an ordinary user, or set DATABASE_URL.`,
  )
}

function reason(error: unknown) {
  return String(error instanceof Error ? error.message : error).trim()
}
