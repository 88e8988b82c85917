import { expect, it } from 'vitest'
import { defaultCalendar } from '#calendar/workingCalendar.ts'
import { workingDaysSince } from '#calendar/workingDaysSince.ts'

const calendar = { ...defaultCalendar, holidays: [{ date: '2026-11-11', name: 'Święto Niepodległości' }] }

it.each([
  ['the same day', '2026-11-09T07:00:00Z', '2026-11-09T16:00:00Z', 0],
  ['the next day, minutes later', '2026-11-09T22:59:00Z', '2026-11-09T23:01:00Z', 1],
  ['from Friday to Monday', '2026-11-13T10:00:00Z', '2026-11-16T08:00:00Z', 1],
  ['from Friday to Sunday', '2026-11-13T10:00:00Z', '2026-11-15T08:00:00Z', 0],
  ['over a holiday', '2026-11-10T10:00:00Z', '2026-11-12T08:00:00Z', 1],
  ['backwards', '2026-11-12T10:00:00Z', '2026-11-10T08:00:00Z', 0],
])('%s', (_, from, to, days) => {
  const span = { from: Temporal.Instant.from(from), to: Temporal.Instant.from(to) }
  expect(workingDaysSince({ ...span, calendar })).toBe(days)
})
