import type { Clock } from '#platform/clock/clock.ts'

export interface TestClock extends Clock {
  set(instant: string): void
  advance(duration: Temporal.DurationLike): void
}

/** A clock that stands until a test moves it; starts on Wednesday 7 January 2026, 10:00 in Warsaw. */
export function createTestClock(start = '2026-01-07T09:00:00Z'): TestClock {
  let now = Temporal.Instant.from(start)
  return {
    now: () => now,
    set: (instant) => {
      now = Temporal.Instant.from(instant)
    },
    advance: (duration) => {
      now = now.add(duration)
    },
  }
}
