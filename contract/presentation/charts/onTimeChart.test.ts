import { expect, it } from 'vitest'
import { onTimeChartSvg } from './onTimeChart.ts'

const draw = (weeks: { kept: number; counted: number }[], summary = '') =>
  onTimeChartSvg({ summary, weeks, fewest: 5 })

it('a share is as tall as it is', () => {
  const svg = draw([{ kept: 3, counted: 6 }])
  expect(svg).toContain('class="chart-bar-week" x="4" y="24" width="16" height="20"')
  expect(svg).toContain('>6</text>')
})

it('too few draw no share, but say how many there were', () => {
  const svg = draw([{ kept: 4, counted: 4 }])
  expect(svg).not.toContain('chart-bar')
  expect(svg).toContain('chart-too-few')
  expect(svg).toContain('>4</text>')
})

it('a week without any is empty', () => {
  const svg = draw([{ kept: 0, counted: 0 }])
  expect(svg).not.toContain('<rect')
  expect(svg).toContain('>·</text>')
})

it('its words are no markup', () => {
  expect(draw([], '"><script>')).toContain('aria-label="&quot;&gt;&lt;script&gt;"')
})
