import type { ReportView } from '@rytm/contract/views/reportView.ts'
import type { ScheduleView } from '@rytm/contract/views/scheduleView.ts'
import { sampleReport, sampleSchedule } from './sampleViews.ts'

/** Text that a renderer must show as typed, never as markup of its own. */
export const hostile = {
  script: '<script>alert("x")</script>',
  typst: '#import "@preview/x:1.0.0": * #panic("no")',
  markup: '*bold* _it_ $x^2$ = heading @ref <label> `raw` \\ // comment',
  template: '{{count}} $t(report.title) <%= 1 %>',
  rightToLeft: 'שלום عالم',
  emoji: 'Zażółć 🎯 gęślą',
  long: 'ż'.repeat(10_000),
} as const

export const hostileText = `${hostile.script} ${hostile.typst} ${hostile.markup} ${hostile.template} ${hostile.rightToLeft} ${hostile.emoji}`

export const hostileReport: ReportView = {
  ...sampleReport,
  head: {
    ...sampleReport.head,
    title: hostile.markup,
    clientName: hostile.script,
    agencyName: hostile.typst,
  },
  healthSentence: hostileText,
  whatChanged: hostileText,
  whatDidNotWork: hostile.long,
  evidence: { ...sampleReport.evidence, reasons: [{ code: hostile.typst, n: 3 }] },
  candidates: [{ publicNumber: 'K-1', stage: hostile.script, daysInStage: 1, note: hostileText }],
  needs: [{ text: hostileText.slice(0, 500), by: '2026-11-17' }],
}

export const hostileSchedule: ScheduleView = {
  ...sampleSchedule,
  head: { ...sampleSchedule.head, title: hostile.script },
  reason: hostileText,
  weeks: sampleSchedule.weeks.map((week) => ({
    ...week,
    activities: week.activities.map((activity) => ({ ...activity, title: hostileText, note: hostile.long })),
  })),
  changes: sampleSchedule.changes?.map((change) => ({ ...change, title: hostileText })),
}
