import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkLayers, layerRules } from '../layers.ts'
import { brokenImports, cleanImports, otherImports } from './layersCanaries.ts'

const shared = ['domain', 'contract', 'portal', 'documents']
let found: ReturnType<typeof checkLayers>
let root: string

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'rytm-layers-'))
  for (const name of [...shared, 'server', 'web']) writePackage({ name })
  for (const name of ['pg', 'drizzle-orm', 'zod', 'vitest', 'fast-check']) writeTool({ name })
  for (const [path, lines] of files()) write({ path, text: lines.map((line) => `${line}\n`).join('') })
  found = checkLayers({ root })
}, 60_000)

afterAll(() => rmSync(root, { recursive: true, force: true }))

test.each(brokenImports)('$rule reports $file', ({ rule, file }) => {
  expect(found.filter(({ path }) => path === file).map((violation) => violation.rule)).toContain(rule)
})

test('imports that keep the layers are accepted', () => {
  const own = new Set(cleanImports.map(({ file }) => file))
  expect(found.filter(({ path }) => own.has(path))).toEqual([])
})

test('every rule of the layers has a canary', () => {
  expect([...new Set(brokenImports.map(({ rule }) => rule))].sort()).toEqual([...layerRules].sort())
})

/** Each file exports something, so that everything that is imported exists. */
function files(): [string, string[]][] {
  const byFile = new Map<string, string[]>()
  for (const { file, imports } of [...cleanImports, ...brokenImports, ...otherImports]) {
    byFile.set(file, [
      ...(byFile.get(file) ?? ['export const own = 1; export type Own = number']),
      ...imports,
    ])
  }
  return [...byFile]
}

function writePackage({ name }: { name: string }) {
  const source = name === 'domain' || name === 'contract' ? './*' : './src/*'
  const about = {
    name: `@rytm/${name}`,
    type: 'module',
    imports: { '#*': source },
    exports: { './*': source },
  }
  write({ path: `${name}/package.json`, text: JSON.stringify(about) })
  mkdirSync(join(root, 'node_modules/@rytm'), { recursive: true })
  if (shared.includes(name)) symlinkSync(join(root, name), join(root, 'node_modules/@rytm', name))
}

function writeTool({ name }: { name: string }) {
  write({ path: `node_modules/${name}/package.json`, text: JSON.stringify({ name, main: 'main.js' }) })
  write({ path: `node_modules/${name}/main.js`, text: 'export const own = 1' })
}

function write({ path, text }: { path: string; text: string }) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
