import { describe, expect, it } from 'vitest'
import { defaultCalendar, type WorkingCalendar } from '#calendar/workingCalendar.ts'
import { addWorkingDays, endOfWorkingDay, isWorkingDay, lastWorkingDayOfWeek } from '#calendar/workingDays.ts'
import { addWorkingTime } from '#calendar/workingTime.ts'

const between = (startMinute: number, endMinute: number): WorkingCalendar => ({
  ...defaultCalendar,
  weekly: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, [{ startMinute, endMinute }]])),
})
const twoToThree = between(120, 180)
const evening = between(22 * 60, 24 * 60)
const date = (text: string) => Temporal.PlainDate.from(text)

describe('a night shift in the hour that does not exist', () => {
  const change = date('2026-03-29')

  it('is no working day', () => {
    expect(isWorkingDay({ date: change, calendar: twoToThree })).toBe(false)
    expect(() => endOfWorkingDay({ date: change, calendar: twoToThree })).toThrow('calendar.closed_day')
  })

  it('is stepped over by working days and by the week', () => {
    const next = addWorkingDays({ date: date('2026-03-28'), days: 1, calendar: twoToThree })
    const last = lastWorkingDayOfWeek({ week: { isoYear: 2026, isoWeek: 13 }, calendar: twoToThree })
    expect([next.toString(), last?.toString()]).toEqual(['2026-03-30', '2026-03-28'])
  })
})

describe('opening hours at night over a change of the clocks', () => {
  it.each<[string, WorkingCalendar, string, number, string]>([
    ['the missing hour is no hour of work', twoToThree, '2026-03-28T01:30Z', 60, '2026-03-30T00:30Z'],
    ['the doubled hour is two of them', twoToThree, '2026-10-25T00:00Z', 120, '2026-10-25T02:00Z'],
    ['and a third one is the next night', twoToThree, '2026-10-25T00:00Z', 180, '2026-10-26T02:00Z'],
    [
      'the evening before clocks go forward ends at 23:00Z',
      evening,
      '2026-03-28T21:00Z',
      120,
      '2026-03-28T23:00Z',
    ],
    ['the evening after ends at 22:00Z', evening, '2026-03-29T20:00Z', 120, '2026-03-29T22:00Z'],
    ['from the shift before to the one after', evening, '2026-03-28T22:30Z', 60, '2026-03-29T20:30Z'],
    ['and in October', evening, '2026-10-24T21:30Z', 60, '2026-10-25T21:30Z'],
  ])('%s', (_name, calendar, from, minutes, expected) => {
    const reached = addWorkingTime({ from: Temporal.Instant.from(from), minutes, calendar })
    expect(reached.toString()).toBe(Temporal.Instant.from(expected).toString())
  })
})
