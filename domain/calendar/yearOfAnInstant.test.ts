import { describe, expect, it } from 'vitest'
import { lastAtMost, yearAt } from '#calendar/compiledCalendar.ts'

describe('the local year of an instant', () => {
  it.each([
    'UTC',
    'Europe/Warsaw',
    'America/New_York',
    'Asia/Kolkata',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
  ])('changes at local midnight of New Year, from 1900 to 2100: %s', (zone) => {
    for (let year = 1900; year <= 2100; year++) {
      const start = new Temporal.PlainDate(year, 1, 1).toZonedDateTime(zone).epochMilliseconds
      const days = [-2, -1, 0, 1, 2].map((distance) => start + distance * 86_400_000)
      const asked = [...days, start - 1, start + 1, start + 180 * 86_400_000]
      const told = asked.map((at) => yearAt({ at, zone }))
      expect(told).toEqual([year - 1, year - 1, year, year, year, year - 1, year, year])
    }
  })
})

describe('the last of a sorted list that is not above a value', () => {
  it.each([
    [[], 5, -1],
    [[5], 4, -1],
    [[5], 5, 0],
    [[1, 3, 5, 7], 0, -1],
    [[1, 3, 5, 7], 1, 0],
    [[1, 3, 5, 7], 4, 1],
    [[1, 3, 5, 7], 6, 2],
    [[1, 3, 5, 7], 7, 3],
    [[1, 3, 5, 7], 100, 3],
  ])('of %j and %i is at %i', (sorted, value, index) => {
    expect(lastAtMost(sorted, value)).toBe(index)
  })
})
