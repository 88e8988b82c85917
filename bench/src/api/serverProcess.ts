import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** A server in a process of its own, which says on which port it listens. */
export async function startServer({ file, env }: { file: string; env: Record<string, string> }) {
  const child = spawn(process.execPath, ['--import', 'tsx', file], {
    env: { ...process.env, ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  process.once('exit', () => child.kill())
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /^listening (\d+)$/.exec(line)?.[1]
    if (port) return { url: `http://127.0.0.1:${port}`, stop: () => stop(child) }
  }
  throw new Error(`${file} ended before it listened`)
}

async function stop(child: ReturnType<typeof spawn>) {
  child.kill()
  await once(child, 'exit')
}
