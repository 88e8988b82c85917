import { chartColours } from './colours.ts'
import { escapeXml, round } from './svg.ts'

export interface OnTimeChart {
  /** Read aloud instead of the drawing. */
  summary: string
  /** The oldest first; `counted` below `fewest` draws no share. */
  weeks: { kept: number; counted: number }[]
  fewest: number
  /** Of the page where it is not paper. */
  colours?: Record<'bar' | 'barSoft' | 'quiet' | 'line', string>
}

const column = { width: 24, bar: 16, top: 4, height: 40 }
const height = 62

/**
 * A column for each week: the whole of it is what was due, its dark part the share kept on time, below it how many
 * there were. Too few of them leave a dashed frame: a share of three says nothing.
 */
export function onTimeChartSvg({ summary, weeks, fewest, colours = chartColours }: OnTimeChart): string {
  const width = weeks.length * column.width
  const base = column.top + column.height
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart-on-time" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeXml(summary)}">`,
    ...weeks.map((week, index) => {
      const x = index * column.width + (column.width - column.bar) / 2
      return week.counted < fewest ? frame({ week, x, colours }) : share({ week, x, colours })
    }),
    `<line class="chart-axis" x1="0" x2="${width}" y1="${base}" y2="${base}" stroke="${colours.line}" stroke-width="1"/>`,
    ...weeks.map(({ counted }, index) => {
      const x = index * column.width + column.width / 2
      return `<text class="chart-label" x="${x}" y="${base + 14}" text-anchor="middle" font-family="Noto Sans, system-ui, sans-serif" font-size="10" fill="${colours.quiet}">${counted === 0 ? '·' : counted}</text>`
    }),
    '</svg>',
  ].join('')
}

interface Column {
  week: OnTimeChart['weeks'][number]
  x: number
  colours: NonNullable<OnTimeChart['colours']>
}

function share({ week: { kept, counted }, x, colours }: Column): string {
  const tall = round((kept / counted) * column.height)
  return [
    `<rect class="chart-bar-total" x="${x}" y="${column.top}" width="${column.bar}" height="${column.height}" fill="${colours.barSoft}"/>`,
    `<rect class="chart-bar-week" x="${x}" y="${round(column.top + column.height - tall)}" width="${column.bar}" height="${tall}" fill="${colours.bar}"/>`,
  ].join('')
}

function frame({ week: { counted }, x, colours }: Column): string {
  if (counted === 0) return ''
  return `<rect class="chart-too-few" x="${x + 0.5}" y="${column.top + 0.5}" width="${column.bar - 1}" height="${column.height - 1}" fill="none" stroke="${colours.quiet}" stroke-dasharray="2 3"/>`
}
