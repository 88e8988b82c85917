/** How somebody said that a client may, or may no longer, learn who they are. */
export const permissionWays = ['phone', 'message', 'email', 'meeting', 'form'] as const
export type PermissionWay = (typeof permissionWays)[number]

export const permissionAnswers = ['given', 'withdrawn'] as const
export type PermissionAnswer = (typeof permissionAnswers)[number]

/** One thing a person said about one client; never changed, only followed by the next. */
export interface PermissionFact {
  clientId: string
  answer: PermissionAnswer
  occurredAt: Temporal.Instant
  recordedAt: Temporal.Instant
}

/**
 * May the client learn who a person is (PRODUCT, Law and trust)? What was said last about exactly this client decides;
 * nothing said means no. Of two facts of one instant the one recorded later counts, and of those the withdrawal.
 */
export function isNamedFor({
  facts,
  clientId,
}: {
  facts: readonly PermissionFact[]
  clientId: string
}): boolean {
  const last = facts.filter((fact) => fact.clientId === clientId).reduce(laterOf, undefined)
  return last?.answer === 'given'
}

function laterOf(best: PermissionFact | undefined, fact: PermissionFact): PermissionFact {
  if (!best) return fact
  const order =
    Temporal.Instant.compare(best.occurredAt, fact.occurredAt) ||
    Temporal.Instant.compare(best.recordedAt, fact.recordedAt)
  if (order === 0) return best.answer === 'withdrawn' ? best : fact
  return order > 0 ? best : fact
}
