import type { Evidence } from '#commitments/commitment.ts'
import type { ProjectFacts, TouchpointFact } from '#commitments/facts.ts'
import { isBefore } from '#commitments/instants.ts'
import { isConversation } from '#touchpoints/touchpoint.ts'

/** A stretch of time: `from` belongs to it, `until` does not; undefined is open on that side. */
export type Window = { readonly from?: Temporal.Instant; readonly until?: Temporal.Instant }

/** Whether an instant lies in a window. */
export function isWithin({ from, until }: Window, at: Temporal.Instant): boolean {
  return !(from && isBefore(at, from)) && !(until && !isBefore(at, until))
}

/** Calls and meetings that reached somebody of the client, whoever called. */
export function conversations({ touchpoints }: ProjectFacts): TouchpointFact[] {
  return touchpoints.filter(isConversation)
}

/** Messages that a human of the agency wrote to the client. */
export function humanMessages({ touchpoints }: ProjectFacts): TouchpointFact[] {
  return touchpoints.filter(({ channel, direction }) => channel === 'message' && direction === 'outbound')
}

/** What keeps a contact that may be spoken or written: a conversation or a human message. */
export function humanContacts(facts: ProjectFacts): TouchpointFact[] {
  return [...conversations(facts), ...humanMessages(facts)]
}

/** Whether a contact with the client was one with the people it has to be with. */
export type Participation = (touchpoint: TouchpointFact) => boolean

/** Whether one person took part. */
export function withContact(contactId: string): Participation {
  return ({ contactIds }) => contactIds.includes(contactId)
}

/** Whether somebody took part who commissioned the project, now or when it was logged. */
export function withCommissioning({ contacts }: ProjectFacts): Participation {
  const commissioning = new Set(
    contacts.filter(({ roles }) => roles.includes('commissioning')).map(({ contactId }) => contactId),
  )
  return (touchpoint) =>
    touchpoint.withCommissioning || touchpoint.contactIds.some((id) => commissioning.has(id))
}

/** Touchpoints as evidence. */
export function toEvidence(touchpoints: readonly TouchpointFact[]): Evidence[] {
  return touchpoints.map(({ id, occurredAt, recordedAt }) => ({
    kind: 'touchpoint',
    id,
    occurredAt,
    recordedAt,
  }))
}

/**
 * Whether a call was tried as RULES §2 asks: on two different days of the zone, and a human message besides, all within
 * the window and with the people it has to be with (`isWith`). An attempt is a call or meeting of the agency that
 * reached nobody.
 */
export function isAttempted({
  facts,
  isWith,
  window,
  zone,
}: {
  facts: ProjectFacts
  isWith: Participation
  window: Window
  zone: string
}): boolean {
  const counts = (touchpoint: TouchpointFact) => isWithin(window, touchpoint.occurredAt) && isWith(touchpoint)
  const attempts = facts.touchpoints.filter(
    (touchpoint) =>
      touchpoint.channel !== 'message' &&
      touchpoint.direction === 'outbound' &&
      !isConversation(touchpoint) &&
      counts(touchpoint),
  )
  const days = new Set(
    attempts.map(({ occurredAt }) => occurredAt.toZonedDateTimeISO(zone).toPlainDate().toString()),
  )
  return days.size >= 2 && humanMessages(facts).some(counts)
}
