import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const hasProc = existsSync('/proc/self/stat')

/** A process id alone is reused after a crash; together with the moment it started it is not. */
export function identityOf(pid) {
  const startedAt = hasProc ? startInProc(pid) : startInPs(pid)
  return startedAt === undefined ? undefined : `${pid}-${startedAt}`
}

export function parentOf(pid) {
  return hasProc ? Number(statOf(pid)?.[1]) || undefined : undefined
}

export function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

function startInProc(pid) {
  const stat = statOf(pid)
  // A zombie has ended; it only waits for somebody to notice.
  if (!stat || stat[0] === 'Z' || stat[0] === 'X') return undefined
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8)
  return `${boot}-${stat[19]}`
}

/** The fields after the command, which may itself contain spaces and brackets. */
function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}

function startInPs(pid) {
  try {
    const started = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      env: { LC_ALL: 'C' },
    })
    return Date.parse(started.trim()) || undefined
  } catch {
    return undefined
  }
}
