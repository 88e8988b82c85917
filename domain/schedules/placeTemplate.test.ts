import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultCalendar, type WorkingCalendar } from '#calendar/workingCalendar.ts'
import { isWorkingDay, workingDayOnOrAfter } from '#calendar/workingDays.ts'
import { type PlacedSchedule, placeTemplate } from '#schedules/placeTemplate.ts'
import { scheduleDueAt } from '#schedules/scheduleDue.ts'
import {
  type ScheduleKind,
  type ScheduleTemplate,
  scheduleKinds,
  scheduleTemplate,
} from '#schedules/scheduleTemplate.ts'

const at = (date: string) => Temporal.PlainDate.from(date)
const named = (...dates: string[]) => dates.map((date) => ({ date, name: `Święto ${date}` }))
const calendar: WorkingCalendar = {
  ...defaultCalendar,
  holidays: named(
    '2026-11-11',
    '2026-12-24',
    '2026-12-25',
    '2027-01-01',
    '2027-01-06',
    '2027-03-29',
    '2027-05-03',
  ),
}
const templateOf = (kind: ScheduleKind, weeks: number) =>
  scheduleTemplate({ kind, weeks }) as ScheduleTemplate
const place = (kind: ScheduleKind, weeks: number, startDate: string) =>
  placeTemplate({ template: templateOf(kind, weeks), startDate: at(startDate), calendar })
const dateOf = ({ activities }: PlacedSchedule, id: string) =>
  activities.find((activity) => activity.id === id)?.date.toString()

