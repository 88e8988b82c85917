import type { FeedbackKind } from '@rytm/domain/candidates/feedback.ts'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { lockProject } from '#modules/projects/projects.lock.queries.ts'
import { appendToTimeline } from '#modules/timeline/timeline.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import { newId } from '#platform/ids/newId.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { feedbackOn } from './candidacies.feedback.queries.ts'
import { insertFeedback } from './candidacies.feedback.repository.ts'

interface Give {
  agencyId: AgencyId
  projectId: string
  candidacyId: string
  contactId: string
  kind: FeedbackKind
  text: string
  tx: Tx
  clock: Clock
}

/**
 * An answer of the client to a card. The same one sent twice is one. Whether this contact sees the card, and whether it
 * can be answered, is for the caller to have asked.
 */
export async function giveFeedback({ kind, text, tx, clock, ...of }: Give): Promise<void> {
  const { agencyId, projectId, candidacyId, contactId } = of
  await lockProject({ agencyId, projectId, tx })
  const given = await feedbackOn({ agencyId, candidacyIds: [candidacyId], tx })
  const last = given.findLast((one) => one.contactId === contactId)
  if (last?.kind === kind && last.text === text) return
  const id = newId({ clock })
  await insertFeedback({ row: { ...of, id, kind, text, givenAt: toDate(clock.now()) }, tx })
  const fact = { agencyId, projectId, contactId, factId: id, occurredAt: clock.now() }
  await appendToTimeline({
    fact: { ...fact, kind: 'candidate_feedback', visibility: 'client' },
    tx,
    clock,
  })
  const subject = { kind: 'candidacy', id: candidacyId }
  const deed = { agencyId, contactId, action: 'candidacies.answered_by_client', subject }
  await recordAudit({ fact: { ...deed, detail: { kind, projectId } }, tx, clock })
}
