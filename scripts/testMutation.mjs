// `npm run test:mutation`: changes the rules of the domain one by one and tells which changes no test notices.
// Not part of `npm test`: it takes long. Words go to Stryker (`npm run test:mutation -- --mutate domain/calendar/isoWeek.ts`).
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ensureInstalled, environment, projectNode } from './install.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
ensureInstalled({ root })
const words = ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', ...process.argv.slice(2)]
const env = { ...environment({ root }), TZ: 'UTC' }
const { status, error } = spawnSync(projectNode({ root }), words, { cwd: root, stdio: 'inherit', env })
if (error) throw error
process.exitCode = status ?? 1
