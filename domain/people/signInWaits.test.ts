import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countTry, type Tries } from './signInWaits.ts'

const start = Temporal.Instant.from('2026-01-07T09:00:00Z')

/** Tries as soon as it is allowed, and the minutes waited before each. */
function waitsOf(count: number) {
  let now = start
  let tries: Tries | undefined
  const waits: number[] = []
  while (waits.length < count) {
    const counted = countTry({ tries, now })
    if (!counted.mayTry) throw new Error('tried too early')
    tries = counted.tries
    const until = tries.blockedUntil ?? now
    waits.push(now.until(until).total('minutes'))
    now = until
  }
  return waits
}

describe('a wait after failed tries', () => {
  it('comes with the fifth and doubles up to a quarter of an hour', () =>
    expect(waitsOf(11)).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 15, 15, 15]))

  it.each([
    ['a second before its end', -1, false],
    ['at its end', 0, true],
  ])('%s', (_, seconds, mayTry) => {
    const blockedUntil = start.add({ minutes: 8 })
    const tries = { failures: 8, lastTriedAt: start, blockedUntil }
    expect(countTry({ tries, now: blockedUntil.add({ seconds }) }).mayTry).toBe(mayTry)
  })

  it('is told with the first of a series only', () => {
    const begins = [3, 4, 5, 9].map((failures) => {
      const counted = countTry({ tries: { failures, lastTriedAt: start }, now: start })
      return counted.mayTry && counted.beginsWaits
    })
    expect(begins).toEqual([false, true, false, false])
  })

  it.each([
    ['is remembered for a day', 23, 9],
    ['is forgotten after a day', 24, 1],
  ])('%s', (_, hours, failures) => {
    const tries = { failures: 8, lastTriedAt: start }
    expect(countTry({ tries, now: start.add({ hours }) })).toMatchObject({ tries: { failures } })
  })

  it('never keeps anybody out for longer than a quarter of an hour, whatever came before', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3_000 }), { maxLength: 60 }), (pauses) => {
        let now = start
        let tries: Tries | undefined
        for (const seconds of pauses) {
          now = now.add({ seconds })
          const counted = countTry({ tries, now })
          if (counted.mayTry) tries = counted.tries
        }
        expect(countTry({ tries, now: now.add({ minutes: 15 }) }).mayTry).toBe(true)
      }),
    ))
})
