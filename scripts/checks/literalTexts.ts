import ts from 'typescript'
import type { Check, Violation } from './check.ts'
import { isTest, lineOf, literalText, parseCode, visit } from './syntax.ts'

const faces = /^(web|portal|documents)\/.+\.tsx$/
const spokenAttributes = new Set(['title', 'label', 'placeholder', 'aria-label', 'alt', 'description'])
/** The name of the product is the same in every language; a single capital is a key of the keyboard. */
const untranslated = /^(Rytm|[A-Z])$/

export const literalTexts: Check = {
  name: 'literal-texts',
  rule: 'Words for people come from the catalogues, never from the code.',
  run: (tree) =>
    parseCode(tree).flatMap(({ path, source }) => {
      const found: Violation[] = []
      if (!faces.test(path) || isTest(path)) return found
      visit(source, (node) => {
        const text = spokenText(node)?.trim()
        if (text === undefined || !/\p{L}/u.test(text) || untranslated.test(text)) return
        found.push({ path, line: lineOf({ node, source }), message: `"${text}" is not in a catalogue` })
      })
      return found
    }),
}

function spokenText(node: ts.Node): string | undefined {
  if (ts.isJsxText(node)) return node.text.replace(/&[a-z]+;/g, ' ')
  if (ts.isJsxAttribute(node) && spokenAttributes.has(node.name.getText()))
    return literalText(node.initializer)
  if (!ts.isStringLiteralLike(node)) return undefined
  return isShown(node) ? node.text : undefined
}

/** `<p>{'text'}</p>`, `<p>{late ? 'late' : 'fine'}</p>`, `title={'text'}`, but not a comparison or an argument. */
function isShown(node: ts.Node): boolean {
  const { parent } = node
  if (ts.isConditionalExpression(parent)) return parent.condition !== node && isShown(parent)
  if (ts.isParenthesizedExpression(parent)) return isShown(parent)
  if (ts.isBinaryExpression(parent)) {
    const picks = [
      ts.SyntaxKind.AmpersandAmpersandToken,
      ts.SyntaxKind.BarBarToken,
      ts.SyntaxKind.QuestionQuestionToken,
    ]
    return picks.includes(parent.operatorToken.kind) && parent.right === node && isShown(parent)
  }
  if (!ts.isJsxExpression(parent)) return false
  const holder = parent.parent
  return ts.isJsxAttribute(holder) ? spokenAttributes.has(holder.name.getText()) : true
}
