import ts from 'typescript'
import type { SourceTree } from './sourceTree.ts'

export type ParsedFile = { path: string; source: ts.SourceFile }

const isCode = (path: string) => /\.(ts|tsx|mts|mjs|cjs|js)$/.test(path)
const isGenerated = (path: string) => /\.gen\.ts$|\.d\.ts$/.test(path)
export const isTest = (path: string) => /\.test\.tsx?$/.test(path)

const parsed = new WeakMap<SourceTree, ParsedFile[]>()

export function parseCode(tree: SourceTree): ParsedFile[] {
  const known = parsed.get(tree)
  if (known) return known
  const files = [...tree].flatMap(([path, text]) =>
    isCode(path) && !isGenerated(path) ? [{ path, source: parse({ path, text }) }] : [],
  )
  parsed.set(tree, files)
  return files
}

export function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node)
  ts.forEachChild(node, (child) => visit(child, see))
}

export function lineOf({ node, source }: { node: ts.Node; source: ts.SourceFile }): number {
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
}

/** `a.b.c(…)` → `c`; `f(…)` → `f`. */
export function calledName(call: ts.CallExpression): string | undefined {
  if (ts.isIdentifier(call.expression)) return call.expression.text
  if (ts.isPropertyAccessExpression(call.expression)) return call.expression.name.text
  return undefined
}

export function literalText(node: ts.Node | undefined): string | undefined {
  return node && ts.isStringLiteralLike(node) ? node.text : undefined
}

function parse({ path, text }: { path: string; text: string }): ts.SourceFile {
  const kind = path.endsWith('.tsx')
    ? ts.ScriptKind.TSX
    : /js$/.test(path)
      ? ts.ScriptKind.JS
      : ts.ScriptKind.TS
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind)
}