describe('a template on real dates', () => {
  it('keeps its weekdays when it starts on a Monday', () => {
    const placed = place('direct_search', 4, '2026-11-16')
    expect(
      ['kickoff_call', 'profile_agreed', 'weekly_report.1', 'first_approaches', 'closing_summary'].map((id) =>
        dateOf(placed, id),
      ),
    ).toEqual(['2026-11-16', '2026-11-18', '2026-11-20', '2026-11-20', '2026-12-11'])
    expect(placed.skippedDays).toEqual([])
  })

  it('puts the weekly call on the day that was agreed', () => {
    const template = templateOf('direct_search', 4)
    const placed = placeTemplate({ template, startDate: at('2026-11-16'), callWeekday: 2, calendar })
    const calls = ['weekly_call.2', 'weekly_call.3', 'weekly_call.4'].map((id) => dateOf(placed, id))
    expect(calls).toEqual(['2026-11-24', '2026-12-01', '2026-12-08'])
    expect(dateOf(placed, 'weekly_report.2')).toBe('2026-11-27')
  })

  it('steps over a holiday within the week and says which', () => {
    const placed = place('direct_search', 4, '2026-11-02')
    const conversations = place('advert', 4, '2026-11-02').activities.find(({ id }) => id === 'phone_screens')
    expect(placed.skippedDays).toEqual(named('2026-11-11'))
    expect(conversations).toMatchObject({ week: 2, insteadOf: { date: '2026-11-11' } })
    expect(conversations?.date.toString()).toBe('2026-11-12')
  })

  it('moves to the day before at the end of a week, never into the next', () => {
    const placed = place('direct_search', 2, '2026-12-14')
    expect(dateOf(placed, 'weekly_report.2')).toBe('2026-12-23')
    expect(dateOf(placed, 'closing_summary')).toBe('2026-12-23')
    expect(placed.skippedDays).toEqual([])
  })

  it('spreads a first week that starts on Thursday over its two days', () => {
    const placed = place('direct_search', 4, '2026-11-19')
    expect(
      ['kickoff_call', 'decision_maker_call', 'profile_agreed', 'first_approaches'].map((id) =>
        dateOf(placed, id),
      ),
    ).toEqual(['2026-11-19', '2026-11-19', '2026-11-20', '2026-11-20'])
    expect(placed.weeks.map(({ number, isoWeek }) => `${number}:${isoWeek}`)).toEqual([
      '1:47',
      '2:48',
      '3:49',
      '4:50',
    ])
  })

  it('begins on the Friday and counts the next week as the first', () => {
    const placed = place('direct_search', 4, '2026-11-20')
    expect(dateOf(placed, 'kickoff_call')).toBe('2026-11-20')
    expect(dateOf(placed, 'weekly_report.1')).toBe('2026-11-27')
  })

  it('gives the client 2 working days for feedback also over a holiday', () => {
    const placed = place('direct_search', 2, '2026-11-02')
    expect(dateOf(placed, 'first_candidates')).toBe('2026-11-06')
    expect(dateOf(placed, 'first_candidates_feedback')).toBe('2026-11-10')
  })

  it('moves feedback on where days off would leave the client less than 2 working days', () => {
    const withDayOff = { ...calendar, daysOff: [{ date: '2026-11-10', name: 'Dzień wolny' }] }
    const template = templateOf('direct_search', 4)
    const placed = placeTemplate({ template, startDate: at('2026-10-26'), calendar: withDayOff })
    const dates = ['first_candidates', 'first_candidates_feedback', 'client_interviews'].map((id) =>
      dateOf(placed, id),
    )
    expect(dates).toEqual(['2026-11-09', '2026-11-13', '2026-11-16'])
    expect(placed.activities.find(({ id }) => id === 'client_interviews')?.week).toBe(4)
  })

  it('is refused with a code where the calendar has no weeks to plan on', () => {
    const oneDay = { ...defaultCalendar, weekly: { 1: [{ startMinute: 540, endMinute: 600 }] } }
    const template = templateOf('mixed', 2)
    expect(() => placeTemplate({ template, startDate: at('2026-11-16'), calendar: oneDay })).toThrow(
      'calendar.too_few_working_days',
    )
  })

  it('always lies on active working days, from the first to the last week, and does not present before interviews', () => {
    const start = fc.integer({ min: 0, max: 300 }).map((days) => at('2026-09-01').add({ days }))
    fc.assert(
      fc.property(
        fc.constantFrom(...scheduleKinds),
        fc.integer({ min: 2, max: 12 }),
        start,
        (kind, weeks, startDate) => {
          const template = templateOf(kind, weeks)
          const placed = placeTemplate({ template, startDate, calendar })
          const { activities } = placed
          expect(activities.length).toBe(template.activities.length)
          expect(placed.weeks.length).toBe(weeks)
          expect(dateOf(placed, 'kickoff_call')).toBe(
            workingDayOnOrAfter({ date: startDate, calendar }).toString(),
          )
          expect(dateOf(placed, 'closing_summary')).toBe(placed.weeks[weeks - 1]?.lastDay.toString())
          for (const { date, week } of activities) {
            expect(isWorkingDay({ date, calendar })).toBe(true)
            expect(placed.weeks[week - 1]?.activeDays.some((day) => day.equals(date))).toBe(true)
          }
          expect(`${dateOf(placed, 'in_depth_interviews')}` <= `${dateOf(placed, 'first_candidates')}`).toBe(
            true,
          )
          expect(`${dateOf(placed, 'references')}` <= `${dateOf(placed, 'decision')}`).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('the schedule is due', () => {
  it.each<[string, string, string | undefined, string]>([
    [
      'at the end of the 2nd working day after a start on Monday',
      '2026-11-16',
      undefined,
      '2026-11-18T16:00:00Z',
    ],
    ['on Monday after a start on Thursday', '2026-11-19', undefined, '2026-11-23T16:00:00Z'],
    ['on Tuesday after a start on Friday', '2026-11-20', undefined, '2026-11-24T16:00:00Z'],
    ['on Wednesday after a start on Saturday', '2026-11-21', undefined, '2026-11-25T16:00:00Z'],
    ['after 11 November when that lies between', '2026-11-10', undefined, '2026-11-13T16:00:00Z'],
    ['from the day after when it starts on 11 November', '2026-11-11', undefined, '2026-11-16T16:00:00Z'],
    ['on the agreed date', '2026-11-16', '2026-11-25', '2026-11-25T16:00:00Z'],
    [
      'by the end of an agreed Saturday, which does not slide',
      '2026-11-16',
      '2026-11-21',
      '2026-11-21T23:00:00Z',
    ],
  ])('%s', (_name, startDate, agreed, expected) => {
    const agreedDate = agreed ? at(agreed) : undefined
    expect(scheduleDueAt({ startDate: at(startDate), agreedDate, calendar }).toString()).toBe(expected)
  })
})
