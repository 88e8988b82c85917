import {
  type Block,
  type FunnelBlock,
  isWide,
  type ListBlock,
  listOfRows,
  type TableBlock,
} from '@rytm/contract/presentation/blocks.ts'
import type { Accent } from '@rytm/domain/branding/accents.ts'
import type { CSSProperties, ReactNode } from 'react'
import { Each } from './Each.ts'
import { Layout, Paragraph } from './MailPrimitives.tsx'
import { cell, hairline, healthColours, quiet, small } from './mailStyle.ts'

export function MailBlock({ block, accent }: { block: Block; accent: Accent }) {
  if (block.kind === 'text')
    return <Each of={block.paragraphs}>{(text) => <Paragraph>{text}</Paragraph>}</Each>
  if (block.kind === 'empty') return <Paragraph quiet>{block.text}</Paragraph>
  if (block.kind === 'list') return <List block={block} accent={accent} />
  if (block.kind === 'table')
    return isWide(block) ? <List block={listOfRows(block)} accent={accent} /> : <DataTable block={block} />
  if (block.kind === 'funnel') return <Funnel block={block} accent={accent} />
  return (
    <>
      <Paragraph>
        <b>{block.caption}</b>
        <br />
        {block.summary}
      </Paragraph>
      <DataTable block={block.table} />
    </>
  )
}

function List({ block, accent }: { block: ListBlock; accent: Accent }) {
  return (
    <Layout style={{ marginBottom: 14 }}>
      <Each of={block.items}>
        {(item) => (
          <tr>
            <td className="accent" style={{ ...cell, width: 16, color: accent.colour }}>
              •
            </td>
            <td className="ink" style={{ ...cell, paddingBottom: 8 }}>
              {item.text}
              <Aside overdue={item.state === 'overdue'}>
                {[item.meta, item.note].filter((part) => part !== null).join(' · ')}
              </Aside>
            </td>
          </tr>
        )}
      </Each>
    </Layout>
  )
}

function Aside({ overdue, children }: { overdue: boolean; children: string }) {
  if (children === '') return null
  return (
    <div
      className={overdue ? 'health-off_track' : 'quiet'}
      style={{ ...small, color: overdue ? healthColours.off_track : quiet }}
    >
      {children}
    </div>
  )
}

const dataCell = (align: 'start' | 'end'): CSSProperties => ({
  ...cell,
  padding: align === 'end' ? '6px 0 6px 12px' : '6px 12px 6px 0',
  textAlign: align === 'end' ? 'right' : 'left',
  borderBottom: `1px solid ${hairline}`,
  ...(align === 'end' ? { fontVariantNumeric: 'tabular-nums' } : {}),
})

const oneLine = (align: 'start' | 'end'): CSSProperties => (align === 'end' ? { whiteSpace: 'nowrap' } : {})

function HeadCell({ align, children }: { align: 'start' | 'end'; children?: ReactNode }) {
  const style = { ...dataCell(align), ...small, ...oneLine(align), color: quiet, fontWeight: 400 }
  return (
    <th scope="col" className="quiet line" style={style}>
      {children}
    </th>
  )
}

export function DataTable({ block }: { block: TableBlock }) {
  return (
    <table width="100%" cellPadding={0} cellSpacing={0} style={{ marginBottom: 14 }}>
      <thead>
        <tr>
          <Each of={block.columns}>
            {(column) => <HeadCell align={column.align}>{column.label}</HeadCell>}
          </Each>
        </tr>
      </thead>
      <tbody>
        <Each of={block.rows}>
          {(row) => (
            <tr>
              <Each of={row}>
                {(value, column) => (
                  <td className="ink line" style={dataCell(block.columns[column]?.align ?? 'start')}>
                    {value}
                  </td>
                )}
              </Each>
            </tr>
          )}
        </Each>
      </tbody>
    </table>
  )
}

function Funnel({ block, accent }: { block: FunnelBlock; accent: Accent }) {
  return (
    <table width="100%" cellPadding={0} cellSpacing={0} style={{ marginBottom: 14 }}>
      <thead>
        <tr>
          <HeadCell align="start">{block.columns.stage}</HeadCell>
          {block.columns.week !== null && <HeadCell align="end">{block.columns.week}</HeadCell>}
          <HeadCell align="end">{block.columns.total}</HeadCell>
        </tr>
      </thead>
      <tbody>
        <Each of={block.rows}>
          {(row) => (
            <tr>
              <td className="ink line" style={{ ...dataCell('start'), width: '60%' }}>
                {row.label}
                <Bar totalShare={row.totalShare} weekShare={row.weekShare} accent={accent} />
              </td>
              {row.week !== null && (
                <td className="ink line" style={dataCell('end')}>
                  {row.week}
                </td>
              )}
              <td className="ink line" style={{ ...dataCell('end'), fontWeight: 600 }}>
                {row.total}
              </td>
            </tr>
          )}
        </Each>
      </tbody>
    </table>
  )
}

interface BarProps {
  totalShare: number
  weekShare: number
  accent: Accent
}

/** Bars of table cells: the only drawing that every mail client shows. */
function Bar({ totalShare, weekShare, accent }: BarProps) {
  const [week, rest] = [weekShare, totalShare - weekShare].map((share) => Math.round(share * 100)) as [
    number,
    number,
  ]
  if (week + rest === 0) return null
  const piece: CSSProperties = { height: 5, fontSize: 0, lineHeight: 0 }
  return (
    <Layout>
      <tr>
        {week > 0 && <td width={`${week}%`} style={{ ...piece, background: accent.colour }} />}
        {rest > 0 && <td width={`${rest}%`} className="soft" style={{ ...piece, background: accent.soft }} />}
        <td style={piece} />
      </tr>
    </Layout>
  )
}
