import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effortOf, type Presence, type PresenceEvent, presenceAfter } from './activeTime.ts'

const opened: Presence = { countedMs: 0, at: 0, deedAt: undefined, visible: true }
const secondsOf = (events: readonly [number, PresenceEvent['kind']][], idleSeconds = 60) =>
  events.reduce(
    (presence, [second, kind]) =>
      presenceAfter({ presence, event: { kind, at: second * 1000 }, idleSeconds }),
    opened,
  ).countedMs / 1000

describe('active time', () => {
  it.each<[string, [number, PresenceEvent['kind']][], number]>([
    ['without a deed is none', [[30, 'end']], 0],
    [
      'counts from the first deed',
      [
        [5, 'deed'],
        [20, 'end'],
      ],
      15,
    ],
    [
      'counts between deeds',
      [
        [0, 'deed'],
        [40, 'deed'],
        [70, 'end'],
      ],
      70,
    ],
    [
      'counts a pause of a minute in full',
      [
        [0, 'deed'],
        [60, 'end'],
      ],
      60,
    ],
    [
      'counts a minute of a longer pause',
      [
        [0, 'deed'],
        [3600, 'deed'],
        [3610, 'end'],
      ],
      70,
    ],
    [
      'does not count a hidden page',
      [
        [0, 'deed'],
        [10, 'hidden'],
        [50, 'shown'],
        [55, 'end'],
      ],
      15,
    ],
    [
      'does not go on after a long time away',
      [
        [0, 'deed'],
        [10, 'hidden'],
        [500, 'shown'],
        [520, 'end'],
      ],
      10,
    ],
    [
      'goes on with the next deed',
      [
        [0, 'deed'],
        [10, 'hidden'],
        [500, 'shown'],
        [510, 'deed'],
        [520, 'end'],
      ],
      20,
    ],
  ])('%s', (_, events, seconds) => {
    expect(secondsOf(events)).toBe(seconds)
  })

  it('is never more than the time that passed, and looking at it more often changes nothing', () => {
    const kinds = fc.constantFrom<PresenceEvent['kind']>('deed', 'shown', 'hidden')
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 200 }), kinds)), (steps) => {
        let at = 0
        const events = steps.map(([pause, kind]): [number, PresenceEvent['kind']] => {
          at += pause
          return [at, kind]
        })
        const often = events.flatMap((event): [number, PresenceEvent['kind']][] => [[event[0], 'end'], event])
        expect(secondsOf(events)).toBeLessThanOrEqual(at)
        expect(secondsOf(often)).toBe(secondsOf(events))
      }),
    )
  })
})

describe('what reporting costs', () => {
  it.each([
    ['is not said of four', [10, 20, 30, 40], { n: 4, medianSeconds: undefined, withinAim: undefined }],
    ['of five is the middle one', [90, 10, 60, 61, 20], { n: 5, medianSeconds: 60, withinAim: 3 }],
    [
      'of six is the mean of the middle two',
      [10, 20, 30, 50, 70, 80],
      { n: 6, medianSeconds: 40, withinAim: 4 },
    ],
    ['of none is nothing', [], { n: 0, medianSeconds: undefined, withinAim: undefined }],
  ])('%s', (_, seconds, effort) => {
    expect(effortOf({ seconds, aim: 60 })).toEqual(effort)
  })
})
