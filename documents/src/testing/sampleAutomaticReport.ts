import type { ReportView } from '@rytm/contract/views/reportView.ts'
import { sampleReport } from './sampleViews.ts'

/** The same week as Rytm sends it where nobody wrote anything. */
export const sampleAutomaticReport: ReportView = {
  ...sampleReport,
  automatic: true,
  sentBy: null,
  health: null,
  healthSentence: '',
  whatChanged: '',
  whatDidNotWork: '',
  needs: [],
  activity: { ...sampleReport.activity, workDone: [] },
}
