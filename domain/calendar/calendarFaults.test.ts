import { describe, expect, it } from 'vitest'
import { findCalendarFault, findIdleExtraDay } from '#calendar/checkCalendar.ts'
import { findLongGap } from '#calendar/longGap.ts'
import { defaultCalendar, type WorkingCalendar } from '#calendar/workingCalendar.ts'

const between = (startMinute: number, endMinute: number) => ({ startMinute, endMinute })
const fault = (change: Partial<WorkingCalendar>) => {
  const found = findCalendarFault({ ...defaultCalendar, ...change })
  return found && [found.code, found.path, found.subject]
}
const day = (date: string) => [{ date, name: '' }]

describe('a calendar is sound', () => {
  it.each<[string, Partial<WorkingCalendar>]>([
    ['as it comes', {}],
    ['with an end at 24:00', { weekly: { 1: [between(0, 1440)] } }],
    ['with a lunch break', { weekly: { 1: [between(540, 720), between(780, 1020)] } }],
    ['with intervals in any order that touch', { weekly: { 1: [between(720, 1020), between(540, 720)] } }],
    ['with a closed weekday that is named', { weekly: { 1: [between(540, 720)], 2: [] } }],
    [
      'open on one extra day alone',
      { weekly: {}, extraWorkingDays: [{ date: '2026-01-03', intervals: [between(0, 1)] }] },
    ],
    ['on 29 February of a leap year', { daysOff: day('2028-02-29') }],
  ])('%s', (_name, change) => expect(fault(change)).toBeUndefined())
})

describe('a calendar is refused, and where is told', () => {
  it.each<[string, Partial<WorkingCalendar>, string, string, string]>([
    ['an unknown zone', { zone: 'Europe/Nowhere' }, 'calendar.invalid_zone', 'zone', 'Europe/Nowhere'],
    ['no zone', { zone: '' }, 'calendar.invalid_zone', 'zone', ''],
    ['no opening hours', { weekly: {} }, 'calendar.no_opening_time', 'weekly', 'week'],
    ['weekdays without hours', { weekly: { 1: [], 2: [] } }, 'calendar.no_opening_time', 'weekly', 'week'],
    [
      'only the hours of a weekday that has none',
      { weekly: {}, extraWorkingDays: [{ date: '2026-01-03', hoursOf: 1 }] },
      'calendar.no_opening_time',
      'weekly',
      'week',
    ],
    [
      'an end before its start',
      { weekly: { 3: [between(1020, 540)] } },
      'calendar.invalid_interval',
      'weekly.3.0',
      '1020-540',
    ],
    [
      'an interval of nothing',
      { weekly: { 3: [between(540, 540)] } },
      'calendar.invalid_interval',
      'weekly.3.0',
      '540-540',
    ],
    [
      'an end after 24:00',
      { weekly: { 3: [between(540, 1441)] } },
      'calendar.invalid_interval',
      'weekly.3.0',
      '540-1441',
    ],
    [
      'a start before 0:00',
      { weekly: { 3: [between(-1, 540)] } },
      'calendar.invalid_interval',
      'weekly.3.0',
      '-1-540',
    ],
    [
      'half a minute',
      { weekly: { 3: [between(0.5, 540)] } },
      'calendar.invalid_interval',
      'weekly.3.0',
      '0.5-540',
    ],
    [
      'half a minute at the end',
      { weekly: { 3: [between(0, 540.5)] } },
      'calendar.invalid_interval',
      'weekly.3.0',
      '0-540.5',
    ],
    [
      'intervals that overlap, whatever their order',
      { weekly: { 3: [between(700, 1020), between(540, 720)] } },
      'calendar.invalid_interval',
      'weekly.3.0',
      '700-1020',
    ],
    [
      'hours of an extra day',
      {
        extraWorkingDays: [
          { date: '2026-01-03', hoursOf: 1 },
          { date: '2026-01-10', intervals: [between(9, 8)] },
        ],
      },
      'calendar.invalid_interval',
      'extraWorkingDays.1.0',
      '9-8',
    ],
    [
      '30 February',
      { daysOff: [...day('2026-02-02'), ...day('2026-02-30')] },
      'calendar.invalid_date',
      'daysOff.1',
      '2026-02-30',
    ],
    [
      'a holiday with an hour',
      { holidays: day('2026-02-02T10:00') },
      'calendar.invalid_date',
      'holidays.0',
      '2026-02-02T10:00',
    ],
    [
      'text before a date',
      { holidays: day('x2026-02-02') },
      'calendar.invalid_date',
      'holidays.0',
      'x2026-02-02',
    ],
    [
      'no date of an extra day',
      { extraWorkingDays: [{ date: '', hoursOf: 1 }] },
      'calendar.invalid_date',
      'extraWorkingDays.0',
      '',
    ],
  ])('%s', (_name, change, code, path, subject) => expect(fault(change)).toEqual([code, path, subject]))
})

