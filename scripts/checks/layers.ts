import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import type { Violation } from './check.ts'

const home = resolve(import.meta.dirname, '../..')
const config = join(home, '.dependency-cruiser.cjs')
const program = join(home, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
const workspaces = ['domain', 'contract', 'server', 'web', 'portal', 'documents', 'e2e', 'bench', 'scripts']

type Rule = { name: string }
type Found = { from: string; to: string; rule: Rule; cycle?: { name: string }[] }

export const layerRules: string[] = (createRequire(import.meta.url)(config).forbidden as Rule[]).map(
  ({ name }) => name,
)

export function checkLayers({ root }: { root: string }): (Violation & { rule: string })[] {
  const folders = workspaces.filter((folder) => existsSync(join(root, folder)))
  const words = [program, '--config', config, '--output-type', 'json', ...folders]
  const run = spawnSync(process.execPath, words, { cwd: root, maxBuffer: 1 << 28, encoding: 'utf8' })
  // Its exit code counts violations; only an answer that is no JSON means that it did not work.
  if (!run.stdout.startsWith('{')) throw new Error(`dependency-cruiser failed: ${run.stderr}`)
  const { summary } = JSON.parse(run.stdout) as { summary: { violations: Found[] } }
  return summary.violations.map(({ from, to, rule, cycle }) => ({
    path: from,
    message: `→ ${cycle ? cycle.map(({ name }) => name).join(' → ') : to}`,
    rule: rule.name,
  }))
}
