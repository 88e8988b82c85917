/** How far back a fact may be recorded: older ones belong to a project that began before anybody could report it. */
export const oldestFactYears = 2

export type OccurrenceRefusal = 'facts.in_future' | 'facts.too_old' | 'facts.before_last'

/**
 * May a fact have happened at this instant? Not later than `now` (the same instant is fine), and not more than two
 * years before it, counted on the calendar in UTC. Where facts follow one another, not before the last one
 * (`notBefore`; the same instant is fine). `undefined`: it may.
 */
export function refuseOccurrence({
  occurredAt,
  now,
  notBefore,
}: {
  occurredAt: Temporal.Instant
  now: Temporal.Instant
  notBefore?: Temporal.Instant
}): OccurrenceRefusal | undefined {
  if (Temporal.Instant.compare(occurredAt, now) > 0) return 'facts.in_future'
  const oldest = now.toZonedDateTimeISO('UTC').subtract({ years: oldestFactYears }).toInstant()
  if (Temporal.Instant.compare(occurredAt, oldest) < 0) return 'facts.too_old'
  return notBefore && Temporal.Instant.compare(occurredAt, notBefore) < 0 ? 'facts.before_last' : undefined
}

/**
 * The same for a fact that has a day and no hour: today in the given zone is the last day that may be.
 * `undefined`: it may.
 */
export function refuseOccurrenceDay({
  occurredOn,
  now,
  zone,
}: {
  occurredOn: Temporal.PlainDate
  now: Temporal.Instant
  zone: string
}): OccurrenceRefusal | undefined {
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  if (Temporal.PlainDate.compare(occurredOn, today) > 0) return 'facts.in_future'
  const oldest = today.subtract({ years: oldestFactYears })
  return Temporal.PlainDate.compare(occurredOn, oldest) < 0 ? 'facts.too_old' : undefined
}

/**
 * The instant that stands for a day in an order of facts: a fact recorded on its own day happened when it was
 * recorded; one recorded later is taken at noon of its day, in the given zone.
 */
export function instantOfDay({
  occurredOn,
  recordedAt,
  zone,
}: {
  occurredOn: Temporal.PlainDate
  recordedAt: Temporal.Instant
  zone: string
}): Temporal.Instant {
  const recordedOn = recordedAt.toZonedDateTimeISO(zone).toPlainDate()
  if (recordedOn.equals(occurredOn)) return recordedAt
  return occurredOn.toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toInstant()
}
