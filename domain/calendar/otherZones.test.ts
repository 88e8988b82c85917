import { describe, expect, it } from 'vitest'
import { defaultCalendar, type WorkingCalendar } from '#calendar/workingCalendar.ts'
import { addWorkingDays, endOfWorkingDay, localDate } from '#calendar/workingDays.ts'
import { addWorkingTime } from '#calendar/workingTime.ts'

const newYork: WorkingCalendar = {
  ...defaultCalendar,
  zone: 'America/New_York',
  holidays: [
    { date: '2026-11-26', name: 'Thanksgiving Day' },
    { date: '2026-12-25', name: 'Christmas Day' },
  ],
  daysOff: [{ date: '2026-11-27', name: 'Day after Thanksgiving' }],
}
const everyNight = (calendar: WorkingCalendar, startMinute: number, endMinute: number): WorkingCalendar => ({
  ...calendar,
  weekly: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, [{ startMinute, endMinute }]])),
})
const newYorkNights = everyNight(newYork, 60, 240)
const kolkata: WorkingCalendar = {
  ...defaultCalendar,
  zone: 'Asia/Kolkata',
  holidays: [{ date: '2026-01-26', name: 'Republic Day' }],
}
const kolkataNights = everyNight(kolkata, 0, 1440)

const at = (text: string) => Temporal.Instant.from(text)

describe('working time elsewhere', () => {
  it.each<[string, WorkingCalendar, string, number, string]>([
    ['New York, Friday before clocks go forward', newYork, '2026-03-06T20:30Z', 240, '2026-03-09T15:30Z'],
    ['New York, Friday before clocks go back', newYork, '2026-10-30T19:30Z', 240, '2026-11-02T16:30Z'],
    [
      'New York, a night without the hour from two to three',
      newYorkNights,
      '2026-03-08T06:00Z',
      120,
      '2026-03-08T08:00Z',
    ],
    ['New York, back over that night', newYorkNights, '2026-03-08T08:00Z', -120, '2026-03-08T06:00Z'],
    [
      'New York, a night with the hour from one to two twice',
      newYorkNights,
      '2026-11-01T05:00Z',
      240,
      '2026-11-01T09:00Z',
    ],
    ['New York, over Thanksgiving and the day after', newYork, '2026-11-25T20:00Z', 240, '2026-11-30T16:00Z'],
    ['New York, begun on Thanksgiving', newYork, '2026-11-26T15:00Z', 240, '2026-11-30T18:00Z'],
    ['Kolkata, half past by UTC', kolkata, '2026-11-16T03:30Z', 240, '2026-11-16T07:30Z'],
    ['Kolkata, Friday afternoon', kolkata, '2026-11-13T10:00Z', 240, '2026-11-16T06:00Z'],
    ['Kolkata, over Republic Day', kolkata, '2026-01-23T10:00Z', 240, '2026-01-27T06:00Z'],
    [
      'Kolkata, when Warsaw changes its clocks nothing changes',
      kolkata,
      '2026-03-27T10:00Z',
      240,
      '2026-03-30T06:00Z',
    ],
    [
      'Kolkata, the holiday begins at 18:30 by UTC',
      kolkataNights,
      '2026-01-25T18:00Z',
      60,
      '2026-01-26T19:00Z',
    ],
  ])('%s', (_name, calendar, from, minutes, expected) => {
    expect(addWorkingTime({ from: at(from), minutes, calendar }).toString()).toBe(at(expected).toString())
  })
})

describe('the end of the second working day elsewhere', () => {
  it.each<[string, WorkingCalendar, string, string]>([
    ['New York, Friday before clocks go forward', newYork, '2026-03-06T20:30Z', '2026-03-10T21:00Z'],
    ['New York, Friday before clocks go back', newYork, '2026-10-30T19:30Z', '2026-11-03T22:00Z'],
    ['New York, the eve of Thanksgiving', newYork, '2026-11-25T20:00Z', '2026-12-01T22:00Z'],
    [
      'New York, late on Tuesday, which is Wednesday by UTC',
      newYork,
      '2026-11-18T02:00Z',
      '2026-11-19T22:00Z',
    ],
    ['Kolkata, Friday', kolkata, '2026-11-13T10:00Z', '2026-11-17T11:30Z'],
    ['Kolkata, Tuesday already, which is Monday by UTC', kolkata, '2026-11-16T19:00Z', '2026-11-19T11:30Z'],
  ])('%s', (_name, calendar, from, expected) => {
    const date = localDate({ at: at(from), calendar })
    const end = endOfWorkingDay({ date: addWorkingDays({ date, days: 2, calendar }), calendar })
    expect(end.toString()).toBe(at(expected).toString())
  })
})