it('a year with a sign is a date to Temporal, and none to a calendar', () => {
  expect(fault({ daysOff: day('+002026-02-02') })).toEqual([
    'calendar.invalid_date',
    'daysOff.0',
    '+002026-02-02',
  ])
})

it('what is no calendar at all is an error of the program, not a fault to show', () => {
  expect(() => fault({ zone: 5 as never })).toThrow(TypeError)
})

it('a fault is recognised by its name in a log', () => {
  expect(String(findCalendarFault({ ...defaultCalendar, zone: 'Europe/Nowhere' }))).toBe(
    'CalendarError: calendar.invalid_zone: Europe/Nowhere',
  )
})

describe('an extra working day with the hours of a closed weekday', () => {
  const idle = (weekly: WorkingCalendar['weekly']) =>
    findIdleExtraDay({
      ...defaultCalendar,
      weekly,
      extraWorkingDays: [
        { date: '2026-01-03', hoursOf: 1 },
        { date: '2026-01-10', intervals: [between(540, 600)] },
        { date: '2026-01-17', hoursOf: 6 },
      ],
    })

  it.each([
    ['that is left out', defaultCalendar.weekly],
    ['that has no interval', { ...defaultCalendar.weekly, 6: [] }],
  ])('is found: a weekday %s', (_name, weekly) => {
    expect(idle(weekly)).toMatchObject({
      code: 'calendar.closed_day',
      path: 'extraWorkingDays.2',
      subject: '2026-01-17',
    })
  })

  it('is none where the weekday opens', () => {
    expect(idle({ ...defaultCalendar.weekly, 6: [between(540, 600)] })).toBeUndefined()
  })
})

describe('days off that close for too long', () => {
  const mondays = { ...defaultCalendar, weekly: { 1: [between(540, 1020)] } }
  const closed = (from: string, weeks: number) =>
    Array.from({ length: weeks }, (_, week) => ({
      date: Temporal.PlainDate.from(from).add({ weeks: week }).toString(),
      name: '',
    }))

  it.each([
    ['years ahead', '2031-02-03'],
    ['in the past', '2023-02-06'],
  ])('are found %s, and where they begin is told', (_name, from) => {
    const other = { date: '2020-01-06', name: '' }
    expect(findLongGap({ ...mondays, daysOff: [...closed(from, 57).toReversed(), other] })).toMatchObject({
      code: 'calendar.no_opening_within_400_days',
      subject: from,
      path: 'daysOff.56',
    })
  })

  it('may be just short enough', () => {
    // From Monday, 26 January 2026, 399 days make Monday, 1 March 2027.
    expect(findLongGap({ ...mondays, daysOff: closed('2026-02-02', 56) })).toBeUndefined()
    expect(findLongGap({ ...mondays, daysOff: closed('2026-02-02', 57) })).toBeDefined()
  })

  it('count together with holidays and closed weekdays', () => {
    const { daysOff, ...rest } = { ...mondays, daysOff: closed('2026-02-02', 57) }
    const [first, ...others] = daysOff
    expect(findLongGap({ ...rest, daysOff: others, holidays: first ? [first] : [] })).toBeDefined()
  })

  it('do not matter while another day is open', () => {
    expect(findLongGap({ ...defaultCalendar, daysOff: closed('2026-02-02', 100) })).toBeUndefined()
  })
})
