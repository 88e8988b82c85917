/** The tries at one account since the last one that succeeded; `blockedUntil` undefined: no wait was set yet. */
export interface Tries {
  readonly failures: number
  readonly lastTriedAt: Temporal.Instant
  readonly blockedUntil?: Temporal.Instant | undefined
}

/** `beginsWaits`: with this try the first wait of the series is set, so its owner is told once. */
export type CountedTry =
  | { readonly mayTry: false; readonly blockedUntil: Temporal.Instant }
  | { readonly mayTry: true; readonly tries: Tries; readonly beginsWaits: boolean }

/** Tries without a wait between them; with the last of them the waits begin. */
const triesAtOnce = 5
const longestWaitMinutes = 15
const forgottenAfterHours = 24

/**
 * Counts one try before it is known whether it succeeds, so that many at once can't outrun the count. The fifth in a row
 * sets a wait of one minute, each further one twice the last, never more than fifteen: long enough against guessing, too
 * short to keep an owner out. During a wait nothing is tried or counted, whatever is entered; a wait is over at its very
 * end. A day without a try forgets the series; undefined: there was none. Source: OWASP Authentication Cheat Sheet.
 */
export function countTry({ tries, now }: { tries: Tries | undefined; now: Temporal.Instant }): CountedTry {
  const known = tries && isRemembered({ tries, now }) ? tries : undefined
  const until = known?.blockedUntil
  if (until && Temporal.Instant.compare(now, until) < 0) return { mayTry: false, blockedUntil: until }
  const failures = (known?.failures ?? 0) + 1
  const blockedUntil = failures < triesAtOnce ? undefined : now.add({ minutes: waitMinutes(failures) })
  return {
    mayTry: true,
    tries: { failures, lastTriedAt: now, blockedUntil },
    beginsWaits: failures === triesAtOnce,
  }
}

/** Before this instant a last try no longer matters: its row may go. */
export function forgottenBefore({ now }: { now: Temporal.Instant }): Temporal.Instant {
  return now.subtract({ hours: forgottenAfterHours })
}

function isRemembered({ tries, now }: { tries: Tries; now: Temporal.Instant }) {
  return Temporal.Instant.compare(tries.lastTriedAt, forgottenBefore({ now })) > 0
}

function waitMinutes(failures: number) {
  return Math.min(2 ** (failures - triesAtOnce), longestWaitMinutes)
}
