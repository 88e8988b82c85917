import ts from 'typescript'
import type { Check, Violation } from './check.ts'
import { propertiesOf } from './objects.ts'
import openEndpoints from './openEndpoints.json' with { type: 'json' }
import type { SourceTree } from './sourceTree.ts'
import { calledName, lineOf, literalText, parseCode, visit } from './syntax.ts'

type Place = { path: string; line: number }
type Endpoint = Place & { constant: string; fields: Map<string, string> }
type Tested = Place & { parts: Set<string> }

export const endpointTests: Check = {
  name: 'endpoint-tests',
  rule: 'Every endpoint of the contract has its HTTP tests, and every such test an endpoint.',
  run: (tree) => {
    const tested = testedNames(tree)
    const declared = endpoints(tree)
    const names = new Set(declared.map(nameOf))
    return [
      ...declared
        .filter((endpoint) => !tested.has(nameOf(endpoint)))
        .map((endpoint) => at(endpoint, `no testEndpoint('${nameOf(endpoint)}', …) in any *.http.test.ts`)),
      ...[...tested]
        .filter(([name]) => !names.has(name))
        .map(([name, { path, line }]) => ({
          path,
          line,
          message: `'${name}' is no endpoint of the contract`,
        })),
    ]
  },
}

/** 404 needs an id that exists, so the test arranges one; 400 needs inputs that are wrong. */
export const endpointRefusals: Check = {
  name: 'endpoint-refusals',
  rule: 'A test arranges the ids an endpoint takes, and names inputs that a body or an upload must refuse.',
  run: (tree) => {
    const tested = testedNames(tree)
    return endpoints(tree).flatMap((endpoint) => {
      const test = tested.get(nameOf(endpoint))
      if (!test) return []
      const takesInput = endpoint.fields.has('body') || endpoint.fields.get('input') === 'upload'
      const needed = [
        ...(endpoint.fields.has('params') ? ['arrange'] : []),
        ...(takesInput ? ['refused'] : []),
      ]
      return needed
        .filter((part) => !test.parts.has(part))
        .map((part) => ({ path: test.path, line: test.line, message: `'${nameOf(endpoint)}' needs ${part}` }))
    })
  },
}

export const endpointRoutes: Check = {
  name: 'endpoint-routes',
  rule: 'Every endpoint of the contract is registered by some *.routes.ts.',
  run: (tree) => {
    const registered = namesUsedInRoutes(tree)
    return endpoints(tree)
      .filter(({ constant }) => !registered.has(constant))
      .map((endpoint) => at(endpoint, `'${nameOf(endpoint)}' (${endpoint.constant}) is not registered`))
  },
}

export const endpointNames: Check = {
  name: 'endpoint-names',
  rule: 'Names and addresses of endpoints are literal and unique.',
  run: (tree) => {
    const seen = new Set<string>()
    return endpoints(tree).flatMap((endpoint) => {
      const address = `${endpoint.fields.get('method')} ${endpoint.fields.get('path')?.replace(/:\w+|\{\w+\}/g, '{}')}`
      const keys = [nameOf(endpoint), address]
      const isUnknown = (key: string) => key === '' || /undefined|…/.test(key)
      const problems = keys.filter((key) => isUnknown(key) || seen.has(key))
      for (const key of keys) seen.add(key)
      return problems.map((key) => at(endpoint, `"${key}" is missing or taken`))
    })
  },
}

export const endpointAuth: Check = {
  name: 'endpoint-auth',
  rule: 'Every endpoint asks for a signed-in person, unless it is in openEndpoints.json; a member has a permission.',
  run: (tree) => {
    const open = new Set(Object.keys(openEndpoints))
    return endpoints(tree).flatMap((endpoint) => {
      const name = nameOf(endpoint)
      const auth = endpoint.fields.get('auth')
      if (auth === 'member') {
        return endpoint.fields.has('permission') ? [] : [at(endpoint, `'${name}' names no permission`)]
      }
      const isFine = auth === 'user' || open.has(name)
      return isFine ? [] : [at(endpoint, `'${name}' (${auth}) is not in openEndpoints.json`)]
    })
  },
}

const nameOf = ({ fields }: Endpoint) => fields.get('name') ?? ''
const at = ({ path, line }: Endpoint, message: string): Violation => ({ path, line, message })

function endpoints(tree: SourceTree): Endpoint[] {
  return parseCode(tree).flatMap(({ path, source }) => {
    const found: Endpoint[] = []
    if (!path.startsWith('contract/') || path.includes('.test.')) return found
    visit(source, (node) => {
      if (!ts.isCallExpression(node) || calledName(node) !== 'defineEndpoint') return
      const constant = ts.isVariableDeclaration(node.parent) ? node.parent.name.getText(source) : ''
      found.push({ path, line: lineOf({ node, source }), constant, fields: literalFields(node.arguments[0]) })
    })
    return found
  })
}

/** Stands for a value that is no literal. */
const computed = '…'

function literalFields(node: ts.Node | undefined): Map<string, string> {
  return new Map([...propertiesOf(node)].map(([name, value]) => [name, literalText(value) ?? computed]))
}

function testedNames(tree: SourceTree): Map<string, Tested> {
  const tested = new Map<string, Tested>()
  for (const { path, source } of parseCode(tree)) {
    if (!/^server\/src\/modules\/.+\.http\.test\.ts$/.test(path)) continue
    visit(source, (node) => {
      if (!ts.isCallExpression(node) || calledName(node) !== 'testEndpoint') return
      const name = literalText(node.arguments[0])
      if (name === undefined) return
      tested.set(name, { path, line: lineOf({ node, source }), parts: filledParts(node.arguments[1]) })
    })
  }
  return tested
}

/** `refused: {}` names nothing. */
function filledParts(node: ts.Node | undefined): Set<string> {
  const isEmpty = (value?: ts.Node) =>
    value && ts.isObjectLiteralExpression(value) && !value.properties.length
  return new Set([...propertiesOf(node)].flatMap(([name, value]) => (isEmpty(value) ? [] : [name])))
}

/** An import alone registers nothing: the name must be used below the imports. */
function namesUsedInRoutes(tree: SourceTree): Set<string> {
  const used = new Set<string>()
  for (const { path, source } of parseCode(tree)) {
    if (!/^server\/src\/modules\/.+\.routes\.tsx?$/.test(path)) continue
    for (const statement of source.statements) {
      if (ts.isImportDeclaration(statement)) continue
      visit(statement, (node) => {
        if (ts.isIdentifier(node)) used.add(node.text)
      })
    }
  }
  return used
}
