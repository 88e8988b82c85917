import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gatheringMinutes, letterLeavesAt } from './gathering.ts'

const at = (time: string) => Temporal.Instant.from(`2026-01-09T${time}:00Z`)

describe('the letter with an approved report', () => {
  it.each([
    ['of a contact with one project leaves at once', 0, undefined, '14:00'],
    ['waits for the other reports of the contact', 1, undefined, '14:30'],
    ['takes a further report along and leaves when the first would have', 1, '14:10', '14:10'],
    ['leaves with the last report, before its time', 0, '14:20', '14:00'],
    ['whose time has passed leaves now', 2, '13:59', '14:00'],
  ])('%s', (_, awaited, waiting, leaves) => {
    const waitingUntil = waiting === undefined ? undefined : at(waiting)
    expect(letterLeavesAt({ approvedAt: at('14:00'), awaited, waitingUntil })).toEqual(at(leaves))
  })

  it('never leaves before it is approved, nor later than half an hour after its first report', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 8 }), (pauses) => {
        for (const { now, waiting, leaves } of approvalsAfter(pauses)) {
          expect(Temporal.Instant.compare(leaves, now)).toBeGreaterThanOrEqual(0)
          if (waiting) expect(Temporal.Instant.compare(leaves, waiting)).toBeLessThanOrEqual(0)
          else expect(leaves.since(now).total('minutes')).toBeLessThanOrEqual(gatheringMinutes)
        }
      }),
    )
  })
})

/** One report approved after the other, with so many minutes between; `waiting`: when the letter leaves that waits already. */
function* approvalsAfter(pauses: readonly number[]) {
  let now = at('12:00')
  let last: Temporal.Instant | undefined
  for (const [index, minutes] of pauses.entries()) {
    now = now.add({ minutes })
    const waiting = last && Temporal.Instant.compare(last, now) > 0 ? last : undefined
    const leaves = letterLeavesAt({
      approvedAt: now,
      awaited: pauses.length - 1 - index,
      waitingUntil: waiting,
    })
    yield { now, waiting, leaves }
    last = leaves
  }
}
