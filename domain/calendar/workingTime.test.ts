import { describe, expect, it } from 'vitest'
import { CalendarError } from '#calendar/calendarErrors.ts'
import { defaultCalendar, type IsoWeekday, type WorkingCalendar } from '#calendar/workingCalendar.ts'
import { addWorkingTime, isOpenAt, workingTimeBetween } from '#calendar/workingTime.ts'

const hours = (start: number, end: number) => ({ startMinute: start * 60, endMinute: end * 60 })
const everyDay = (...intervals: ReturnType<typeof hours>[]) =>
  Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, intervals])) as WorkingCalendar['weekly']
const weekdays = (...intervals: ReturnType<typeof hours>[]) =>
  Object.fromEntries(
    [1, 2, 3, 4, 5].map((day) => [day as IsoWeekday, intervals]),
  ) as WorkingCalendar['weekly']

const warsaw: WorkingCalendar = {
  ...defaultCalendar,
  holidays: [
    { date: '2026-05-01', name: 'Święto Pracy' },
    { date: '2026-05-03', name: 'Święto Narodowe Trzeciego Maja' },
    { date: '2026-06-04', name: 'Boże Ciało' },
    { date: '2026-11-11', name: 'Narodowe Święto Niepodległości' },
    { date: '2026-12-24', name: 'Wigilia Bożego Narodzenia' },
    { date: '2026-12-25', name: 'Boże Narodzenie' },
    { date: '2026-12-26', name: 'Drugi dzień świąt' },
    { date: '2027-01-01', name: 'Nowy Rok' },
    { date: '2027-01-06', name: 'Trzech Króli' },
  ],
}
const roundTheClock = { ...defaultCalendar, weekly: everyDay(hours(0, 24)) }
const nights = { ...defaultCalendar, weekly: everyDay(hours(1, 4)) }
const withLunch = { ...defaultCalendar, weekly: weekdays(hours(9, 12), hours(13, 17)) }
const untilMidnight = { ...defaultCalendar, weekly: weekdays(hours(16, 24)) }
const newYork = { ...defaultCalendar, zone: 'America/New_York' }
const kolkata = { ...defaultCalendar, zone: 'Asia/Kolkata' }

const cases: [string, WorkingCalendar, string, number, string][] = [
  ['within a day', warsaw, '2026-11-16T08:30Z', 240, '2026-11-16T12:30Z'],
  ['an end at closing time stays on the day', warsaw, '2026-11-16T12:00Z', 240, '2026-11-16T16:00Z'],
  ['over the night', warsaw, '2026-11-16T15:00Z', 240, '2026-11-17T11:00Z'],
  ['from Friday afternoon over the weekend', warsaw, '2026-11-13T15:00Z', 240, '2026-11-16T11:00Z'],
  ['from closed time it counts from the next opening', warsaw, '2026-11-14T10:00Z', 60, '2026-11-16T09:00Z'],
  ['nothing from closed time is the next opening', warsaw, '2026-11-14T10:00Z', 0, '2026-11-16T08:00Z'],
  ['nothing at closing time is closing time', warsaw, '2026-11-13T16:00Z', 0, '2026-11-13T16:00Z'],
  ['over 11 November', warsaw, '2026-11-10T15:00Z', 120, '2026-11-12T09:00Z'],
  ['over 24 to 27 December', warsaw, '2026-12-23T15:00Z', 120, '2026-12-28T09:00Z'],
  ['over New Year', warsaw, '2026-12-31T15:00Z', 120, '2027-01-04T09:00Z'],
  ['over 1 and 3 May', warsaw, '2026-04-30T14:00Z', 120, '2026-05-04T08:00Z'],
  ['over Corpus Christi', warsaw, '2026-06-03T14:00Z', 120, '2026-06-05T08:00Z'],
  ['over the weekend when clocks go forward', warsaw, '2026-03-27T15:00Z', 120, '2026-03-30T08:00Z'],
  ['over the weekend when clocks go back', warsaw, '2026-10-23T14:00Z', 120, '2026-10-26T09:00Z'],
  ['the hour that does not exist is not counted', nights, '2026-03-28T23:00Z', 120, '2026-03-29T02:00Z'],
  ['the hour that exists twice counts twice', nights, '2026-10-24T22:00Z', 240, '2026-10-25T03:00Z'],
  ['over the lunch break', withLunch, '2026-11-16T10:30Z', 60, '2026-11-16T12:30Z'],
  ['an end at the lunch break', withLunch, '2026-11-16T10:30Z', 30, '2026-11-16T11:00Z'],
  ['during lunch it counts from its end', withLunch, '2026-11-16T11:20Z', 10, '2026-11-16T12:10Z'],
  ['24:00 is a legal end', untilMidnight, '2026-11-16T22:00Z', 60, '2026-11-16T23:00Z'],
  ['past 24:00', untilMidnight, '2026-11-16T22:00Z', 61, '2026-11-17T15:01Z'],
  ['round the clock over a year end', roundTheClock, '2026-12-31T22:00Z', 120, '2027-01-01T00:00Z'],
  ['New York over its own clock change', newYork, '2026-03-06T21:00Z', 120, '2026-03-09T14:00Z'],
  ['New York going back in November', newYork, '2026-10-30T20:00Z', 120, '2026-11-02T15:00Z'],
  ['Kolkata with its half hour', kolkata, '2026-11-16T11:00Z', 60, '2026-11-17T04:00Z'],
  ['back within a day', warsaw, '2026-11-16T12:30Z', -120, '2026-11-16T10:30Z'],
  ['back to the opening stays on the day', warsaw, '2026-11-16T10:00Z', -120, '2026-11-16T08:00Z'],
  ['back over New Year', warsaw, '2027-01-04T09:00Z', -120, '2026-12-31T15:00Z'],
]

