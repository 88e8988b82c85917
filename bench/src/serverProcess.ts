import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { basename, join, relative } from 'node:path'
import { createInterface } from 'node:readline'

const root = new URL('../../', import.meta.url).pathname
const folder = '.rytm/bench'

/** A server in a process of its own, bundled as `npm start` does it; `ready` is the line with which it says that it listens. */
export async function startServer({
  file,
  ready,
  env,
}: {
  file: string
  ready: RegExp
  env: Record<string, string>
}) {
  const child = spawn(process.execPath, ['--enable-source-maps', bundled(file)], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  process.once('exit', () => child.kill())
  const end = async (signal: NodeJS.Signals) => {
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  for await (const line of createInterface({ input: child.stdout })) {
    const said = ready.exec(line)
    if (!said) continue
    child.stdout.pipe(process.stderr)
    return { said, pid: child.pid ?? 0, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
  }
  throw new Error(`${file} ended before it listened`)
}

function bundled(file: string): string {
  execFileSync(process.execPath, ['scripts/start/bundle.mjs', folder, relative(root, file)], { cwd: root })
  return join(root, folder, basename(file).replace(/\.ts$/, '.mjs'))
}
