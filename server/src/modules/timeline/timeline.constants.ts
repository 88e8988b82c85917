import type { TimelineTopic } from '@rytm/contract/timeline.ts'

export const kindsOfTopic: Record<TimelineTopic, readonly string[]> = {
  contact: ['touchpoint', 'touchpoint_contested', 'kickoff_completed', 'kickoff_before', 'rhythm_changed'],
  work: ['work_entry', 'approach_count'],
  candidates: [
    'candidacy_added',
    'candidacy_moved',
    'candidacy_ended',
    'contract_signed',
    'start_planned',
    'candidate_feedback',
  ],
  plan: [
    'status_changed',
    'schedule_published',
    'schedule_answered',
    'schedule_returned',
    'schedule_before',
    'lead_changed',
    'target_changed',
  ],
  reports: ['report_sent', 'report_corrected', 'closing_report_sent'],
}
