/** Worded and formatted pieces of a paper: portal, mail and PDF draw the same pieces, each in its own way. */
export interface TextBlock {
  kind: 'text'
  paragraphs: string[]
}

export interface ListItem {
  text: string
  /** A date, an owner: what stands beside the text, quieter. */
  meta: string | null
  note: string | null
  state: 'done' | 'open' | 'overdue' | null
}
export interface ListBlock {
  kind: 'list'
  caption: string | null
  items: ListItem[]
}

export interface TableBlock {
  kind: 'table'
  caption: string
  columns: { label: string; align: 'start' | 'end' }[]
  rows: string[][]
}

export interface FunnelRow {
  label: string
  /** Null where there is only the total: no such column is drawn. */
  week: string | null
  total: string
  /** Of the widest bar, 0 to 1. */
  totalShare: number
  weekShare: number
  svg: string
}
export interface FunnelBlock {
  kind: 'funnel'
  columns: { stage: string; week: string | null; total: string }
  rows: FunnelRow[]
}

export interface ChartBlock {
  kind: 'chart'
  caption: string
  /** What the drawing says, for those who do not see it. */
  summary: string
  svg: string
  table: TableBlock
}

/** Said plainly where there is nothing to list. */
export interface EmptyBlock {
  kind: 'empty'
  text: string
}

export type Block = TextBlock | ListBlock | TableBlock | FunnelBlock | ChartBlock | EmptyBlock

export type SectionKey =
  | 'correction'
  | 'whatChanged'
  | 'funnel'
  | 'activity'
  | 'evidence'
  | 'whatDidNotWork'
  | 'candidates'
  | 'notPutForward'
  | 'thisWeek'
  | 'nextWeek'
  | 'needs'
  | 'whatWasDone'
  | 'whatTheMarketSaid'
  | 'whatWeWouldDoNext'
  | 'openPoints'
  | 'owed'

export interface Section {
  key: SectionKey
  heading: string
  blocks: Block[]
}

export function textBlock(text: string): TextBlock {
  const paragraphs = text
    .split(/\n+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
  return { kind: 'text', paragraphs }
}

export function emptyBlock(text: string): EmptyBlock {
  return { kind: 'empty', text }
}

/** The same figures without bars. */
export function funnelTable({ columns: { stage, week, total }, rows }: FunnelBlock): TableBlock {
  const figures = [week, total].filter((label) => label !== null)
  return {
    kind: 'table',
    caption: stage,
    columns: [
      { label: stage, align: 'start' },
      ...figures.map((label) => ({ label, align: 'end' as const })),
    ],
    rows: rows.map((row) => [row.label, row.week, row.total].filter((cell) => cell !== null)),
  }
}

/** More than three columns do not fit a phone. */
export function isWide({ columns }: TableBlock): boolean {
  return columns.length > 3
}

/** A wide table told row by row: the first two cells together, the rest beside them. */
export function listOfRows({ rows }: TableBlock): ListBlock {
  const items = rows.map(([first = '', second = '', ...rest]) => ({
    text: `${first}: ${second}`,
    meta: rest.filter((value) => value !== '').join(' · '),
    note: null,
    state: null,
  }))
  return { kind: 'list', caption: null, items }
}
