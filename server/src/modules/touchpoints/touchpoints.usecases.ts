import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { appendToTimeline } from '#modules/timeline/timeline.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import { insertTouchpoint } from './touchpoints.repository.ts'

export interface TouchpointInput {
  clientId: string
  contactId: string | null
  projectIds: readonly string[]
  channel: 'call' | 'video' | 'meeting' | 'message'
  direction: 'outbound' | 'inbound'
  outcome: 'reached' | 'no_answer' | 'left_message' | 'busy' | 'sent'
  /** ISO 8601. */
  occurredAt: string
  minutes?: number | null
  note?: string
  noteForClient?: string
}

/** Logs a touchpoint in somebody else's transaction; its projects are locked and its ids checked by the caller. */
export async function logTouchpointIn({
  input,
  member,
  tx,
  clock,
}: {
  input: TouchpointInput
  member: Member
  tx: Tx
  clock: Clock
}) {
  const { agencyId, memberId } = member
  const { projectIds, occurredAt, minutes, note, noteForClient, ...fields } = input
  const id = newId({ clock })
  const touchpoint = await insertTouchpoint({
    row: {
      ...fields,
      agencyId,
      id,
      occurredAt: toDate(Temporal.Instant.from(occurredAt)),
      recordedAt: toDate(clock.now()),
      minutes: minutes ?? null,
      note: note ?? '',
      noteForClient: noteForClient ?? '',
      recordedBy: memberId,
    },
    projectIds,
    tx,
  })
  for (const projectId of projectIds)
    await appendToTimeline({
      fact: {
        agencyId,
        projectId,
        occurredAt: Temporal.Instant.from(occurredAt),
        kind: 'touchpoint',
        factId: id,
        visibility: noteForClient ? 'client' : 'internal',
        memberId,
      },
      tx,
      clock,
    })
  const subject = { kind: 'touchpoint', id }
  await recordAudit({ fact: { agencyId, memberId, action: 'touchpoints.logged', subject }, tx, clock })
  return touchpoint
}
