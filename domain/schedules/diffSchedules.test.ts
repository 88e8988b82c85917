import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffSchedules, isSameSchedule, type ScheduledActivity } from '#schedules/diffSchedules.ts'

const activity = (id: string, date: string, more: Partial<ScheduledActivity> = {}): ScheduledActivity => ({
  id,
  date: Temporal.PlainDate.from(date),
  title: `Działanie ${id}`,
  owner: 'agency',
  ...more,
})

describe('what changed between two schedules', () => {
  const previous = [
    activity('a', '2026-11-16'),
    activity('b', '2026-11-17'),
    activity('c', '2026-11-18', { note: null }),
    activity('d', '2026-11-19'),
  ]
  const next = [
    activity('c', '2026-11-18', { note: '' }),
    activity('b', '2026-11-20'),
    activity('d', '2026-11-23', { owner: 'client', title: 'Decyzja' }),
    activity('e', '2026-11-24'),
  ]
  const diff = diffSchedules({ previous, next })

  it('is told as added, removed, moved and changed', () => {
    expect(diff.added.map(({ id }) => id)).toEqual(['e'])
    expect(diff.removed.map(({ id }) => id)).toEqual(['a'])
    expect(diff.moved.map((move) => `${move.activity.id} ${move.movedFrom} ${move.activity.date}`)).toEqual([
      'b 2026-11-17 2026-11-20',
      'd 2026-11-19 2026-11-23',
    ])
    expect(diff.changed.map((change) => [change.activity.id, change.fields])).toEqual([
      ['d', ['title', 'owner']],
    ])
  })

  it('is nothing for another order or an empty note', () => {
    const reordered = [activity('b', '2026-11-17'), activity('a', '2026-11-16', { note: '' })]
    expect(isSameSchedule(diffSchedules({ previous: previous.slice(0, 2), next: reordered }))).toBe(true)
    expect(isSameSchedule(diff)).toBe(false)
  })

  it('mirrors itself when the versions are swapped, and is nothing against itself', () => {
    const any = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom(...'abcdefgh'),
        day: fc.integer({ min: 0, max: 3 }),
        title: fc.constantFrom('x', 'y'),
      }),
      { selector: ({ id }) => id },
    )
    const made = any.map((list) =>
      list.map(({ id, day, title }) => ({
        ...activity(id, '2026-11-16', { title }),
        date: Temporal.PlainDate.from('2026-11-16').add({ days: day }),
      })),
    )
    const ids = (list: readonly ScheduledActivity[]) => list.map(({ id }) => id).sort()
    fc.assert(
      fc.property(made, made, (one, other) => {
        const there = diffSchedules({ previous: one, next: other })
        const back = diffSchedules({ previous: other, next: one })
        expect(ids(there.added)).toEqual(ids(back.removed))
        expect(ids(there.moved.map((move) => move.activity))).toEqual(
          ids(back.moved.map((move) => move.activity)),
        )
        expect(there.changed.length).toBe(back.changed.length)
        expect(isSameSchedule(diffSchedules({ previous: one, next: one }))).toBe(true)
      }),
    )
  })
})
