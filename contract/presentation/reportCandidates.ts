import type { ReportView } from '#views/reportView.ts'
import { number } from '#words/format.ts'
import { type Block, emptyBlock, type TableBlock } from './blocks.ts'
import type { Presenter } from './presenter.ts'
import { reasonTable } from './reportEvidence.ts'

/** By public number only: names are resolved in the portal, never on paper. */
export function presentCandidates(
  { candidates }: Pick<ReportView, 'candidates'>,
  presenter: Presenter,
): Block {
  const { word, domainWord } = presenter
  if (candidates.length === 0) return emptyBlock(word('report.nothing.candidates'))
  const withNotes = candidates.some((candidate) => candidate.note !== null)
  const columns: TableBlock['columns'] = [
    { label: word('report.columns.candidate'), align: 'start' },
    { label: word('report.columns.stage'), align: 'start' },
    { label: word('report.columns.days'), align: 'start' },
  ]
  return {
    kind: 'table',
    caption: word('report.sections.candidates'),
    columns: withNotes ? [...columns, { label: word('report.columns.note'), align: 'start' }] : columns,
    rows: candidates.map((candidate) => [
      candidate.publicNumber,
      domainWord('stage', candidate.stage),
      word('words:count.days', { count: candidate.daysInStage }),
      ...(withNotes ? [candidate.note ?? ''] : []),
    ]),
  }
}

export function presentNotPutForward(
  { notPutForward }: Pick<ReportView, 'notPutForward'>,
  presenter: Presenter,
): Block {
  const { word, domainWord, language } = presenter
  const rows = notPutForward.map(({ reasonCode, n }) => [
    domainWord('reason', reasonCode),
    number({ value: n, language }),
  ])
  return reasonTable(word('report.sections.notPutForward'), rows, presenter)
}
