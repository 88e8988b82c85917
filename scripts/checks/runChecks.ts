import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { structureChecks, translationChecks } from './allChecks.ts'
import { type Check, describeViolation, type Violation } from './check.ts'
import { checkLayers, layerRules } from './layers.ts'
import { sizeSummary } from './sizes.ts'
import { readTree } from './sourceTree.ts'

type Result = { name: string; rule: string; violations: Violation[] }

const root = resolve(import.meta.dirname, '../..')
const { values, positionals } = parseArgs({ allowPositionals: true, options: { report: { type: 'string' } } })
const wanted = positionals.length === 0 ? ['structure', 'translations'] : positionals
const tree = readTree({ root })

const results = [
  ...(wanted.includes('structure') ? [...layers(), ...structureChecks.map(runOne)] : []),
  ...(wanted.includes('translations') ? translationChecks.map(runOne) : []),
]
const broken = results.filter(({ violations }) => violations.length > 0)
for (const { name, rule, violations } of broken) {
  console.log(`\n✗ ${name} (${violations.length})  ${rule}`)
  for (const violation of violations) console.log(`  ${describeViolation(violation)}`)
}
if (wanted.includes('structure')) console.log(`\n${sizeSummary(tree)}`)

const counts = { passed: results.length - broken.length, failed: broken.length }
console.log(`${counts.passed} rules hold, ${counts.failed} broken, ${tree.size} files`)
if (values.report) writeFileSync(values.report, JSON.stringify(counts))
process.exitCode = counts.failed > 0 || results.length === 0 ? 1 : 0

function runOne({ name, rule, run }: Check): Result {
  return { name, rule, violations: run(tree) }
}

function layers(): Result[] {
  const found = checkLayers({ root })
  return layerRules.map((name) => ({
    name,
    rule: 'Layers, see .dependency-cruiser.cjs.',
    violations: found.filter(({ rule }) => rule === name),
  }))
}
