import ts from 'typescript'

/** The properties of an object by name, through spreads, constants and makers of the same file. */
export function propertiesOf(node: ts.Node | undefined, depth = 5): Map<string, ts.Expression | undefined> {
  const found = new Map<string, ts.Expression | undefined>()
  const literal = node && objectOf(node, depth)
  if (!literal) return found
  for (const property of literal.properties) {
    if (ts.isSpreadAssignment(property)) {
      for (const [name, value] of propertiesOf(property.expression, depth - 1)) found.set(name, value)
    } else if (property.name) {
      found.set(property.name.getText(), ts.isPropertyAssignment(property) ? property.initializer : undefined)
    }
  }
  return found
}

function objectOf(node: ts.Node, depth: number): ts.ObjectLiteralExpression | undefined {
  if (depth === 0) return undefined
  if (ts.isObjectLiteralExpression(node)) return node
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node)) {
    return objectOf(node.expression, depth)
  }
  if (ts.isIdentifier(node)) {
    const value = constant(node)
    return value && objectOf(value, depth - 1)
  }
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return undefined
  const maker = constant(node.expression)
  return maker && ts.isArrowFunction(maker) ? objectOf(maker.body, depth - 1) : undefined
}

function constant(name: ts.Identifier): ts.Expression | undefined {
  for (const statement of name.getSourceFile().statements) {
    if (!ts.isVariableStatement(statement)) continue
    const found = statement.declarationList.declarations.find(
      (declaration) => declaration.name.getText() === name.text,
    )
    if (found) return found.initializer
  }
  return undefined
}
