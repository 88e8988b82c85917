import { describe, expect, it } from 'vitest'
import { expectationsChartSvg } from './expectationsChart.ts'
import { funnelBarSvg } from './funnelBar.ts'

type Chart = Parameters<typeof expectationsChartSvg>[0]
const chart: Chart = {
  summary: '6 osób podało oczekiwania. Mediana 20 000 zł.',
  figures: '18 000 zł – 20 000 zł: 3; 20 000 zł – 22 000 zł: 3',
  bins: [
    { from: 1_800_000, to: 2_000_000, n: 3 },
    { from: 2_000_000, to: 2_200_000, n: 3 },
  ],
  rangeMin: 1_600_000,
  rangeMax: 2_000_000,
  median: 2_000_000,
  labels: { rangeMin: '16 000 zł', rangeMax: '20 000 zł', median: 'mediana 20 000 zł', range: 'widełki' },
}
const draw = (changes: Partial<Chart> = {}) => expectationsChartSvg({ ...chart, ...changes })
const numbersIn = (svg: string) =>
  [...svg.matchAll(/ (?:x|y|x1|x2|y1|y2|width|height)="([^"]*)"/g)].map(([, value]) => Number(value))
const barsOf = (svg: string) => svg.match(/class="chart-bin"/g)?.length ?? 0

describe('expectations against the range', () => {
  it('have a bar for each bin, the range behind them and the median across', () => {
    const svg = draw()
    expect(barsOf(svg)).toBe(2)
    expect(svg).toContain('class="chart-band" x="8"')
    expect(svg).toContain('class="chart-median" x1="210.67" x2="210.67"')
  })

  it('are told in words and in figures', () => {
    expect(draw()).toContain(`role="img"><title>${chart.summary}</title><desc>${chart.figures}</desc>`)
  })

  it.each<[string, Partial<Chart>, number]>([
    ['without any bin', { bins: [] }, 0],
    [
      'of one value, with no range',
      { bins: [{ from: 5, to: 5, n: 5 }], rangeMin: null, rangeMax: null, median: 5 },
      1,
    ],
    ['of a range with one end', { rangeMin: null }, 2],
    ['of huge amounts', { bins: [{ from: 1, to: Number.MAX_SAFE_INTEGER, n: 1_000_000 }] }, 1],
    ['of nobody in a bin', { bins: [{ from: 1, to: 2, n: 0 }] }, 1],
  ])('%s stay within the drawing', (_, changes, bars) => {
    const svg = draw(changes)
    expect(barsOf(svg)).toBe(bars)
    for (const number of numbersIn(svg)) {
      expect(Number.isFinite(number)).toBe(true)
      expect(number).toBeGreaterThanOrEqual(0)
      expect(number).toBeLessThanOrEqual(320)
    }
  })

  it('without a range have no band', () => {
    expect(draw({ rangeMin: null, rangeMax: null })).not.toContain('chart-band')
  })

  it('their words are no markup', () => {
    const svg = draw({ summary: '</title><script>', labels: { ...chart.labels, range: '<b>' } })
    expect(svg).not.toMatch(/<script|<b>/)
  })
})

describe('a stage of the funnel', () => {
  it.each([
    ['all and a part of this week', { totalShare: 1, weekShare: 0.25 }, ['100', '25']],
    ['nothing this week', { totalShare: 0.5, weekShare: 0 }, ['50']],
    ['nobody yet', { totalShare: 0, weekShare: 0 }, []],
    ['a share below what can be seen', { totalShare: 0.000_001, weekShare: 0.000_001 }, ['0', '0']],
  ])('%s', (_, shares, widths) => {
    const svg = funnelBarSvg(shares)
    const bars = [...svg.matchAll(/class="chart-bar-(?:total|week)"[^>]* width="([^"]*)"/g)]
    expect(bars.map(([, width]) => width)).toEqual(widths)
    expect(svg).toContain('aria-hidden="true"')
  })
})
