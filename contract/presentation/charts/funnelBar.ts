import { chartColours } from './colours.ts'

const width = 100
const height = 8

/** One stage of the funnel: the whole bar is the total, its darker start the share of this week. */
export function funnelBarSvg({ totalShare, weekShare }: { totalShare: number; weekShare: number }): string {
  const bar = (className: string, share: number, fill: string) =>
    `<rect class="${className}" x="0" y="1" width="${round(share * width)}" height="${height - 2}" rx="1" fill="${fill}"/>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart-bar" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true" focusable="false">`,
    `<rect class="chart-axis" x="0" y="0" width="0.6" height="${height}" fill="${chartColours.line}"/>`,
    totalShare > 0 ? bar('chart-bar-total', totalShare, chartColours.barSoft) : '',
    weekShare > 0 ? bar('chart-bar-week', weekShare, chartColours.bar) : '',
    '</svg>',
  ].join('')
}

const round = (value: number) => Math.round(value * 100) / 100
