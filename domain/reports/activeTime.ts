import { fewestForShare } from '#commitments/careRecord.ts'

/** Somebody who does nothing for longer is taken to have gone; typing is counted more strictly. */
export const idleAfterSeconds = { active: 60, typing: 10 } as const

/** Aims of PRODUCT, "The method": per weekly report, and for all typing per project and week. */
export const effortTargets = { reportSeconds: 60, projectWeekSeconds: 600 } as const

export interface Presence {
  countedMs: number
  /** Up to when time is counted. */
  at: number
  /** When something was last done; `undefined` before the first time. */
  deedAt: number | undefined
  visible: boolean
}

export interface PresenceEvent {
  kind: 'deed' | 'shown' | 'hidden' | 'end'
  /** Milliseconds of one clock, never going back. */
  at: number
}

/**
 * Adds the time since the last event, where the page was visible and something was done within the last `idleSeconds`
 * (the boundary counts). Without any deed nothing counts. What was done is not known here, only when.
 */
export function presenceAfter({
  presence,
  event,
  idleSeconds,
}: {
  presence: Presence
  event: PresenceEvent
  idleSeconds: number
}): Presence {
  const { countedMs, at, deedAt, visible } = presence
  const until = deedAt === undefined ? at : Math.min(event.at, deedAt + idleSeconds * 1000)
  return {
    countedMs: countedMs + (visible ? Math.max(0, until - at) : 0),
    at: event.at,
    deedAt: event.kind === 'deed' ? event.at : deedAt,
    visible: event.kind === 'hidden' ? false : event.kind === 'shown' ? true : visible,
  }
}

export interface Effort {
  n: number
  medianSeconds: number | undefined
  /** How many stayed within the aim, the aim itself included. */
  withinAim: number | undefined
}

/**
 * What reporting costs, of all together and never of one person: the median (of an even number the mean of the middle
 * two) and how many stayed within the aim. Below five both are `undefined`: they would say more about chance.
 */
export function effortOf({ seconds, aim }: { seconds: readonly number[]; aim: number }): Effort {
  const n = seconds.length
  if (n < fewestForShare) return { n, medianSeconds: undefined, withinAim: undefined }
  const sorted = seconds.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((n - 1) / 2)] ?? 0, sorted[Math.ceil((n - 1) / 2)] ?? 0]
  return { n, medianSeconds: (low + high) / 2, withinAim: sorted.filter((value) => value <= aim).length }
}
