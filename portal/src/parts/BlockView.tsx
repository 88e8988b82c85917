import {
  type Block,
  type ChartBlock,
  type FunnelBlock,
  isWide,
  type ListBlock,
  type ListItem,
  listOfRows,
  type TableBlock,
} from '@rytm/contract/presentation/blocks.ts'
import { Each } from './Each.ts'

/** Draws the worded pieces; `numbersLabel` opens the table behind a chart. */
export function BlockView({ block, numbersLabel }: { block: Block; numbersLabel: string }) {
  if (block.kind === 'text') return <Each of={block.paragraphs}>{(text) => <p>{text}</p>}</Each>
  if (block.kind === 'empty') return <p className="quiet">{block.text}</p>
  if (block.kind === 'list') return <ItemList block={block} />
  if (block.kind === 'table')
    return isWide(block) ? <ItemList block={listOfRows(block)} /> : <DataTable block={block} />
  if (block.kind === 'funnel') return <Funnel block={block} />
  return <Chart block={block} numbersLabel={numbersLabel} />
}

export function ItemList({ block }: { block: Pick<ListBlock, 'items'> }) {
  return (
    <ul className="items">
      <Each of={block.items}>{(item) => <Item item={item} />}</Each>
    </ul>
  )
}

function Item({ item }: { item: ListItem }) {
  const aside = [item.meta, item.note].filter((part) => part !== null && part !== '')
  return (
    <li className={item.state === null ? undefined : `item-${item.state}`}>
      <span className="item-text">{item.text}</span>
      {aside.length > 0 && <span className="item-aside">{aside.join(' · ')}</span>}
    </li>
  )
}

export function DataTable({ block }: { block: TableBlock }) {
  return (
    <div className="scroll">
      <table>
        <caption className="hidden">{block.caption}</caption>
        <thead>
          <tr>
            <Each of={block.columns}>
              {(column) => (
                <th scope="col" className={column.align}>
                  {column.label}
                </th>
              )}
            </Each>
          </tr>
        </thead>
        <tbody>
          <Each of={block.rows}>{(row) => <DataRow row={row} columns={block.columns} />}</Each>
        </tbody>
      </table>
    </div>
  )
}

function DataRow({ row, columns }: { row: string[]; columns: TableBlock['columns'] }) {
  return (
    <tr>
      <Each of={row}>{(value, at) => <td className={columns[at]?.align}>{value}</td>}</Each>
    </tr>
  )
}

function Funnel({ block }: { block: FunnelBlock }) {
  return (
    <table className="funnel">
      <thead>
        <tr>
          <th scope="col">{block.columns.stage}</th>
          {block.columns.week !== null && (
            <th scope="col" className="end">
              {block.columns.week}
            </th>
          )}
          <th scope="col" className="end">
            {block.columns.total}
          </th>
        </tr>
      </thead>
      <tbody>
        <Each of={block.rows}>
          {(row) => (
            <tr>
              <th scope="row">
                {row.label}
                <Drawing svg={row.svg} />
              </th>
              {row.week !== null && <td className="end">{row.week}</td>}
              <td className="end total">{row.total}</td>
            </tr>
          )}
        </Each>
      </tbody>
    </table>
  )
}

function Chart({ block, numbersLabel }: { block: ChartBlock; numbersLabel: string }) {
  return (
    <figure>
      <figcaption>
        <b>{block.caption}</b>
        <br />
        {block.summary}
      </figcaption>
      <Drawing svg={block.svg} />
      <details>
        <summary>{numbersLabel}</summary>
        <DataTable block={block.table} />
      </details>
    </figure>
  )
}

/** The charts are made by the contract's functions, which escape every text in them. */
function Drawing({ svg }: { svg: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: markup of our own, see above
  return <span className="drawing" dangerouslySetInnerHTML={{ __html: svg }} />
}
