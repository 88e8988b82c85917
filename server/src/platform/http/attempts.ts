import type { Clock } from '#platform/clock/clock.ts'
import { tooManyRequests } from '#platform/errors/common.errors.ts'

const remembered = 10_000

export interface Attempts {
  /** Counts one try for the key; refuses with 429 when the window is used up. */
  count(key: string): void
  /** Forgets the tries of a key, for one that succeeded. */
  forget(key: string): void
}

/** A fixed window per key, kept in this process: several web processes multiply the limit by their number. */
export function createAttempts({
  max,
  perSeconds,
  clock,
}: {
  max: number
  perSeconds: number
  clock: Clock
}): Attempts {
  const windows = new Map<string, { count: number; endsAt: number }>()
  return {
    count: (key) => {
      const now = clock.now().epochMilliseconds
      if (windows.size >= remembered) dropEnded({ windows, now })
      const known = windows.get(key)
      const window = known && known.endsAt > now ? known : { count: 0, endsAt: now + perSeconds * 1000 }
      window.count += 1
      windows.set(key, window)
      if (window.count > max) throw tooManyRequests({ seconds: Math.ceil((window.endsAt - now) / 1000) })
    },
    forget: (key) => windows.delete(key),
  }
}

function dropEnded({ windows, now }: { windows: Map<string, { endsAt: number }>; now: number }) {
  for (const [key, { endsAt }] of windows) if (endsAt <= now) windows.delete(key)
  // Still full: somebody invents keys. The oldest go, so that memory stays bounded.
  for (const key of windows.keys()) {
    if (windows.size < remembered) return
    windows.delete(key)
  }
}
