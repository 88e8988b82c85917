import ts from 'typescript'
import { readCatalogues, withoutPlural } from './catalogues.ts'
import type { Check, Violation } from './check.ts'
import type { SourceTree } from './sourceTree.ts'
import { calledName, isTest, lineOf, literalText, parseCode, visit } from './syntax.ts'

export const unusedKeys: Check = {
  name: 'unused-keys',
  rule: 'Every key of a catalogue is named somewhere in the code.',
  run: (tree) => {
    const { words, patterns } = wordsOfCode(tree)
    // The other language has the same keys, or `same-keys` says so.
    const english = readCatalogues(tree).filter(({ language }) => language === 'en')
    return english.flatMap(({ path, texts }) =>
      [...new Set([...texts.keys()].map(withoutPlural))]
        .filter((key) => {
          const names = addresses({ path, key })
          return !names.some((name) => words.has(name) || patterns.some((pattern) => pattern.test(name)))
        })
        .map((key) => ({ path, message: `nothing uses ${key}` })),
    )
  },
}

export const unknownKeys: Check = {
  name: 'unknown-keys',
  rule: 'Every key that the code asks for is in a catalogue.',
  run: (tree) => {
    const known = new Set(
      readCatalogues(tree).flatMap(({ path, texts }) =>
        [...texts.keys()].flatMap((key) => addresses({ path, key: withoutPlural(key) })),
      ),
    )
    return askedKeys(tree).filter(({ key }) => !known.has(key) && !isBranch({ key, known }))
  },
}

/** The ways to name a key: alone, `namespace:key`, and `namespace.key` where catalogues are merged. */
function addresses({ path, key }: { path: string; key: string }): string[] {
  const namespace = path.slice(path.lastIndexOf('/') + 1, -'.json'.length)
  return [key, `${namespace}:${key}`, `${namespace}.${key}`]
}

function isBranch({ key, known }: { key: string; known: Set<string> }): boolean {
  return [...known].some((name) => name.startsWith(`${key}.`))
}

/** Journeys stop by themselves at a key that is not there. */
function askedKeys(tree: SourceTree): (Violation & { key: string })[] {
  return parseCode(tree).flatMap(({ path, source }) => {
    const found: (Violation & { key: string })[] = []
    if (isTest(path) || /^(scripts|e2e)\//.test(path)) return found
    visit(source, (node) => {
      const key = askedKey(node)
      if (key === undefined) return
      found.push({ path, line: lineOf({ node, source }), message: `no catalogue has '${key}'`, key })
    })
    return found
  })
}

/** `t('key')`, `i18n.t('key')`, `<Trans i18nKey="key">`. */
function askedKey(node: ts.Node): string | undefined {
  if (ts.isCallExpression(node) && calledName(node) === 't') return literalText(node.arguments[0])
  if (ts.isJsxAttribute(node) && node.name.getText() === 'i18nKey') return literalText(node.initializer)
  return undefined
}

function wordsOfCode(tree: SourceTree): { words: Set<string>; patterns: RegExp[] } {
  const words = new Set<string>()
  const patterns: RegExp[] = []
  for (const { path, source } of parseCode(tree)) {
    if (isTest(path) || path.startsWith('scripts/')) continue
    visit(source, (node) => {
      const text = literalText(node)
      if (text !== undefined) words.add(text)
      const pattern = ts.isTemplateExpression(node) ? patternOf(node) : undefined
      if (pattern) patterns.push(pattern)
    })
  }
  return { words, patterns }
}

/** `status.${name}.short` → /^status\..+\.short$/; a template that does not begin with the key says nothing. */
function patternOf(node: ts.TemplateExpression): RegExp | undefined {
  if (!/^[\w-]+[.:_]/.test(node.head.text)) return undefined
  const parts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]
  return new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}$`)
}
