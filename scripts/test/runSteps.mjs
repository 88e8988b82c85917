import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exitCounts } from './counts.mjs'

const atATime = 2
const running = new Set()
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    for (const child of running) killGroup(child)
    process.exit(130)
  })
}

export async function runSteps({ stages, root, env }) {
  const folder = mkdtempSync(join(tmpdir(), 'rytm-test-'))
  const total = { passed: 0, failed: 0, skipped: 0, broken: [] }
  try {
    for (const stage of stages) {
      const waiting = [...stage]
      const lane = async () => {
        for (let step = waiting.shift(); step; step = waiting.shift()) {
          add({ total, step, counts: await runStep({ step, root, env, folder }) })
        }
      }
      await Promise.all(Array.from({ length: atATime }, lane))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return total
}

function add({ total, step, counts }) {
  for (const name of ['passed', 'failed', 'skipped']) total[name] += counts[name]
  if (counts.failed > 0) total.broken.push(step.id)
}

async function runStep({ step, root, env, folder }) {
  if (step.absent) {
    console.log(`– ${step.title}: ${step.absent}`)
    return { passed: 0, failed: 0, skipped: 0 }
  }
  console.log(`… ${step.title}`)
  const report = join(folder, `${step.id}.json`)
  const started = performance.now()
  const { ok, output } = await execute({ step, root, env, report })
  const counts = (step.counts ?? exitCounts)({ report, ok })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const sign = counts.failed > 0 ? '✗' : '✓'
  console.log(`${sign} ${step.title}: ${counts.passed} passed, ${counts.failed} failed, ${seconds} s`)
  if (counts.failed > 0 || step.show) console.log(`${output.trim()}\n`)
  return counts
}

async function execute({ step, root, env, report }) {
  try {
    const [program, ...words] = step.command(report)
    const own = step.env?.(report) ?? {}
    return await watch({
      program,
      words,
      seconds: step.seconds,
      options: { cwd: root, env: { ...env, ...own } },
    })
  } catch (error) {
    return { ok: false, output: error instanceof Error ? error.message : String(error) }
  }
}

function watch({ program, words, seconds, options }) {
  // A group of its own, so that a step is ended together with everything that it started.
  const child = spawn(program, words, { ...options, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  running.add(child)
  const chunks = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk))
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      chunks.push(Buffer.from(`\nStopped after ${seconds} s.`))
      killGroup(child)
    }, seconds * 1000)
    const end = (ok) => {
      clearTimeout(timer)
      running.delete(child)
      resolve({ ok, output: Buffer.concat(chunks).toString() })
    }
    child.once('error', (error) => {
      chunks.push(Buffer.from(error.message))
      end(false)
    })
    // Not 'close': a database left behind by a broken test would hold the pipes open for ever.
    child.once('exit', (code) => setTimeout(end, 200, code === 0))
  })
}

function killGroup(child) {
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}
