import type { Language } from '@rytm/contract/kernel.ts'
import type { ClosingReportView } from '@rytm/contract/views/closingReportView.ts'
import type { ReportView } from '@rytm/contract/views/reportView.ts'
import { previewHead, previewWords, somebody, uuid } from './previewSchedule.ts'

interface Preview {
  agencyName: string
  language: Language
}

const noEvidence = { answered: 0, reasons: [], otherReasons: 0, expectations: [] }

/** A weekly report of an invented project, to look at the letter around it. */
export function previewReport({ agencyName, language }: Preview): ReportView {
  const word = previewWords(language)
  return {
    kind: 'weekly_report',
    automatic: false,
    head: previewHead({ agencyName, word }),
    reportId: uuid(10),
    weekNumber: 2,
    plannedWeeks: 4,
    isoYear: 2026,
    isoWeek: 4,
    periodFrom: '2026-01-18T23:00:00Z',
    periodTo: '2026-01-23T15:00:00Z',
    sentAt: '2026-01-23T14:30:00Z',
    sentBy: somebody,
    health: 'on_track',
    healthSentence: word('report.sentence'),
    whatChanged: word('report.changed'),
    funnel: [
      { stage: 'contacted', week: 38, total: 112 },
      { stage: 'answered', week: 9, total: 27 },
      { stage: 'presented', week: 1, total: 4 },
    ],
    activity: {
      companiesMapped: { week: 12, total: 46 },
      approaches: { week: 38, total: 112 },
      conversations: { week: 9, total: 27 },
      workDone: [],
    },
    evidence: noEvidence,
    whatDidNotWork: word('report.failed'),
    candidates: [],
    notPutForward: [],
    plan: { thisWeek: [], nextWeek: [] },
    needs: [{ text: word('report.need'), by: '2026-01-27' }],
    owed: [],
  }
}

/** The end of the same project: somebody was hired. */
export function previewClosing({ agencyName, language }: Preview): ClosingReportView {
  const word = previewWords(language)
  return {
    kind: 'closing_report',
    head: previewHead({ agencyName, word }),
    reportId: uuid(11),
    number: 1,
    result: 'filled',
    openings: 1,
    filledOpenings: 1,
    weeks: 4,
    plannedWeeks: 4,
    lastDay: '2026-02-06',
    sentAt: '2026-02-06T14:30:00Z',
    sentBy: somebody,
    whatWasDone: word('closing.done'),
    whatTheMarketSaid: word('closing.market'),
    whatWeWouldDoNext: word('closing.next'),
    funnel: [
      { stage: 'contacted', total: 112 },
      { stage: 'presented', total: 4 },
      { stage: 'accepted', total: 1 },
    ],
    activity: { companiesMapped: 46, approaches: 112, conversations: 27, clientConversations: 6, reports: 4 },
    evidence: noEvidence,
    notPutForward: [],
    openPoints: [{ text: word('closing.point'), by: 'agency' }],
    owed: [],
  }
}
