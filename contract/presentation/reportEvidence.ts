import type { ReportView } from '#views/reportView.ts'
import { money, number } from '#words/format.ts'
import { type Block, type ChartBlock, emptyBlock, type TableBlock, textBlock } from './blocks.ts'
import { expectationsChartSvg } from './charts/expectationsChart.ts'
import type { Presenter } from './presenter.ts'

type Evidence = ReportView['evidence']
type Expectations = Evidence['expectations'][number]

export function presentEvidence({ evidence }: Pick<ReportView, 'evidence'>, presenter: Presenter): Block[] {
  const { word } = presenter
  if (evidence.answered === 0) return [emptyBlock(word('report.evidence.nobody'))]
  return [
    textBlock(word('report.evidence.answered', { count: evidence.answered })),
    ...presentReasons(evidence, presenter),
    ...evidence.expectations.map((expectations) => presentExpectations(expectations, presenter)),
  ]
}

function presentReasons({ reasons, otherReasons }: Evidence, presenter: Presenter): Block[] {
  const { word, domainWord, language } = presenter
  if (reasons.length === 0 && otherReasons === 0) return []
  if (reasons.length === 0) return [emptyBlock(word('report.evidence.noReasons'))]
  const rows = reasons.map((reason) => [
    domainWord('reason', reason.code),
    number({ value: reason.n, language }),
  ])
  if (otherReasons > 0)
    rows.push([word('report.evidence.otherReasons'), number({ value: otherReasons, language })])
  return [reasonTable(word('report.evidence.reasons'), rows, presenter)]
}

export function reasonTable(caption: string, rows: string[][], { word }: Presenter): TableBlock {
  return {
    kind: 'table',
    caption,
    columns: [
      { label: word('report.columns.reason'), align: 'start' },
      { label: word('report.columns.count'), align: 'end' },
    ],
    rows,
  }
}

function presentExpectations(expectations: Expectations, presenter: Presenter): ChartBlock {
  const { word, domainWord } = presenter
  const contract = domainWord('contract_type', expectations.contractType)
  const basis = expectations.contractType === 'b2b' ? `b2b_${expectations.basis}` : expectations.basis
  const unit = word('report.evidence.unit', {
    basis: domainWord('pay.basis', basis),
    period: domainWord('pay.period', expectations.period),
  })
  const summary = summaryOf(expectations, presenter)
  const table = binTable(expectations, presenter)
  const figures = table.rows.map((row) => row.join(': ')).join('; ')
  return {
    kind: 'chart',
    caption: word('report.evidence.expectations', { contract, unit }),
    summary,
    svg: chartOf(expectations, { summary, figures }, presenter),
    table,
  }
}

function summaryOf(expectations: Expectations, presenter: Presenter): string {
  const { word, language } = presenter
  const { n, medianMinor, currency } = expectations
  const median = money({ minor: medianMinor, currency, language })
  return [word('report.evidence.summary', { count: n, median }), ...aboveRange(expectations, presenter)].join(
    ' ',
  )
}

function aboveRange({ aboveRange: count, rangeMaxMinor }: Expectations, { word }: Presenter): string[] {
  if (rangeMaxMinor === null) return [word('report.evidence.noRange')]
  return count === null ? [] : [word('report.evidence.above', { count })]
}

function chartOf(
  expectations: Expectations,
  told: { summary: string; figures: string },
  { word, language }: Presenter,
): string {
  const { currency, bins, rangeMinMinor, rangeMaxMinor, medianMinor } = expectations
  const amount = (minor: number | null) => (minor === null ? '' : money({ minor, currency, language }))
  return expectationsChartSvg({
    ...told,
    bins: bins.map((bin) => ({ from: bin.fromMinor, to: bin.toMinor, n: bin.n })),
    rangeMin: rangeMinMinor,
    rangeMax: rangeMaxMinor,
    median: medianMinor,
    labels: {
      rangeMin: amount(rangeMinMinor),
      rangeMax: amount(rangeMaxMinor),
      median: word('report.evidence.median', { amount: amount(medianMinor) }),
      range: word('report.evidence.range'),
    },
  })
}

function binTable({ bins, currency }: Expectations, { word, language }: Presenter): TableBlock {
  const amount = (minor: number) => money({ minor, currency, language })
  return {
    kind: 'table',
    caption: word('report.columns.expected'),
    columns: [
      { label: word('report.columns.expected'), align: 'start' },
      { label: word('report.columns.people'), align: 'end' },
    ],
    rows: bins.map((bin) => [
      `${amount(bin.fromMinor)} – ${amount(bin.toMinor)}`,
      number({ value: bin.n, language }),
    ]),
  }
}
