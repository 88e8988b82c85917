import type { LiveTopic } from '@rytm/contract/live.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import { newId } from '#platform/ids/newId.ts'
import { announce } from '#platform/live/announce.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { deleteTimelineEntries, insertTimelineEntry } from './timeline.repository.ts'

export const timelineKinds = [
  'status_changed',
  'kickoff_completed',
  'schedule_published',
  'schedule_answered',
  'touchpoint',
  'touchpoint_contested',
  'work_entry',
  'approach_count',
  'candidacy_added',
  'candidacy_moved',
  'candidacy_ended',
  'report_sent',
  'report_corrected',
  'closing_report_sent',
  'lead_changed',
  'target_changed',
  'rhythm_changed',
  'schedule_returned',
  'contract_signed',
  'start_planned',
  'kickoff_before',
  'schedule_before',
  'candidate_feedback',
] as const
export type TimelineKind = (typeof timelineKinds)[number]

/** Whose fact it is: what is read anew where the timeline gets a line. */
const topicOfKind: Record<TimelineKind, LiveTopic> = {
  status_changed: 'projects',
  kickoff_completed: 'projects',
  schedule_published: 'schedules',
  schedule_answered: 'schedules',
  touchpoint: 'touchpoints',
  touchpoint_contested: 'touchpoints',
  work_entry: 'work',
  approach_count: 'work',
  candidacy_added: 'candidacies',
  candidacy_moved: 'candidacies',
  candidacy_ended: 'candidacies',
  report_sent: 'reports',
  report_corrected: 'reports',
  closing_report_sent: 'reports',
  lead_changed: 'projects',
  target_changed: 'projects',
  rhythm_changed: 'projects',
  schedule_returned: 'schedules',
  contract_signed: 'candidacies',
  start_planned: 'candidacies',
  kickoff_before: 'projects',
  schedule_before: 'projects',
  candidate_feedback: 'candidacies',
}

export interface TimelineFact {
  agencyId: AgencyId
  projectId: string
  occurredAt: Temporal.Instant
  kind: TimelineKind
  factId: string
  /** `client`: the client can see the fact somewhere (portal, mail or report). */
  visibility: 'internal' | 'client'
  memberId?: string
  contactId?: string
}

/** Appends one fact to a project's timeline, in the transaction of the fact. */
export async function appendToTimeline({ fact, tx, clock }: { fact: TimelineFact; tx: Tx; clock: Clock }) {
  const { occurredAt, memberId, contactId, ...rest } = fact
  await insertTimelineEntry({
    entry: {
      ...rest,
      id: newId({ clock }),
      occurredAt: toDate(occurredAt),
      recordedAt: toDate(clock.now()),
      actorMemberId: memberId ?? null,
      actorContactId: contactId ?? null,
    },
    tx,
  })
  const { agencyId, projectId, kind } = fact
  announce({ agencyId, topics: ['timeline', topicOfKind[kind]], projectId, tx })
}

/** Takes a fact that was undone out of the timeline, or one kind of it; the audit log keeps both deeds. */
export async function removeFromTimeline({
  agencyId,
  factId,
  kind,
  tx,
}: {
  agencyId: AgencyId
  factId: string
  kind?: TimelineKind
  tx: Tx
}) {
  await deleteTimelineEntries({ agencyId, factId, kind, tx })
  announce({ agencyId, topics: ['timeline'], tx })
}
