import type { ReportView } from '#views/reportView.ts'
import type { OpeningsFilled, ProjectHead } from '#views/shared.ts'
import { fullDate, longDate, number } from '#words/format.ts'
import { type Block, emptyBlock, type FunnelBlock } from './blocks.ts'
import { funnelBarSvg } from './charts/funnelBar.ts'
import type { Fact, Presenter } from './presenter.ts'

/** "2 of 3 filled", where there is more than one. */
export function openingsFact(openings: OpeningsFilled, { word }: Presenter): Fact {
  return { label: word('report.openings'), value: word('words:project.openings_filled', { ...openings }) }
}

/** Totals of a project that was taken over leave out what was done before. */
export function countedFrom({ head }: { head: ProjectHead }, { word, language }: Presenter): Block[] {
  if (!head.countedFrom) return []
  return [emptyBlock(word('report.countedFrom', { date: fullDate({ date: head.countedFrom, language }) }))]
}

export function presentFunnel(view: Pick<ReportView, 'funnel'>, presenter: Presenter): FunnelBlock {
  const { word, domainWord, language } = presenter
  const widest = Math.max(1, ...view.funnel.map((row) => row.total))
  return {
    kind: 'funnel',
    columns: {
      stage: word('report.columns.stage'),
      week: word('report.columns.week'),
      total: word('report.columns.total'),
    },
    rows: view.funnel.map((row) => {
      const shares = { totalShare: row.total / widest, weekShare: Math.min(row.week, row.total) / widest }
      return {
        label: domainWord('stage', row.stage),
        week: number({ value: row.week, language }),
        total: number({ value: row.total, language }),
        ...shares,
        svg: funnelBarSvg(shares),
      }
    }),
  }
}

/** Where it ended: the totals alone. */
export function presentTotals(
  view: { funnel: { stage: string; total: number }[] },
  presenter: Presenter,
): FunnelBlock {
  const funnel = view.funnel.map(({ stage, total }) => ({ stage, total, week: 0 })) as ReportView['funnel']
  const { columns, rows } = presentFunnel({ funnel }, presenter)
  return {
    kind: 'funnel',
    columns: { ...columns, week: null },
    rows: rows.map((row) => ({ ...row, week: null })),
  }
}

const counted = ['companiesMapped', 'approaches', 'conversations'] as const

export function presentActivity({ activity }: Pick<ReportView, 'activity'>, presenter: Presenter): Block[] {
  const { word, language } = presenter
  const figures: Block = {
    kind: 'table',
    caption: word('report.sections.activity'),
    columns: [
      { label: word('report.columns.activity'), align: 'start' },
      { label: word('report.columns.week'), align: 'end' },
      { label: word('report.columns.total'), align: 'end' },
    ],
    rows: counted.map((key) => [
      word(`report.activity.${key}`),
      number({ value: activity[key].week, language }),
      number({ value: activity[key].total, language }),
    ]),
  }
  if (activity.workDone.length === 0) return [figures]
  const done = activity.workDone.map((work) => ({
    text: work.text,
    meta: longDate({ date: work.date, language }),
    note: null,
    state: null,
  }))
  return [figures, { kind: 'list', caption: null, items: done }]
}
