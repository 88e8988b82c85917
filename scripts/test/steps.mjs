import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromiumPath } from './chromium.mjs'
import { playwrightCounts, ruleCounts, vitestCounts } from './counts.mjs'

/**
 * Stages run one after another, the steps of a stage two at a time. The last two have a stage to themselves,
 * because databases and browsers need both cores.
 * @returns {import('./runSteps.mjs').Step[][]}
 */
export function stages({ root, node }) {
  const tool = (path) => [node, join(root, 'node_modules', path)]
  return [
    [
      step('types', 'Types', [...tool('typescript-7/bin/tsc'), '-p', '.']),
      step('lint', 'Format and lint', [...tool('@biomejs/biome/bin/biome'), 'ci', '--colors=off', '.']),
      step('structure', 'Structure', checks({ node, name: 'structure' }), { counts: ruleCounts, show: true }),
      step('translations', 'Translations', checks({ node, name: 'translations' }), { counts: ruleCounts }),
      step('dead-code', 'Dead code', [...tool('knip/bin/knip.js'), '--no-progress']),
      vitest('canaries', 'Canaries of the checks', ['unit', 'scripts/checks']),
      vitest('unit', 'Unit and property tests', ['unit', '--exclude', 'scripts/checks/**']),
      step('bundle', 'Bundle', [node, 'scripts/build.mjs'], {
        waitsFor: 'scripts/build.mjs',
        absent: 'no bundle yet',
      }),
    ],
    [vitest('server', 'HTTP tests on PostgreSQL', ['server'], 420)],
    [journeys()],
  ]

  function vitest(id, title, [project, ...words], seconds = 240) {
    const command = (report) => [
      ...[...tool('vitest/vitest.mjs'), 'run', '--project', project, ...words],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    ]
    return step(id, title, command, { counts: vitestCounts, seconds })
  }

  function journeys() {
    const config = 'e2e/playwright.config.ts'
    const command = () => [...tool('playwright/cli.js'), 'test', '--config', config, '--reporter=list,json']
    return step('journeys', 'Journeys in Chromium', command, {
      waitsFor: config,
      absent: 'no journeys yet',
      counts: playwrightCounts,
      seconds: 420,
      env: (report) => ({
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        CHROMIUM_PATH: chromiumPath({ node, root }),
      }),
    })
  }

  function step(id, title, command, { waitsFor, absent, ...options } = {}) {
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

function checks({ node, name }) {
  return (report) => [node, 'scripts/checks/runChecks.ts', name, '--report', report]
}
