import { type Clock, systemClock } from './clock.ts'

/** Real time, or time that runs on from an instant that the demo or a test has chosen. */
export function clockFrom({ fakeNow }: { fakeNow?: Temporal.Instant }): Clock {
  if (!fakeNow) return systemClock
  const offset = systemClock.now().until(fakeNow)
  return { now: () => systemClock.now().add(offset) }
}
