/**
 * When a fact counts for a report: when it happened. What happened before the last report but was recorded only after
 * that was sent was never told, so it counts right after its cut-off: the last total plus this week is this total.
 * Without a last report (`undefined`) the time of the fact stands.
 */
export function reportedAt({
  occurredAt,
  recordedAt,
  last,
}: {
  occurredAt: Temporal.Instant
  recordedAt: Temporal.Instant
  last: { cutOffAt: Temporal.Instant; sentAt: Temporal.Instant } | undefined
}): Temporal.Instant {
  if (!last || isUpTo(last.sentAt, recordedAt) || !isUpTo(last.cutOffAt, occurredAt)) return occurredAt
  return last.cutOffAt.add({ milliseconds: 1 })
}

/**
 * The instant of a fact that carries only a date: the end of that day in the zone, or when it was recorded where that
 * was earlier. A Friday's work entered before the report of Friday is in it; entered later it is in the next.
 */
export function instantOfDatedFact({
  date,
  recordedAt,
  zone,
}: {
  date: Temporal.PlainDate
  recordedAt: Temporal.Instant
  zone: string
}): Temporal.Instant {
  const nextDay = date.add({ days: 1 }).toZonedDateTime(zone).toInstant()
  const endOfDay = nextDay.subtract({ milliseconds: 1 })
  return isUpTo(endOfDay, recordedAt) ? recordedAt : endOfDay
}

function isUpTo(limit: Temporal.Instant, instant: Temporal.Instant) {
  return Temporal.Instant.compare(instant, limit) <= 0
}
