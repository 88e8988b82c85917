// `npm test`: every check and every test, one after another or two at a time, one count at the end.
// Plain code for any Node ≥ 20: it installs first and then continues on the Node of the project.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { ensureInstalled, environment, isRunningOn, projectNode } from './install.mjs'
import { runSteps } from './test/runSteps.mjs'
import { stages } from './test/steps.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const { values } = parseArgs({ options: { only: { type: 'string' } } })

try {
  ensureInstalled({ root })
  const node = projectNode({ root })
  process.exitCode = isRunningOn(node) ? await run({ node }) : continueOn(node)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  console.log('0 passed, 1 failed')
  process.exitCode = 1
}

function continueOn(node) {
  const words = [fileURLToPath(import.meta.url), ...process.argv.slice(2)]
  return spawnSync(node, words, { cwd: root, stdio: 'inherit', env: environment({ root }) }).status ?? 1
}

async function run({ node }) {
  const started = performance.now()
  const wanted = chosen(stages({ root, node }))
  const total = await runSteps({ stages: wanted, root, env: { ...environment({ root }), NO_COLOR: '1' } })
  const seconds = Math.round((performance.now() - started) / 1000)
  console.log(`\n${Math.floor(seconds / 60)} min ${seconds % 60} s`)
  if (total.broken.length > 0) console.log(`Failed: ${total.broken.join(', ')}`)
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
  console.log(`${total.passed} passed, ${total.failed} failed${skipped}`)
  return total.failed > 0 || total.passed === 0 ? 1 : 0
}

function chosen(all) {
  if (values.only === undefined) return all
  const names = values.only.split(',')
  const known = all.flat().map(({ id }) => id)
  const unknown = names.filter((name) => !known.includes(name))
  if (unknown.length > 0) throw new Error(`No step "${unknown.join(', ')}". There are: ${known.join(', ')}`)
  return all.map((stage) => stage.filter(({ id }) => names.includes(id)))
}
