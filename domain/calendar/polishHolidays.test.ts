import { describe, expect, it } from 'vitest'
import { defaultCalendar, type WorkingCalendar } from '#calendar/workingCalendar.ts'
import { addWorkingDays, endOfWorkingDay, localDate } from '#calendar/workingDays.ts'
import { addWorkingTime } from '#calendar/workingTime.ts'

const warsaw: WorkingCalendar = {
  ...defaultCalendar,
  holidays: [
    { date: '2026-01-01', name: 'Nowy Rok' },
    { date: '2026-01-06', name: 'Święto Trzech Króli' },
    { date: '2026-04-05', name: 'Niedziela Wielkanocna' },
    { date: '2026-04-06', name: 'Poniedziałek Wielkanocny' },
    { date: '2026-05-01', name: 'Święto Pracy' },
    { date: '2026-05-03', name: 'Święto Narodowe Trzeciego Maja' },
    { date: '2026-05-24', name: 'Zielone Świątki' },
    { date: '2026-06-04', name: 'Boże Ciało' },
    { date: '2026-08-15', name: 'Wniebowzięcie NMP' },
    { date: '2026-11-01', name: 'Wszystkich Świętych' },
    { date: '2026-11-11', name: 'Narodowe Święto Niepodległości' },
    { date: '2026-12-24', name: 'Wigilia' },
    { date: '2026-12-25', name: 'Boże Narodzenie' },
    { date: '2026-12-26', name: 'Drugi dzień Bożego Narodzenia' },
    { date: '2027-01-01', name: 'Nowy Rok' },
  ],
}
/** The Friday after Corpus Christi is taken off, the Saturday of the week after is worked for it. */
const longWeekend: WorkingCalendar = {
  ...warsaw,
  daysOff: [{ date: '2026-06-05', name: 'Długi weekend' }],
  extraWorkingDays: [{ date: '2026-06-13', hoursOf: 5 }],
}

describe('four working hours in Warsaw', () => {
  it.each<[string, WorkingCalendar, string, string]>([
    ['from Friday 15:30', warsaw, '2026-11-13T14:30Z', '2026-11-16T10:30Z'],
    ['from Saturday noon', warsaw, '2026-11-14T11:00Z', '2026-11-16T12:00Z'],
    ['from Sunday night', warsaw, '2026-11-15T22:59Z', '2026-11-16T12:00Z'],
    ['from the holiday itself', warsaw, '2026-11-11T09:00Z', '2026-11-12T12:00Z'],
    ['from the evening before a holiday', warsaw, '2026-11-10T18:00Z', '2026-11-12T12:00Z'],
    ['from Friday over the change to summer time', warsaw, '2026-03-27T14:30Z', '2026-03-30T09:30Z'],
    ['from Friday over the change to winter time', warsaw, '2026-10-23T13:30Z', '2026-10-26T10:30Z'],
    ['over 24 December and Christmas', warsaw, '2026-12-23T14:00Z', '2026-12-28T10:00Z'],
    ['begun on 24 December at ten', warsaw, '2026-12-24T09:00Z', '2026-12-28T12:00Z'],
    ['over 1 to 3 May', warsaw, '2026-04-30T13:30Z', '2026-05-04T09:30Z'],
    ['begun on 1 May', warsaw, '2026-05-01T08:00Z', '2026-05-04T11:00Z'],
    ['over Corpus Christi', warsaw, '2026-06-03T13:30Z', '2026-06-05T09:30Z'],
    ['over a long weekend', longWeekend, '2026-06-03T13:30Z', '2026-06-08T09:30Z'],
    ['into a Saturday that is worked', longWeekend, '2026-06-12T13:30Z', '2026-06-13T09:30Z'],
    ['over Easter', warsaw, '2026-04-03T13:30Z', '2026-04-07T09:30Z'],
    [
      'over a holiday on a Saturday, which is one day as any weekend',
      warsaw,
      '2026-08-14T13:30Z',
      '2026-08-17T09:30Z',
    ],
  ])('%s', (_name, calendar, from, expected) => {
    const reached = addWorkingTime({ from: Temporal.Instant.from(from), minutes: 240, calendar })
    expect(reached.toString()).toBe(Temporal.Instant.from(expected).toString())
  })
})

describe('the end of the second working day in Warsaw', () => {
  it.each<[string, WorkingCalendar, string, string]>([
    ['from Wednesday', warsaw, '2026-11-18T09:00Z', '2026-11-20T16:00Z'],
    ['from Friday', warsaw, '2026-11-20T09:00Z', '2026-11-24T16:00Z'],
    ['from Saturday', warsaw, '2026-11-21T09:00Z', '2026-11-24T16:00Z'],
    ['from the eve of a holiday', warsaw, '2026-11-10T09:00Z', '2026-11-13T16:00Z'],
    ['from Friday before summer time', warsaw, '2026-03-27T09:00Z', '2026-03-31T15:00Z'],
    ['from Friday before winter time', warsaw, '2026-10-23T09:00Z', '2026-10-27T16:00Z'],
    ['from the day before Christmas Eve', warsaw, '2026-12-23T09:00Z', '2026-12-29T16:00Z'],
    ['from the last day of April', warsaw, '2026-04-30T09:00Z', '2026-05-05T15:00Z'],
    ['from the eve of Corpus Christi', warsaw, '2026-06-03T09:00Z', '2026-06-08T15:00Z'],
    ['from the eve of a long weekend', longWeekend, '2026-06-03T09:00Z', '2026-06-09T15:00Z'],
    ['from Thursday before a Saturday that is worked', longWeekend, '2026-06-11T09:00Z', '2026-06-13T15:00Z'],
    ['late in the evening, by the date in Warsaw', warsaw, '2026-11-17T23:30Z', '2026-11-20T16:00Z'],
  ])('%s', (_name, calendar, from, expected) => {
    const date = localDate({ at: Temporal.Instant.from(from), calendar })
    const end = endOfWorkingDay({ date: addWorkingDays({ date, days: 2, calendar }), calendar })
    expect(end.toString()).toBe(Temporal.Instant.from(expected).toString())
  })
})
