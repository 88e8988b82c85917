import ts from 'typescript'
import type { Check, Violation } from './check.ts'
import { lineOf, parseCode, visit } from './syntax.ts'

const clockPlaces = /^(server\/src\/platform\/clock(\/|\.ts$)|web\/src\/platform\/clock\.ts$)/
const formatPlaces = /^(contract\/words\/format|web\/src\/platform\/format)\.ts$/
/** Tools of the developer measure real time; they are no part of the product. */
const tools = /^(scripts|bench)\//
/** Journeys read the catalogues as a screen does, plural forms included. */
const journeys = /^e2e\//

const formatters =
  /^(DateTimeFormat|NumberFormat|RelativeTimeFormat|ListFormat|DurationFormat|DisplayNames|PluralRules)$/
const localeMethods = /^toLocale(Date|Time)?String$/

export const clockWords: Check = {
  name: 'clock',
  rule: 'The present time is asked only in platform/clock.',
  run: (tree) => report({ tree, exempt: [clockPlaces, tools], find: clockWord }),
}

export const formatWords: Check = {
  name: 'formats',
  rule: 'Dates and numbers are put into words only in the one format place of each face.',
  run: (tree) => report({ tree, exempt: [formatPlaces, tools, journeys], find: formatWord }),
}

type Search = {
  tree: Parameters<Check['run']>[0]
  exempt: RegExp[]
  find: (node: ts.Node) => string | undefined
}

function report({ tree, exempt, find }: Search): Violation[] {
  return parseCode(tree).flatMap(({ path, source }) => {
    const found: Violation[] = []
    if (exempt.some((place) => place.test(path))) return found
    visit(source, (node) => {
      const word = find(node)
      if (word) found.push({ path, line: lineOf({ node, source }), message: `${word} belongs elsewhere` })
    })
    return found
  })
}

function clockWord(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && isNamed(node.expression, 'Date') && !node.arguments?.length) {
    return 'new Date()'
  }
  if (ts.isCallExpression(node) && isNamed(node.expression, 'Date')) return 'Date()'
  if (!ts.isPropertyAccessExpression(node)) return undefined
  if (isNamed(node.expression, 'Date') && node.name.text === 'now') return 'Date.now'
  if (isNamed(node.expression, 'Temporal') && node.name.text === 'Now') return 'Temporal.Now'
  return undefined
}

function formatWord(node: ts.Node): string | undefined {
  if (!ts.isPropertyAccessExpression(node)) return undefined
  const name = node.name.text
  if (isNamed(node.expression, 'Intl') && formatters.test(name)) return `Intl.${name}`
  if (localeMethods.test(name)) return name
  return undefined
}

function isNamed(node: ts.Node, name: string): boolean {
  if (ts.isIdentifier(node)) return node.text === name
  return (
    ts.isPropertyAccessExpression(node) && isNamed(node.expression, 'globalThis') && node.name.text === name
  )
}
