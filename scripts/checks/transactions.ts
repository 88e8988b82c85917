import ts from 'typescript'
import type { Check, Violation } from './check.ts'
import { calledName, lineOf, type ParsedFile, parseCode, visit } from './syntax.ts'

const opensTransaction = new Set(['transaction', 'inAgency', 'readInAgency', 'outsideAgencies'])
const outerNames = ['db', 'database', 'pool']

type Callback = ts.ArrowFunction | ts.FunctionExpression

export const transactions: Check = {
  name: 'transactions',
  rule: 'Inside a transaction callback only its own handle is used, never the outer database.',
  run: (tree) => parseCode(tree).flatMap(outerUses),
}

export const queriesOnlyRead: Check = {
  name: 'queries-only-read',
  rule: 'Queries never insert, update or delete: writes go through the use cases of the owner.',
  run: (tree) =>
    parseCode(tree).flatMap(({ path, source }) => {
      const found: Violation[] = []
      if (!path.endsWith('.queries.ts')) return found
      visit(source, (node) => {
        if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return
        const [table] = node.arguments
        const word = node.expression.name.text
        if (!table || !['insert', 'update', 'delete'].includes(word)) return
        if (isImportedFromTables({ name: table.getText(source), source })) {
          found.push({ path, line: lineOf({ node, source }), message: `queries must not ${word}` })
        }
      })
      return found
    }),
}

function outerUses({ path, source }: ParsedFile): Violation[] {
  const found = new Map<ts.Node, Violation>()
  visit(source, (node) => {
    if (!ts.isCallExpression(node) || !opensTransaction.has(calledName(node) ?? '')) return
    const callback = node.arguments.find(isCallback)
    if (!callback) return
    const outer = outerHandles({ call: node, callback })
    visit(callback.body, (inner) => {
      if (!ts.isIdentifier(inner) || !outer.has(inner.text) || !isUse(inner)) return
      const message = `"${inner.text}" is the outer database inside a transaction`
      found.set(inner, { path, line: lineOf({ node: inner, source }), message })
    })
  })
  return [...found.values()]
}

function isCallback(node: ts.Node): node is Callback {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node)
}

/** The usual names of a database plus whatever this transaction was opened on, without the callback's own names. */
function outerHandles({ call, callback }: { call: ts.CallExpression; callback: Callback }): Set<string> {
  const names = new Set(outerNames)
  const isMethod = ts.isPropertyAccessExpression(call.expression) && calledName(call) === 'transaction'
  const receiver = isMethod ? (call.expression as ts.PropertyAccessExpression).expression : undefined
  if (receiver && ts.isIdentifier(receiver)) names.add(receiver.text)
  for (const parameter of callback.parameters) {
    visit(parameter.name, (name) => ts.isIdentifier(name) && names.delete(name.text))
  }
  return names
}

/** `{ db: tx }` and the name in a type are no uses; `db.select()`, `{ db }`, `deps.db` are. */
function isUse(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAssignment(parent) && parent.name === node) return false
  if (ts.isPropertySignature(parent) || ts.isTypeReferenceNode(parent)) return false
  if (ts.isBindingElement(parent) && parent.propertyName === node) return false
  return true
}

function isImportedFromTables({ name, source }: { name: string; source: ts.SourceFile }): boolean {
  return source.statements.some(
    (statement) =>
      ts.isImportDeclaration(statement) &&
      statement.moduleSpecifier.getText(source).includes('.tables.ts') &&
      new RegExp(`\\b${name.split('.')[0]?.replace(/\W/g, '')}\\b`).test(
        statement.importClause?.getText(source) ?? '',
      ),
  )
}
