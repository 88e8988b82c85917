/** How long a letter waits at most for the other reports of the same contact. */
export const gatheringMinutes = 30

export interface Gathering {
  approvedAt: Temporal.Instant
  /** Other reports of the same week that this contact is still to be sent by the same agency. */
  awaited: number
  /** When the letter leaves that already waits for this contact; `undefined` where none does. */
  waitingUntil: Temporal.Instant | undefined
}

/**
 * When the letter leaves that carries an approved report to one contact (ADR "one letter for one contact"). Where nothing
 * else is awaited it leaves at once, with all that waited for it. Else it waits for the rest: at most 30 minutes from the
 * first report in it, so that each further one never delays those before it; a time that has passed means now.
 */
export function letterLeavesAt({ approvedAt, awaited, waitingUntil }: Gathering): Temporal.Instant {
  if (awaited === 0) return approvedAt
  const latest = waitingUntil ?? approvedAt.add({ minutes: gatheringMinutes })
  return Temporal.Instant.compare(latest, approvedAt) < 0 ? approvedAt : latest
}
