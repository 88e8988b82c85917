import type { Language } from '#kernel.ts'
import type { CareRecordView } from '#views/careRecordView.ts'
import { careWords, kindText, periodText } from './carePresentation.ts'

const figures = [
  'late',
  'missed',
  'attempted',
  'automatic',
  'recordedTooLate',
  'overdue',
  'notWanted',
  'waived',
] as const

/** The care record as rows for a spreadsheet: whose and when, a row for each kind, then the other measures. */
export function careTable({
  view,
  language,
}: {
  view: CareRecordView
  language: Language
}): (string | number)[][] {
  const word = careWords(language)
  const { scope, period, kinds } = view
  const columns = ['counted', 'kept', 'share', ...figures].map((name) => word(`file.${name}`))
  return [
    [word('title'), view.agencyName],
    [word(`scope.${scope.kind}`), scope.name],
    [word('file.period'), periodText({ period, language }), period.from, period.to],
    [],
    [word('columns.kind'), ...columns],
    ...kinds.map((care) => [
      kindText({ kind: care.kind, word }),
      care.counted,
      care.kept,
      care.share === null ? word('not_enough') : Math.round(care.share * 100),
      ...figures.map((name) => care[name]),
    ]),
    [],
    [word('file.measure'), word('file.value')],
    ...measuresOf(view).map(([name, value]) => [word(`file.${name}`), value ?? word('not_enough')]),
  ]
}

function measuresOf(view: CareRecordView): [string, number | null][] {
  const { reply, silence, reports, closing } = view
  const whole = (minutes: number | null) => minutes && Math.round(minutes)
  return [
    ['median', whole(reply.medianMinutes)],
    ['p90', whole(reply.p90Minutes)],
    ['replies', reply.n],
    ['unanswered', reply.unanswered],
    ['silent_projects', silence.projects],
    ['reports_sent', reports.sent],
    ['reports_automatic', reports.automatic],
    ['ended', closing.ended],
    ['reported', closing.reported],
    ...effortOf(view),
  ]
}

function effortOf({ effort }: CareRecordView): [string, number | null][] {
  if (!effort) return []
  const { reports, projectWeeks, entriesPerProjectWeek } = effort
  const whole = (value: number | null) => value && Math.round(value)
  return [
    ['effort_reports', reports.n],
    ['effort_report_median', whole(reports.medianSeconds)],
    ['effort_report_within', reports.withinAim],
    ['effort_weeks', projectWeeks.n],
    ['effort_week_median', whole(projectWeeks.medianSeconds)],
    ['effort_week_within', projectWeeks.withinAim],
    ['effort_entries', whole(entriesPerProjectWeek)],
  ]
}
