import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** A server in a process of its own; `ready` is the line with which it says that it listens. */
export async function startServer({
  file,
  ready,
  env,
}: {
  file: string
  ready: RegExp
  env: Record<string, string>
}) {
  const child = spawn(process.execPath, ['--import', 'tsx', file], {
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
