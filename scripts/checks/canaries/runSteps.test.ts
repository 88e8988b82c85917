import { expect, test, vi } from 'vitest'
import { vitestCounts } from '../../test/counts.mjs'
import { runSteps, type Step } from '../../test/runSteps.mjs'

const root = import.meta.dirname
const node = (script: string): Step['command'] => {
  return (report) => [process.execPath, '-e', script, report]
}
const step = (more: Partial<Step>): Step => ({
  id: 'a',
  title: 'A step',
  command: node(''),
  seconds: 20,
  ...more,
})

async function total(...steps: Step[]) {
  const quiet = vi.spyOn(console, 'log').mockImplementation(() => {})
  try {
    return await runSteps({ stages: [steps], root, env: process.env })
  } finally {
    quiet.mockRestore()
  }
}

/** What vitest would leave behind, and how it would end. */
const reporting = (counts: Record<string, number>, exitCode: number) =>
  step({
    counts: vitestCounts,
    command: node(`
      const empty = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 }
      const report = { ...empty, ...${JSON.stringify(counts)} }
      require('node:fs').writeFileSync(process.argv[1], JSON.stringify(report))
      process.exitCode = ${exitCode}`),
  })

test('a step that ends well is one passed', async () => {
  expect(await total(step({}))).toMatchObject({ passed: 1, failed: 0, broken: [] })
})

test('a step that ends badly is one failed', async () => {
  expect(await total(step({ command: node('process.exit(3)') }))).toMatchObject({ failed: 1, broken: ['a'] })
})

test('a program that does not exist is one failed', async () => {
  expect(await total(step({ command: () => ['/nowhere/at-all'] }))).toMatchObject({ passed: 0, failed: 1 })
})

test('a step that never ends is stopped and failed, with all that it started', async () => {
  const script = `require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'],
    { stdio: 'inherit' }); setInterval(() => {}, 1000)`
  expect(await total(step({ command: node(script), seconds: 0.5 }))).toMatchObject({ passed: 0, failed: 1 })
})

test('tests are counted from their report', async () => {
  const counted = await total(reporting({ numPassedTests: 5, numFailedTests: 2, numPendingTests: 1 }, 1))
  expect(counted).toMatchObject({ passed: 5, failed: 2, skipped: 1 })
})

test('tests that broke off have failed, whatever they reported', async () => {
  expect(await total(reporting({ numPassedTests: 5 }, 1))).toMatchObject({ passed: 5, failed: 1 })
})

test('no tests at all have failed', async () => {
  expect(await total(reporting({}, 0))).toMatchObject({ passed: 0, failed: 1 })
})

test('tests without a report have failed', async () => {
  expect(await total(step({ counts: vitestCounts }))).toMatchObject({ passed: 0, failed: 1 })
})

test('what does not exist yet counts for nothing', async () => {
  expect(await total(step({ absent: 'not yet' }))).toEqual({ passed: 0, failed: 0, skipped: 0, broken: [] })
})
