import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromiumPath } from './chromium.mjs'
import { playwrightCounts, ruleCounts, vitestCounts } from './counts.mjs'

const lintWords = ['ci', '--colors=off', '--error-on-warnings', '--max-diagnostics=100', '.']

/**
 * Stages run one after another, the steps of a stage two at a time. The last two have a stage to themselves,
 * because databases and browsers need both cores.
 * @returns {import('./runSteps.mjs').Step[][]}
 */
export function stages({ root, node }) {
  const tool = (path) => [node, join(root, 'node_modules', path)]
  return [
    [
      step({ id: 'types', title: 'Types', command: [...tool('typescript-7/bin/tsc'), '-p', '.'] }),
      step({
        id: 'lint',
        title: 'Format and lint',
        command: [...tool('@biomejs/biome/bin/biome'), ...lintWords],
      }),
      rules({ id: 'structure', title: 'Structure', show: true }),
      rules({ id: 'translations', title: 'Translations' }),
      step({ id: 'dead-code', title: 'Dead code', command: [...tool('knip/bin/knip.js'), '--no-progress'] }),
      vitest({ id: 'canaries', title: 'Canaries of the checks', project: 'unit', words: ['scripts/checks'] }),
      vitest({
        id: 'unit',
        title: 'Unit and property tests',
        project: 'unit',
        words: ['--exclude', 'scripts/checks/**'],
      }),
      bundle(),
    ],
    [vitest({ id: 'server', title: 'HTTP tests on PostgreSQL', project: 'server', seconds: 1200 })],
    [journeys()],
  ]

  function vitest({ id, title, project, words = [], seconds = 240 }) {
    const command = (report) => [
      ...[...tool('vitest/vitest.mjs'), 'run', '--project', project, ...words],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    ]
    return step({ id, title, command, counts: vitestCounts, seconds })
  }

  function journeys() {
    const config = 'e2e/playwright.config.ts'
    const command = () => [...tool('playwright/cli.js'), 'test', '--config', config, '--reporter=list,json']
    return step({
      id: 'journeys',
      title: 'Journeys in Chromium',
      command,
      waitsFor: config,
      absent: 'no journeys yet',
      counts: playwrightCounts,
      seconds: 1500,
      env: (report) => ({
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        CHROMIUM_PATH: chromiumPath({ node, root }),
      }),
    })
  }

  function rules({ id, ...options }) {
    const command = (report) => [node, 'scripts/checks/runChecks.ts', id, '--report', report]
    return step({ id, command, counts: ruleCounts, ...options })
  }

  function bundle() {
    const program = 'scripts/build.mjs'
    return step({
      id: 'bundle',
      title: 'Bundle',
      command: [node, program],
      waitsFor: 'server/src/main.ts',
      absent: 'no bundle yet',
    })
  }

  function step({ id, title, command, waitsFor, absent, ...options }) {
    const isAbsent = waitsFor !== undefined && !existsSync(join(root, waitsFor))
    return {
      id,
      title,
      command: typeof command === 'function' ? command : () => command,
      seconds: 180,
      ...options,
      ...(isAbsent ? { absent } : {}),
    }
  }
}
