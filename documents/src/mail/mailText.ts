import {
  type Block,
  funnelTable,
  type ListItem,
  type TableBlock,
} from '@rytm/contract/presentation/blocks.ts'
import type { MailContent, MailPiece } from './mailContent.ts'

/** The plain-text part: the same pieces in the same order, nothing left out. */
export function mailText({ from, pieces, closing = [], signature, foot }: MailContent): string {
  const parts = [
    from,
    ...pieces.map(pieceText),
    ...closing,
    '-- ',
    ...(signature.length > 0 ? [signature.join('\n')] : []),
    ...foot,
  ]
  return `${parts.join('\n\n')}\n`
}

function pieceText(piece: MailPiece): string {
  if (piece.kind === 'paragraph') return piece.text
  if (piece.kind === 'title') return `${piece.text}\n${piece.aside}`
  if (piece.kind === 'heading')
    return underlined(piece.aside === undefined ? piece.text : `${piece.text}, ${piece.aside}`)
  if (piece.kind === 'health')
    return `${piece.health ? `${piece.health.mark} ${piece.health.word}. ` : ''}${piece.week}\n${piece.sentence}`
  if (piece.kind === 'outcome') return `${piece.text}. ${piece.aside}`
  if (piece.kind === 'facts') return piece.facts.map((fact) => `${fact.label}: ${fact.value}`).join('\n')
  if (piece.kind === 'block') return blockText(piece.block)
  if (piece.kind === 'code') return piece.code
  return `${piece.label}:\n${piece.url}`
}

function underlined(heading: string): string {
  return `${heading}\n${'-'.repeat(Math.min(heading.length, 60))}`
}

function blockText(block: Block): string {
  if (block.kind === 'text') return block.paragraphs.join('\n\n')
  if (block.kind === 'empty') return block.text
  if (block.kind === 'list') return block.items.map(itemText).join('\n')
  if (block.kind === 'table') return tableText(block)
  if (block.kind === 'chart') return `${block.caption}\n${block.summary}\n${tableText(block.table)}`
  return tableText(funnelTable(block))
}

function itemText({ text, meta, note }: ListItem): string {
  const aside = [meta, note].filter((part) => part !== null).join(', ')
  return aside === '' ? `* ${text}` : `* ${text} (${aside})`
}

/** One line a row, figures with their label: columns of spaces break in most mail programs. */
function tableText({ columns, rows }: TableBlock): string {
  const figures = columns.filter((column) => column.align === 'end').length
  const labelled = (value: string, at: number) => {
    const column = columns[at + 1]
    return column?.align === 'end' && figures > 1 ? `${column.label.toLocaleLowerCase()} ${value}` : value
  }
  const line = ([first = '', ...rest]: string[]) =>
    `* ${first}: ${rest
      .map(labelled)
      .filter((value) => value !== '')
      .join(', ')}`
  return rows.map(line).join('\n')
}
