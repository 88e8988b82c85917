import ts from 'typescript'
import type { Check } from './check.ts'
import type { SourceTree } from './sourceTree.ts'
import { calledName, isTest, lineOf, parseCode, visit } from './syntax.ts'

const fileLimit = 350
const functionLimit = 80
const componentLimit = 120

export const fileLengths: Check = {
  name: 'file-lengths',
  rule: `No file of code is longer than ${fileLimit} lines.`,
  run: (tree) =>
    codeLengths(tree).flatMap(({ path, lines }) =>
      lines > fileLimit ? [{ path, message: `${lines} lines, at most ${fileLimit}` }] : [],
    ),
}

export const functionLengths: Check = {
  name: 'function-lengths',
  rule: `No function is longer than ${functionLimit} lines (${componentLimit} in .tsx).`,
  run: (tree) =>
    functions(tree).flatMap(({ path, line, lines, name }) => {
      const limit = path.endsWith('.tsx') ? componentLimit : functionLimit
      return lines > limit ? [{ path, line, message: `${name} has ${lines} lines, at most ${limit}` }] : []
    }),
}

export function sizeSummary(tree: SourceTree): string {
  const product = (path: string) => !isTest(path)
  const files = codeLengths(tree).filter(({ path }) => product(path))
  const bodies = functions(tree).filter(({ path }) => product(path))
  const line = (title: string, sizes: number[]) =>
    `${title}: ${sizes.length}, median ${share(sizes, 0.5)} lines, p90 ${share(sizes, 0.9)}, longest ${share(sizes, 1)}`
  return [
    line(
      'files',
      files.map(({ lines }) => lines),
    ),
    line(
      'functions',
      bodies.map(({ lines }) => lines),
    ),
  ].join('\n')
}

function share(sizes: number[], part: number): number {
  const sorted = [...sizes].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0
}

function codeLengths(tree: SourceTree) {
  const styles = [...tree].filter(([path]) => path.endsWith('.css')).map(([path, text]) => ({ path, text }))
  const code = parseCode(tree).map(({ path, source }) => ({ path, text: source.text }))
  return [...code, ...styles].map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
}

function functions(tree: SourceTree) {
  return parseCode(tree).flatMap(({ path, source }) => {
    const found: { path: string; line: number; lines: number; name: string }[] = []
    visit(source, (node) => {
      if (!ts.isFunctionLike(node) || !('body' in node) || !node.body || isSuite(node)) return
      const line = lineOf({ node, source })
      const end = source.getLineAndCharacterOfPosition(node.getEnd()).line + 1
      found.push({ path, line, lines: end - line + 1, name: nameOf(node) })
    })
    return found
  })
}

/** `describe('…', () => { … })` is a chapter of tests, not a function. */
function isSuite(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && calledName(node.parent) === 'describe'
}

function nameOf(node: ts.SignatureDeclaration): string {
  if (node.name) return node.name.getText()
  return ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : 'function'
}
