import type { TimelineTopic } from '@rytm/contract/timeline.ts'

export const kindsOfTopic: Record<TimelineTopic, readonly string[]> = {
  contact: ['touchpoint', 'kickoff_completed'],
  work: ['work_entry', 'approach_count'],
  candidates: ['candidacy_added', 'candidacy_moved', 'candidacy_ended'],
  plan: ['status_changed', 'schedule_published', 'schedule_answered'],
  reports: ['report_sent', 'closing_report_sent'],
}
