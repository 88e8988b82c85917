import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const home = resolve(import.meta.dirname, '../../..')
let root: string

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'rytm-tools-'))
  for (const [path, text] of Object.entries(files)) write({ path, text })
  for (const name of ['biome.json', 'knip.json', '.gitignore']) cpSync(join(home, name), join(root, name))
  // The tools look for their schema and for types there.
  symlinkSync(join(home, 'node_modules'), join(root, 'node_modules'))
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('the linter', () => {
  const lint = (path: string) =>
    run({ tool: '@biomejs/biome/bin/biome', words: ['lint', '--colors=off', '--error-on-warnings', path] })

  test.each([
    ['noDefaultExport', 'domain/defaultExport.ts'],
    ['noFloatingPromises', 'server/src/floating.ts'],
    ['noBarrelFile', 'domain/barrel.ts'],
    ['useImportExtensions', 'domain/extension.ts'],
    ['useMaxParams', 'domain/parameters.ts'],
    ['noConsole', 'server/src/console.ts'],
  ])('reports %s', (rule, path) => {
    const { status, output } = lint(path)
    expect(output).toContain(rule)
    expect(status).not.toBe(0)
  })

  test('accepts what keeps the rules', () => {
    expect(lint('domain/used.ts')).toMatchObject({ status: 0 })
  })
})

describe('the search for dead code', () => {
  let found: { status: number | null; output: string }
  beforeAll(() => {
    found = run({ tool: 'knip/bin/knip.js', words: ['--no-progress', '--reporter', 'compact'] })
  }, 60_000)

  test.each([
    ['an unused file', 'domain/unused.ts'],
    ['an unused export', 'forgotten'],
    ['an unused package', 'left-over'],
  ])('reports %s', (_, name) => {
    expect(found.output).toContain(name)
    expect(found.status).not.toBe(0)
  })

  test('accepts what a test uses', () => {
    expect(found.output).not.toMatch(/remembered|domain\/used\.test\.ts/)
  })
})

const files = {
  'package.json': JSON.stringify({ name: 'rytm', type: 'module', workspaces: ['domain', 'server'] }),
  'domain/package.json': JSON.stringify({ name: '@rytm/domain', type: 'module', imports: { '#*': './*' } }),
  'server/package.json': JSON.stringify({ name: '@rytm/server', dependencies: { 'left-over': '1.0.0' } }),
  'domain/used.ts': 'export const remembered = 1\nexport const forgotten = 2\n',
  'domain/used.test.ts': "import { remembered } from '#used.ts'\n\nremembered.toFixed()\n",
  'domain/unused.ts': 'export const alone = 1\n',
  'domain/defaultExport.ts': 'export default 1\n',
  'domain/barrel.ts': "export { remembered } from './used.ts'\n",
  'domain/extension.ts': "import { remembered } from './used'\n\nexport const more = remembered + 1\n",
  'domain/parameters.ts':
    'export const sum = (a: number, b: number, c: number, d: number) => a + b + c + d\n',
  'server/src/floating.ts': 'async function later() {}\n\nexport function now() {\n  later()\n}\n',
  'server/src/console.ts': "console.log('here')\n",
}

function run({ tool, words }: { tool: string; words: string[] }) {
  const program = join(home, 'node_modules', tool)
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, output: `${stdout}${stderr}` }
}

function write({ path, text }: { path: string; text: string }) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
