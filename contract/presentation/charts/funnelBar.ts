import { chartColours } from './colours.ts'
import { drawSvg, round } from './svg.ts'

const width = 100
const height = 8

/** One stage of the funnel: the whole bar is the total, its darker start the share of this week. */
export function funnelBarSvg({ totalShare, weekShare }: { totalShare: number; weekShare: number }): string {
  const bar = (className: string, share: number, fill: string) =>
    `<rect class="${className}" x="0" y="1" width="${round(share * width)}" height="${height - 2}" rx="1" fill="${fill}"/>`
  const shapes = [
    `<rect class="chart-axis" x="0" y="0" width="0.6" height="${height}" fill="${chartColours.line}"/>`,
    totalShare > 0 ? bar('chart-bar-total', totalShare, chartColours.barSoft) : '',
    weekShare > 0 ? bar('chart-bar-week', weekShare, chartColours.bar) : '',
  ]
  return drawSvg({ className: 'chart-bar', width, height, attributes: ' preserveAspectRatio="none"', shapes })
}
