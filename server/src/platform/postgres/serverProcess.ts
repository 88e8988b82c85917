import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Writable } from 'node:stream'
import { StartProblem } from './startProblem.ts'
import type { SystemUser } from './systemUser.ts'

export interface ServerPlace {
  binaries: string
  dataFolder: string
  socketFolder: string
  logFile: string
  settings: Record<string, string>
  /** For a database that nobody needs after its process: this folder goes with the server. */
  throwawayFolder?: string
  user?: SystemUser
}

/**
 * PostgreSQL with a watcher beside it. The watcher holds the other end of our pipe: when this process
 * dies in any way, kill -9 included, the pipe closes and the watcher stops the server. It compares the
 * process id in postmaster.pid first, because by then a new start may have put its own server there.
 * The watcher is nobody's child (double fork), as PostgreSQL would take the end of an unknown child for a crash.
 */
const script = `
server=$$
bin=$1 data=$2 sockets=$3 throwaway=$4
shift 4
is_ours() { read -r pid < "$data/postmaster.pid" && [ "$pid" = "$server" ] && kill -0 "$server"; }
watch() {
  read -r _ <&3 && exit 0
  is_ours && kill -INT "$server"
  seconds=0
  while kill -0 "$server" && [ "$seconds" -lt 30 ]; do sleep 1; seconds=$((seconds+1)); done
  is_ours && kill -QUIT "$server"
  rm -rf "$sockets"
  [ -n "$throwaway" ] && rm -rf "$throwaway"
}
( ( watch >/dev/null 2>&1 ) & )
exec "$bin/postgres" -D "$data" "$@" 3<&-
`

export function spawnServer(place: ServerPlace): ChildProcess {
  const { binaries, dataFolder, socketFolder, settings, throwawayFolder, user } = place
  const log = openSync(place.logFile, 'a', 0o640)
  const options = Object.entries({ ...settings, unix_socket_directories: socketFolder, listen_addresses: '' })
  const positional = [join(binaries, 'bin'), dataFolder, socketFolder, throwawayFolder ?? '']
  const server = spawn(
    '/bin/sh',
    [
      '-c',
      script,
      'rytm-postgres',
      ...positional,
      ...options.flatMap(([key, value]) => ['-c', `${key}=${value}`]),
    ],
    { stdio: ['ignore', log, log, 'pipe'], detached: true, cwd: '/', env: serverEnvironment(), ...user },
  )
  // The watcher may be gone before we write to it; that is no reason to fall.
  watcherOf(server)?.on('error', () => {})
  closeSync(log)
  return server
}

/** Tells the watcher that its server has ended and there is nothing left to stop. */
export function dismissWatcher(server: ChildProcess) {
  watcherOf(server)?.end('done\n')
}

/** Not the standard input: Node closes that one by itself when the server ends, which would look like our death. */
function watcherOf(server: ChildProcess) {
  return server.stdio[3] as Writable | null
}

type DataPlace = Pick<ServerPlace, 'binaries' | 'dataFolder' | 'user'>

export function initialise({ binaries, dataFolder, user }: DataPlace) {
  const options = ['--auth=trust', '--username=postgres', '--encoding=UTF8', '--locale-provider=builtin']
  execFileSync(
    join(binaries, 'bin', 'initdb'),
    [
      '-D',
      dataFolder,
      ...options,
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--data-checksums',
      '--no-instructions',
    ],
    { stdio: 'pipe', cwd: '/', env: serverEnvironment(), ...user },
  )
}

/** A server that an earlier run left behind is stopped, not adopted: ours then has our pipe and settings. */
export function stopLeftover({ binaries, dataFolder, user }: DataPlace) {
  const socketFolder = leftoverSockets({ dataFolder })
  if (socketFolder === undefined) return
  const control = (...words: string[]) =>
    spawnSync(join(binaries, 'bin', 'pg_ctl'), [...words, '-D', dataFolder], {
      stdio: 'pipe',
      cwd: '/',
      env: serverEnvironment(),
      ...user,
    })
  const isRunning = () => control('status').status === 0
  if (isRunning()) control('stop', '-m', 'fast', '-w', '-t', '60')
  if (isRunning())
    throw new StartProblem(`The PostgreSQL that a former start left in ${dataFolder} does not stop.`)
  if (basename(socketFolder).startsWith('rytm-')) rmSync(socketFolder, { recursive: true, force: true })
}

/** The fifth line of postmaster.pid; no file, no leftover. */
function leftoverSockets({ dataFolder }: Pick<ServerPlace, 'dataFolder'>) {
  const file = join(dataFolder, 'postmaster.pid')
  return existsSync(file) ? (readFileSync(file, 'utf8').split('\n')[4] ?? '') : undefined
}

function serverEnvironment() {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }
}
