import type { Clock } from '#platform/clock/clock.ts'
import { tooManyRequests } from '#platform/errors/common.errors.ts'

const remembered = 10_000

export interface Attempts {
  /** Counts one try for the key; refuses with 429 when the window is used up. */
  count(key: string): void
  /** Counts like `count` and says it instead of refusing, for who words the refusal. */
  mayTry(key: string): boolean
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

  /** Seconds to wait when the window is used up. */
  function secondsToWait(key: string): number | undefined {
    const now = clock.now().epochMilliseconds
    if (windows.size >= remembered) dropEnded({ windows, now })
    const known = windows.get(key)
    const window = known && known.endsAt > now ? known : { count: 0, endsAt: now + perSeconds * 1000 }
    window.count += 1
    windows.set(key, window)
    return window.count > max ? Math.ceil((window.endsAt - now) / 1000) : undefined
  }

  return {
    count: (key) => {
      const seconds = secondsToWait(key)
      if (seconds !== undefined) throw tooManyRequests({ seconds })
    },
    mayTry: (key) => secondsToWait(key) === undefined,
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
