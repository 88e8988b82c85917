import { chartColours } from './colours.ts'
import { drawSvg, escapeXml, round } from './svg.ts'

export interface ExpectationsChart {
  /** Read aloud instead of the drawing. */
  summary: string
  /** The table behind the drawing, as one sentence. */
  figures: string
  bins: { from: number; to: number; n: number }[]
  rangeMin: number | null
  rangeMax: number | null
  median: number
  labels: { rangeMin: string; rangeMax: string; median: string; range: string }
}

const width = 320
const plot = { left: 8, right: 312, top: 28, bottom: 80 }

/** Expected pay as a histogram over the agreed range (the tinted band), with the median as a line. */
export function expectationsChartSvg(chart: ExpectationsChart): string {
  const scale = scaleOf(chart)
  const highest = Math.max(1, ...chart.bins.map((bin) => bin.n))
  const shapes = [
    band(chart, scale),
    ...chart.bins.map((bin) => binShape(bin, highest, scale)),
    line({
      x1: plot.left,
      x2: plot.right,
      y1: plot.bottom,
      y2: plot.bottom,
      className: 'chart-axis',
      stroke: chartColours.line,
    }),
    medianShape(chart, scale),
  ]
  const told = { title: chart.summary, figures: chart.figures }
  return drawSvg({ className: 'chart-expectations', width, height: 110, told, shapes })
}

type Scale = (amount: number) => number

function scaleOf({ bins, rangeMin, rangeMax, median }: ExpectationsChart): Scale {
  const amounts = [...bins.flatMap((bin) => [bin.from, bin.to]), rangeMin, rangeMax, median].filter(
    (amount) => amount !== null,
  )
  const low = Math.min(...amounts)
  const span = Math.max(1, Math.max(...amounts) - low)
  return (amount) => round(plot.left + ((amount - low) / span) * (plot.right - plot.left))
}

function band({ rangeMin, rangeMax, labels }: ExpectationsChart, scale: Scale): string {
  if (rangeMin === null && rangeMax === null) return ''
  const x1 = rangeMin === null ? plot.left : scale(rangeMin)
  const x2 = rangeMax === null ? plot.right : scale(rangeMax)
  const bounds = [
    rangeMin === null ? '' : text({ x: x1, y: 92, anchor: anchorAt(x1), content: labels.rangeMin }),
    rangeMax === null ? '' : text({ x: x2, y: 92, anchor: anchorAt(x2), content: labels.rangeMax }),
  ]
  const middle = (x1 + x2) / 2
  return [
    `<rect class="chart-band" x="${x1}" y="${plot.top}" width="${round(Math.max(1, x2 - x1))}" height="${plot.bottom - plot.top}" fill="${chartColours.band}"/>`,
    text({ x: round(middle), y: 105, anchor: anchorAt(middle), content: labels.range }),
    ...bounds,
  ].join('')
}

function binShape(bin: ExpectationsChart['bins'][number], highest: number, scale: Scale): string {
  const x1 = scale(bin.from) + 1
  const x2 = scale(bin.to) - 1
  const tall = round((bin.n / highest) * (plot.bottom - plot.top - 14))
  const top = round(plot.bottom - tall)
  return [
    `<rect class="chart-bin" x="${x1}" y="${top}" width="${round(Math.max(2, x2 - x1))}" height="${tall}" fill="${chartColours.bar}" fill-opacity="0.55"/>`,
    text({ x: round((x1 + x2) / 2), y: top - 3, anchor: 'middle', content: String(bin.n) }),
  ].join('')
}

function medianShape({ median, labels }: ExpectationsChart, scale: Scale): string {
  const x = scale(median)
  return [
    line({ x1: x, x2: x, y1: 16, y2: plot.bottom, className: 'chart-median', stroke: chartColours.alert }),
    text({
      x,
      y: 11,
      anchor: anchorAt(x),
      content: labels.median,
      className: 'chart-median-label',
      fill: chartColours.alert,
    }),
  ].join('')
}

interface TextShape {
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
  content: string
  className?: string
  fill?: string
}

function text({
  x,
  y,
  anchor,
  content,
  className = 'chart-label',
  fill = chartColours.quiet,
}: TextShape): string {
  return `<text class="${className}" x="${x}" y="${y}" text-anchor="${anchor}" font-family="Noto Sans, system-ui, sans-serif" font-size="10" fill="${fill}">${escapeXml(content)}</text>`
}

interface LineShape {
  x1: number
  x2: number
  y1: number
  y2: number
  className: string
  stroke: string
}

function line({ x1, x2, y1, y2, className, stroke }: LineShape): string {
  return `<line class="${className}" x1="${x1}" x2="${x2}" y1="${y1}" y2="${y2}" stroke="${stroke}" stroke-width="1"/>`
}

function anchorAt(x: number): TextShape['anchor'] {
  if (x < width * 0.25) return 'start'
  return x > width * 0.75 ? 'end' : 'middle'
}