describe('adding working time', () => {
  it.each(cases)('%s', (_name, calendar, from, minutes, expected) => {
    const start = Temporal.Instant.from(from)
    const reached = addWorkingTime({ from: start, minutes, calendar })
    expect(reached.toString()).toBe(Temporal.Instant.from(expected).toString())
    expect(workingTimeBetween({ from: start, to: reached, calendar })).toBe(minutes)
    expect(isOpenAt({ at: reached, calendar })).toBe(true)
  })

  it('counts a short stretch inside the doubled hour once for each time it comes', () => {
    const calendar = { ...defaultCalendar, weekly: everyDay({ startMinute: 120, endMinute: 150 }) }
    const day = {
      from: Temporal.Instant.from('2026-10-24T22:00Z'),
      to: Temporal.Instant.from('2026-10-25T23:00Z'),
    }
    expect(workingTimeBetween({ ...day, calendar })).toBe(60)
  })

  it('starts at the change when opening time falls into the hour that does not exist', () => {
    const calendar = { ...defaultCalendar, weekly: everyDay({ startMinute: 150, endMinute: 300 }) }
    const day = {
      from: Temporal.Instant.from('2026-03-28T23:00Z'),
      to: Temporal.Instant.from('2026-03-29T22:00Z'),
    }
    expect(workingTimeBetween({ ...day, calendar })).toBe(120)
  })

  it('counts whole years without losing a day', () => {
    const from = Temporal.Instant.from('2026-01-01T00:00Z')
    const to = Temporal.Instant.from('2030-01-01T00:00Z')
    expect(workingTimeBetween({ from, to, calendar: defaultCalendar })).toBe((261 + 261 + 260 + 261) * 480)
  })
})

describe('a calendar that cannot answer', () => {
  const from = Temporal.Instant.from('2026-11-16T08:30Z')
  const codeOf = (calendar: WorkingCalendar, minutes = 60) => {
    try {
      addWorkingTime({ from, minutes, calendar })
    } catch (error) {
      return error instanceof CalendarError ? error.code : error
    }
  }
  const oneDay = (date: string) => ({
    ...defaultCalendar,
    weekly: {},
    extraWorkingDays: [{ date, intervals: [hours(9, 17)] }],
  })

  it.each<[string, WorkingCalendar, number, string | undefined]>([
    ['never opens', { ...defaultCalendar, weekly: {} }, 60, 'calendar.no_opening_time'],
    ['opens next in two years', oneDay('2028-11-16'), 60, 'calendar.no_opening_within_400_days'],
    ['opened last two years ago', oneDay('2024-11-16'), -60, 'calendar.no_opening_within_400_days'],
    ['opens next in 396 days', oneDay('2027-12-17'), 60, undefined],
    ['opens but not for long enough', oneDay('2026-11-17'), 481, 'calendar.no_opening_within_400_days'],
    ['has an unknown zone', { ...defaultCalendar, zone: 'Europe/Nowhere' }, 60, 'calendar.invalid_zone'],
    [
      'closes before it opens',
      { ...defaultCalendar, weekly: weekdays(hours(17, 9)) },
      60,
      'calendar.invalid_interval',
    ],
    [
      'overlaps',
      { ...defaultCalendar, weekly: weekdays(hours(9, 13), hours(12, 17)) },
      60,
      'calendar.invalid_interval',
    ],
    [
      'ends after 24:00',
      { ...defaultCalendar, weekly: weekdays(hours(9, 25)) },
      60,
      'calendar.invalid_interval',
    ],
    [
      'has 30 February',
      { ...defaultCalendar, daysOff: [{ date: '2026-02-30', name: '' }] },
      60,
      'calendar.invalid_date',
    ],
    ['is asked for no number', defaultCalendar, Number.NaN, 'calendar.invalid_duration'],
  ])('%s', (_name, calendar, minutes, code) => {
    expect(codeOf(calendar, minutes)).toBe(code)
  })
})
