/** At most one mail of reminders to one person in this time. */
const mailPauseMinutes = 15

/**
 * When the next mail of reminders may go to somebody: at once, or when a quarter of an hour has passed since the last.
 * `lastMailedAt` undefined: there was none. A last mail that lies ahead (the clock went back) is waited for too, so
 * that nothing is doubled.
 */
export function nextMailAt({
  lastMailedAt,
  now,
}: {
  lastMailedAt: Temporal.Instant | undefined
  now: Temporal.Instant
}): Temporal.Instant {
  const earliest = lastMailedAt?.add({ minutes: mailPauseMinutes })
  return earliest && Temporal.Instant.compare(now, earliest) < 0 ? earliest : now
}
