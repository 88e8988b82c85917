import type { HoldInterval } from '#projects/projectWeeks.ts'

type DatedChange = { readonly from: string; readonly to: string; readonly on: Temporal.PlainDate }

/**
 * The days on hold, read from the changes of status in order of time. A hold begins on the day it was set and ends on
 * the day of whatever followed it; the last one has no `until` while it lasts. A hold ended on its own day is none.
 */
export function holdsFrom(changes: readonly DatedChange[]): HoldInterval[] {
  const holds: HoldInterval[] = []
  let since: Temporal.PlainDate | undefined
  for (const { from, to, on } of changes) {
    if (from === 'on_hold' && since) {
      if (!since.equals(on)) holds.push({ from: since, until: on })
      since = undefined
    }
    if (to === 'on_hold') since = on
  }
  return since ? [...holds, { from: since }] : holds
}
