import ts from 'typescript'
import { readCatalogues } from './catalogues.ts'
import type { Check, Violation } from './check.ts'
import type { SourceTree } from './sourceTree.ts'
import { isTest, lineOf, literalText, type ParsedFile, parseCode, visit } from './syntax.ts'

type Code = { path: string; line: number; code: string }

const code = /^[a-z]+\.[a-z_]+$/
const errorFiles = /^server\/src\/.+\.errors\.ts$/
/** Its pages word an answer by its status. */
const wordedElsewhere = /^server\/src\/modules\/portal\//

export const errorWords: Check = {
  name: 'error-words',
  rule: 'Every code that the server or the contract refuses with has words in errors.json.',
  run: (tree) => {
    const files = parseCode(tree).filter(({ path }) => !isTest(path) && !wordedElsewhere.test(path))
    const codes = files.flatMap((file) => [
      ...thrownCodes(file),
      ...declaredCodes(file),
      ...fieldMessages(file),
    ])
    return unworded({ tree, codes: [...codes, ...refusalCodes(files)], catalogue: 'errors', prefix: '' })
  },
}

export const auditWords: Check = {
  name: 'audit-words',
  rule: 'Every action that is noted in the audit log has words in audit.json.',
  run: (tree) => {
    const codes = parseCode(tree).filter(({ path }) => /^server\/src\/modules\//.test(path) && !isTest(path))
    return unworded({ tree, codes: codes.flatMap(actions), catalogue: 'audit', prefix: 'action.' })
  },
}

interface Words {
  tree: SourceTree
  codes: Code[]
  catalogue: string
  prefix: string
}

/** The other language has the same keys, or `same-keys` says so. */
function unworded({ tree, codes, catalogue, prefix }: Words): Violation[] {
  const path = `web/src/locales/en/${catalogue}.json`
  const texts = readCatalogues(tree).find((found) => found.path === path)?.texts
  return codes
    .filter(({ code }) => !texts?.has(prefix + code))
    .map(({ path, line, code }) => ({ path, line, message: `'${code}' has no words` }))
}

/** In a file of errors every code is thrown; what the platform answers begins with `http.` wherever it stands. */
function thrownCodes(file: ParsedFile): Code[] {
  if (errorFiles.test(file.path)) return codesIn({ file, node: file.source })
  if (!file.path.startsWith('server/src/')) return []
  return codesIn({ file, node: file.source }).filter((found) => found.code.startsWith('http.'))
}

/** What an endpoint of the contract says that it may refuse with. */
function declaredCodes(file: ParsedFile): Code[] {
  if (!file.path.startsWith('contract/')) return []
  return named({ file, name: 'errors' }).flatMap((node) => codesIn({ file, node }))
}

/** A message of the contract is a key, not a text; `refine` without one says only that the value is wrong. */
function fieldMessages(file: ParsedFile): Code[] {
  if (!file.path.startsWith('contract/')) return []
  return named({ file, name: 'message' }).flatMap((node) => {
    const text = literalText(node)
    return text === undefined ? [] : [{ ...placeOf({ file, node }), code: text }]
  })
}

/** Types of refusals that a file of errors lets through, wherever they are declared. */
function refusalCodes(files: ParsedFile[]): Code[] {
  const wanted = new Set<string>()
  for (const { path, source } of files) {
    if (!errorFiles.test(path)) continue
    visit(source, (node) => {
      if (ts.isTypeReferenceNode(node)) wanted.add(node.typeName.getText(source))
    })
  }
  return files.flatMap((file) =>
    file.source.statements
      .filter((statement) => ts.isTypeAliasDeclaration(statement) && wanted.has(statement.name.text))
      .filter((statement) => (statement as ts.TypeAliasDeclaration).name.text.endsWith('Refusal'))
      .flatMap((node) => codesIn({ file, node })),
  )
}

function actions(file: ParsedFile): Code[] {
  return named({ file, name: 'action' }).flatMap((node) => codesIn({ file, node }))
}

/** What a property or a constant of that name is given. */
function named({ file, name }: { file: ParsedFile; name: string }): ts.Expression[] {
  const values: ts.Expression[] = []
  visit(file.source, (node) => {
    if (!ts.isPropertyAssignment(node) && !ts.isVariableDeclaration(node)) return
    if (node.initializer && node.name.getText(file.source) === name) values.push(node.initializer)
  })
  return values
}

function codesIn({ file, node }: { file: ParsedFile; node: ts.Node }): Code[] {
  const found: Code[] = []
  visit(node, (inner) => {
    const text = literalText(inner)
    if (text !== undefined && code.test(text)) found.push({ ...placeOf({ file, node: inner }), code: text })
  })
  return found
}

function placeOf({ file: { path, source }, node }: { file: ParsedFile; node: ts.Node }) {
  return { path, line: lineOf({ node, source }) }
}
