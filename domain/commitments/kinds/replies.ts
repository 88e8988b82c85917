import { addWorkingTime } from '#calendar/workingTime.ts'
import { humanContacts, toEvidence } from '#commitments/evidence.ts'
import type { InboundFact, ProjectFacts, TouchpointFact } from '#commitments/facts.ts'
import { isBefore } from '#commitments/instants.ts'
import type { Owed } from '#commitments/settle.ts'
import type { Situation } from '#commitments/situation.ts'
import { isConversation } from '#touchpoints/touchpoint.ts'

/**
 * An answer to each person of the client who tried to reach the agency, within 4 working hours of the oldest attempt
 * that nobody answered. Later attempts of the same person join it. Owed in every status, after the end too. A draft
 * owes it as well: whoever calls is a client already.
 */
export function replies(situation: Situation): Owed[] {
  const { facts, policy, calendar } = situation
  const byPerson = Map.groupBy(attemptsOf(facts), ({ contactId }) => contactId)
  return [...byPerson.values()].flatMap((attempts) =>
    waits({ attempts, answers: answersTo({ contactId: attempts[0]?.contactId, facts }), facts }).map(
      ({ oldest, evidence }) => ({
        kind: 'reply',
        subject: oldest.id,
        ...(oldest.contactId && { contactId: oldest.contactId }),
        opensAt: oldest.occurredAt,
        dueAt: addWorkingTime({ from: oldest.occurredAt, minutes: policy.replyHours * 60, calendar }),
        outlivesEnd: true,
        evidence,
      }),
    ),
  )
}

/** Whatever came from the client and was no conversation: a message, a call that nobody took, a comment in the portal. */
function attemptsOf({ touchpoints, inbound }: ProjectFacts): InboundFact[] {
  const tried = touchpoints
    .filter((touchpoint) => touchpoint.direction === 'inbound' && !isConversation(touchpoint))
    .map(({ id, contactIds: [contactId], occurredAt, recordedAt }) => ({
      id,
      occurredAt,
      recordedAt,
      ...(contactId !== undefined && { contactId }),
    }))
  return [...tried, ...inbound].toSorted(
    (a, b) => Temporal.Instant.compare(a.occurredAt, b.occurredAt) || (a.id < b.id ? -1 : 1),
  )
}

/** A conversation, or a human message of the agency, with the person who asked or with somebody not named. */
function answersTo({ contactId, facts }: { contactId: string | undefined; facts: ProjectFacts }) {
  return humanContacts(facts)
    .filter(({ contactIds }) => !contactId || contactIds.length === 0 || contactIds.includes(contactId))
    .toSorted((a, b) => Temporal.Instant.compare(a.occurredAt, b.occurredAt))
}

/** Each wait begins with the oldest attempt that has no answer yet and ends with the first answer after it. */
function waits({
  attempts,
  answers,
  facts,
}: {
  attempts: readonly InboundFact[]
  answers: readonly TouchpointFact[]
  facts: ProjectFacts
}) {
  const dismissed = new Map(
    facts.rulings
      .filter(({ commitmentKind }) => commitmentKind === 'reply')
      .map((ruling) => [ruling.subject, ruling]),
  )
  const found: { oldest: InboundFact; evidence: ReturnType<typeof toEvidence> }[] = []
  let endedAt: Temporal.Instant | undefined
  for (const attempt of attempts) {
    if (found.length > 0 && !(endedAt && isBefore(endedAt, attempt.occurredAt))) continue
    const answer = answers.find(({ occurredAt }) => !isBefore(occurredAt, attempt.occurredAt))
    found.push({ oldest: attempt, evidence: toEvidence(answer ? [answer] : []) })
    endedAt = answer?.occurredAt ?? dismissed.get(attempt.id)?.ruledAt
  }
  return found
}
