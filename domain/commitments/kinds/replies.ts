import { addWorkingTime } from '#calendar/workingTime.ts'
import type { Evidence } from '#commitments/commitment.ts'
import { humanContacts, toEvidence } from '#commitments/evidence.ts'
import type { InboundFact, ProjectFacts, TouchpointFact } from '#commitments/facts.ts'
import { byTime, earliest, isBefore, later } from '#commitments/instants.ts'
import type { Owed } from '#commitments/settle.ts'
import type { Situation } from '#commitments/situation.ts'
import type { StatusSpan } from '#commitments/statusSpans.ts'
import { isConversation } from '#touchpoints/touchpoint.ts'

/**
 * An answer to each person of the client who tried to reach the agency, within 4 working hours of the oldest attempt
 * that nobody answered. Later attempts of the same person join it. Owed in every status but a draft, after the end too;
 * who waits since the draft, or since before Rytm took over, waits from then on.
 */
export function replies(situation: Situation): Owed[] {
  const { facts, policy, calendar, spans } = situation
  // A draft, which has no stay, is never asked.
  const { from: activatedAt } = spans[0] as StatusSpan
  const since = facts.adoptedAt ? later(activatedAt, facts.adoptedAt) : activatedAt
  return waitsOf(facts).flatMap(({ oldest, evidence, until }): Owed[] => {
    if (until && isBefore(until, since)) return []
    const opensAt = later(oldest.occurredAt, since)
    return [
      {
        kind: 'reply',
        subject: oldest.id,
        ...(oldest.contactId && { contactId: oldest.contactId }),
        opensAt,
        dueAt: addWorkingTime({ from: opensAt, minutes: policy.replyHours * 60, calendar }),
        outlivesEnd: true,
        evidence,
      },
    ]
  })
}

type Wait = {
  readonly oldest: InboundFact
  readonly evidence: readonly Evidence[]
  readonly until: Temporal.Instant | undefined
}

function waitsOf(facts: ProjectFacts): Wait[] {
  const byPerson = Map.groupBy(attemptsOf(facts), ({ contactId }) => contactId)
  return [...byPerson].flatMap(([contactId, attempts]) =>
    waitsOfPerson({ attempts, answers: answersTo({ contactId, facts }), facts }),
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
    (a, b) => byTime(a.occurredAt, b.occurredAt) || (a.id < b.id ? -1 : 1),
  )
}

/** A conversation, or a human message of the agency, with the person who asked or with somebody not named. */
function answersTo({ contactId, facts }: { contactId: string | undefined; facts: ProjectFacts }) {
  return humanContacts(facts)
    .filter(({ contactIds }) => !contactId || contactIds.length === 0 || contactIds.includes(contactId))
    .toSorted((a, b) => byTime(a.occurredAt, b.occurredAt))
}

/** Each wait begins with the oldest attempt that nobody answered or let go yet, and ends with the first of both. */
function waitsOfPerson({
  attempts,
  answers,
  facts,
}: {
  attempts: readonly InboundFact[]
  answers: readonly TouchpointFact[]
  facts: ProjectFacts
}): Wait[] {
  const letGo = facts.rulings.filter(({ commitmentKind }) => commitmentKind === 'reply')
  const waits: Wait[] = []
  for (const attempt of attempts) {
    const last = waits.at(-1)
    if (last && !(last.until && isBefore(last.until, attempt.occurredAt))) continue
    const answer = answers.find(({ occurredAt }) => !isBefore(occurredAt, attempt.occurredAt))
    const ruled = letGo.filter(({ subject }) => subject === attempt.id).map(({ ruledAt }) => ruledAt)
    waits.push({
      oldest: attempt,
      evidence: toEvidence(answer ? [answer] : []),
      until: earliest([answer?.occurredAt, ...ruled]),
    })
  }
  return waits
}
