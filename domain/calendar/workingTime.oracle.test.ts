import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultCalendar, type IsoWeekday, type WorkingCalendar } from '#calendar/workingCalendar.ts'
import { workingTimeBetween } from '#calendar/workingTime.ts'

/** Reads the clock on the wall for each minute; slow, and with no arithmetic of offsets that could be wrong. */
function countMinutes({
  from,
  to,
  calendar,
}: {
  from: Temporal.Instant
  to: Temporal.Instant
  calendar: WorkingCalendar
}) {
  let open = 0
  for (let at = from; Temporal.Instant.compare(at, to) < 0; at = at.add({ minutes: 1 })) {
    const wall = at.toZonedDateTimeISO(calendar.zone)
    const minute = wall.hour * 60 + wall.minute
    const hours = calendar.weekly[wall.dayOfWeek as IsoWeekday] ?? []
    const closed = calendar.holidays.some(({ date }) => date === wall.toPlainDate().toString())
    if (!closed && hours.some(({ startMinute, endMinute }) => startMinute <= minute && minute < endMinute))
      open += 1
  }
  return open
}

const interval = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
  .filter(([start, end]) => start < end)
  .map(([startMinute, endMinute]) => [{ startMinute, endMinute }])

describe('working time against the clock on the wall', () => {
  it.each([
    ['Warsaw, clocks forward', 'Europe/Warsaw', '2026-03-28T20:00Z'],
    ['Warsaw, clocks back', 'Europe/Warsaw', '2026-10-24T20:00Z'],
    ['New York, clocks back', 'America/New_York', '2026-10-31T20:00Z'],
    ['Lord Howe, half an hour forward', 'Australia/Lord_Howe', '2026-10-03T06:00Z'],
    ['Santiago, a day that begins at 1:00', 'America/Santiago', '2026-09-05T20:00Z'],
    ['Kolkata, over New Year', 'Asia/Kolkata', '2026-12-31T08:00Z'],
  ])('is the same: %s', (_name, zone, evening) => {
    const start = Temporal.Instant.from(evening)
    const minutes = fc.integer({ min: 0, max: 1500 })
    fc.assert(
      fc.property(interval, interval, minutes, minutes, (saturday, sunday, offset, length) => {
        const weekly = { 4: saturday, 5: sunday, 6: saturday, 7: sunday }
        const holidays = [{ date: '2027-01-01', name: 'Nowy Rok' }]
        const calendar = { ...defaultCalendar, zone, weekly, holidays }
        const from = start.add({ minutes: offset })
        const to = from.add({ minutes: length })
        expect(workingTimeBetween({ from, to, calendar })).toBe(countMinutes({ from, to, calendar }))
      }),
      { numRuns: 25 },
    )
  })
})
