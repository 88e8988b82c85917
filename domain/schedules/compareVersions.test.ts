import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareVersions } from '#schedules/compareVersions.ts'
import { diffSchedules, isSameSchedule, type ScheduledActivity } from '#schedules/diffSchedules.ts'

const activity = (id: string, date: string, more: Partial<ScheduledActivity> = {}): ScheduledActivity => ({
  id,
  date: Temporal.PlainDate.from(date),
  title: id,
  owner: 'agency',
  ...more,
})
const told = (previous: ScheduledActivity[], next: ScheduledActivity[]) =>
  compareVersions({ previous, next }).map((change) => {
    const { kind, title, date } = change
    const former =
      change.kind === 'moved'
        ? ` from ${change.formerDate}`
        : change.kind === 'renamed'
          ? ` from ${change.formerTitle}`
          : change.kind === 'owner'
            ? ` to ${change.owner}`
            : ''
    return `${date} ${kind} ${title}${former}`
  })

const map = activity('map', '2026-11-16')

describe('the difference between two versions as it is read', () => {
  it.each<[string, ScheduledActivity[], ScheduledActivity[], string[]]>([
    ['nothing', [map], [map], []],
    ['an empty note is no note', [map], [{ ...map, note: '' }], []],
    ['added', [], [map], ['2026-11-16 added map']],
    ['removed, at its old day', [map], [], ['2026-11-16 removed map']],
    [
      'moved, at its new day',
      [map],
      [activity('map', '2026-11-23')],
      ['2026-11-23 moved map from 2026-11-16'],
    ],
    [
      'renamed',
      [map],
      [activity('map', '2026-11-16', { title: 'Mapa' })],
      ['2026-11-16 renamed Mapa from map'],
    ],
    [
      'handed to the other side',
      [map],
      [activity('map', '2026-11-16', { owner: 'client' })],
      ['2026-11-16 owner map to client'],
    ],
    ['another note', [map], [activity('map', '2026-11-16', { note: 'x' })], ['2026-11-16 note map']],
    [
      'renamed and moved: the name first',
      [map],
      [activity('map', '2026-11-23', { title: 'Mapa' })],
      ['2026-11-23 renamed Mapa from map', '2026-11-23 moved Mapa from 2026-11-16'],
    ],
    [
      'several, by day',
      [map, activity('call', '2026-11-17'), activity('offer', '2026-11-18')],
      [map, activity('call', '2026-11-20'), activity('advert', '2026-11-17')],
      ['2026-11-17 added advert', '2026-11-18 removed offer', '2026-11-20 moved call from 2026-11-17'],
    ],
  ])('%s', (_, previous, next, expected) => {
    expect(told(previous, next)).toEqual(expected)
  })

  it('is empty exactly where the versions are the same to the client', () => {
    const any = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom(...'abcde'),
        title: fc.constantFrom('x', 'y'),
        note: fc.constantFrom('', 'n', null),
        owner: fc.constantFrom('agency' as const, 'client' as const),
        date: fc.integer({ min: 0, max: 3 }).map((days) => map.date.add({ days })),
      }),
      { selector: ({ id }) => id },
    )
    fc.assert(
      fc.property(any, any, (previous, next) => {
        const same = isSameSchedule(diffSchedules({ previous, next }))
        expect(compareVersions({ previous, next }).length === 0).toBe(same)
      }),
    )
  })
})
