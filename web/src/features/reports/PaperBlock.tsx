import {
  type Block,
  type FunnelBlock,
  isWide,
  type ListBlock,
  listOfRows,
  type TableBlock,
} from '@rytm/contract/presentation/blocks.ts'
import { IconAlertTriangle, IconCheck, IconCircle } from '@tabler/icons-react'
import classes from './Paper.module.css'

export function PaperBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'text':
      return block.paragraphs.map((paragraph) => <p key={paragraph}>{paragraph}</p>)
    case 'empty':
      return <p className={classes.quiet}>{block.text}</p>
    case 'list':
      return <PaperList block={block} />
    case 'table':
      return isWide(block) ? <WideTable block={block} /> : <PaperTable block={block} />
    case 'funnel':
      return <PaperFunnel block={block} />
    case 'chart':
      return (
        <figure className={classes.chart}>
          <figcaption>{block.caption}</figcaption>
          <img src={drawing(block.svg)} alt={block.summary} />
          <p className={classes.quiet}>{block.summary}</p>
        </figure>
      )
  }
}

/** As a picture and not as markup: nothing in it can run. */
function drawing(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
}

const stateIcons = { done: IconCheck, open: IconCircle, overdue: IconAlertTriangle }

function PaperList({ block }: { block: ListBlock }) {
  return (
    <>
      {block.caption && <p className={classes.caption}>{block.caption}</p>}
      <ul className={classes.list}>
        {block.items.map(({ text, meta, note, state }) => {
          const Icon = state && stateIcons[state]
          return (
            <li key={`${text} ${meta}`} data-state={state ?? undefined}>
              {Icon && <Icon size={15} stroke={1.9} aria-hidden="true" />}
              <span>
                {text}
                {note && <span className={classes.note}>{note}</span>}
              </span>
              {meta && <span className={classes.meta}>{meta}</span>}
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** Many columns do not fit a phone: there each row is told as a line. */
function WideTable({ block }: { block: TableBlock }) {
  return (
    <>
      <div className={classes.onWide}>
        <PaperTable block={block} />
      </div>
      <div className={classes.onNarrow}>
        <PaperList block={listOfRows(block)} />
      </div>
    </>
  )
}

function PaperTable({ block }: { block: TableBlock }) {
  return (
    <table className={classes.table}>
      <caption className={classes.hidden}>{block.caption}</caption>
      <thead>
        <tr>
          {block.columns.map(({ label, align }) => (
            <th key={label} data-align={align} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row) => (
          <tr key={row.join(' ')}>
            {row.map((cell, index) => (
              <td key={block.columns[index]?.label} data-align={block.columns[index]?.align}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function PaperFunnel({ block: { columns, rows } }: { block: FunnelBlock }) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{columns.stage}</th>
          <td className={classes.bar} />
          {columns.week !== null && (
            <th scope="col" data-align="end">
              {columns.week}
            </th>
          )}
          <th scope="col" data-align="end">
            {columns.total}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, week, total, svg }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td className={classes.bar}>
              <img src={drawing(svg)} alt="" />
            </td>
            {week !== null && <td data-align="end">{week}</td>}
            <td data-align="end">{total}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
