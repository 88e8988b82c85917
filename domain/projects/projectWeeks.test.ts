import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultCalendar, type WorkingCalendar } from '#calendar/workingCalendar.ts'
import { isWorkingDay } from '#calendar/workingDays.ts'
import { type HoldInterval, plannedWeeks, projectWeekAt, projectWeeks } from '#projects/projectWeeks.ts'
import { reportPeriod } from '#projects/reportTimes.ts'

const at = (date: string) => Temporal.PlainDate.from(date)
const calendar: WorkingCalendar = {
  ...defaultCalendar,
  holidays: [
    { date: '2026-11-11', name: 'Narodowe Święto Niepodległości' },
    { date: '2026-12-24', name: 'Wigilia' },
    { date: '2026-12-25', name: 'Boże Narodzenie' },
    { date: '2027-01-01', name: 'Nowy Rok' },
    { date: '2027-01-06', name: 'Trzech Króli' },
  ],
  daysOff: ['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31'].map((date) => ({
    date,
    name: 'Przerwa',
  })),
}
const weeksOf = (startDate: string, until: string, holds: HoldInterval[] = []) =>
  projectWeeks({ startDate: at(startDate), until: at(until), holds, calendar })
const told = (weeks: ReturnType<typeof weeksOf>) =>
  weeks.map(({ number, isoWeek, firstDay, lastDay }) => `${number}: W${isoWeek} ${firstDay}..${lastDay}`)

describe('project weeks', () => {
  it.each<[string, string, string, string[]]>([
    [
      'a start on Monday',
      '2026-11-16',
      '2026-11-27',
      ['1: W47 2026-11-16..2026-11-20', '2: W48 2026-11-23..2026-11-27'],
    ],
    [
      'a start on Thursday has its first report this week',
      '2026-11-19',
      '2026-11-20',
      ['1: W47 2026-11-19..2026-11-20'],
    ],
    ['a start on Friday has it next week', '2026-11-20', '2026-11-20', ['1: W48 2026-11-20..2026-11-27']],
    ['a start on Saturday', '2026-11-21', '2026-11-21', ['1: W48 2026-11-23..2026-11-27']],
    ['a start on the holiday in a week', '2026-11-11', '2026-11-13', ['1: W46 2026-11-12..2026-11-13']],
    [
      'the break over Christmas joins the first week of January',
      '2026-12-14',
      '2027-01-08',
      ['1: W51 2026-12-14..2026-12-18', '2: W52 2026-12-21..2026-12-23', '3: W1 2027-01-04..2027-01-08'],
    ],
    ['a question before the start', '2026-11-16', '2026-11-13', []],
  ])('%s', (_name, startDate, until, expected) => {
    expect(told(weeksOf(startDate, until))).toEqual(expected)
  })

  it('leave out days on hold and join a week of which one day was active', () => {
    const holds = [{ from: at('2026-11-24'), until: at('2026-12-02') }]
    const weeks = weeksOf('2026-11-16', '2026-12-11', holds)
    expect(told(weeks)).toEqual([
      '1: W47 2026-11-16..2026-11-20',
      '2: W49 2026-11-23..2026-12-04',
      '3: W50 2026-12-07..2026-12-11',
    ])
    expect(weeks[1]?.activeDays.map(String)).toEqual(['2026-11-23', '2026-12-02', '2026-12-03', '2026-12-04'])
  })

  it('owe no report where the project is on hold when it would be due', () => {
    const weeks = weeksOf('2026-11-16', '2026-12-11', [{ from: at('2026-11-18') }])
    expect(weeks.map(({ number, onHoldWhenDue }) => ({ number, onHoldWhenDue }))).toEqual([
      { number: 1, onHoldWhenDue: true },
    ])
    expect(projectWeekAt({ date: at('2026-12-08'), weeks })).toBeUndefined()
  })

  it('answer for every calendar day from the start', () => {
    const weeks = weeksOf('2026-12-14', '2027-01-10')
    const numberAt = (date: string) => projectWeekAt({ date: at(date), weeks })?.number
    expect(
      ['2026-12-13', '2026-12-14', '2026-12-20', '2026-12-27', '2026-12-30', '2027-01-10'].map(numberAt),
    ).toEqual([undefined, 1, 1, 2, 3, 3])
  })
})

describe('planned weeks', () => {
  it.each([
    ['four weeks from Monday to Friday', '2026-11-16', '2026-12-11', 4],
    ['a target on the Monday after does not add a week', '2026-11-16', '2026-12-14', 4],
    ['a start on Friday does not add a week', '2026-11-20', '2026-12-18', 4],
    ['a target in the break over Christmas', '2026-12-14', '2026-12-31', 2],
    ['a project of one day', '2026-11-16', '2026-11-16', 1],
  ])('%s', (_name, startDate, targetDate, expected) => {
    expect(plannedWeeks({ startDate: at(startDate), targetDate: at(targetDate), calendar })).toBe(expected)
  })

  it('are passed by the number of the week when a project takes longer', () => {
    const planned = plannedWeeks({ startDate: at('2026-11-02'), targetDate: at('2026-12-04'), calendar })
    const weeks = weeksOf('2026-11-02', '2026-12-09')
    expect({ week: projectWeekAt({ date: at('2026-12-09'), weeks })?.number, planned }).toEqual({
      week: 6,
      planned: 5,
    })
  })
})

describe('the report of a week', () => {
  it.each([
    [
      'is due on Friday at 16:00, its draft opens on Thursday noon',
      '2026-11-16',
      '2026-11-20T15:00:00Z',
      '2026-11-19T11:00:00Z',
    ],
    [
      'is due on Wednesday before Christmas, its draft opens on Tuesday',
      '2026-12-21',
      '2026-12-23T15:00:00Z',
      '2026-12-22T11:00:00Z',
    ],
    ['keeps its local time in summer', '2026-07-06', '2026-07-10T14:00:00Z', '2026-07-09T10:00:00Z'],
  ])('%s', (_name, startDate, due, draft) => {
    const week = weeksOf(startDate, startDate)[0]
    expect([week?.reportDueAt.toString(), week?.draftOpensAt.toString()]).toEqual([due, draft])
  })

  it('is due at closing time where that is before 16:00', () => {
    const short = { ...calendar, weekly: { ...calendar.weekly, 5: [{ startMinute: 540, endMinute: 840 }] } }
    const [week] = projectWeeks({ startDate: at('2026-11-16'), until: at('2026-11-16'), calendar: short })
    expect(week?.reportDueAt.toString()).toBe('2026-11-20T13:00:00Z')
  })

  it('covers the time from the last cut-off to its own', () => {
    const [first, second] = weeksOf('2026-11-16', '2026-11-27')
    if (!first || !second) throw new Error('two weeks expected')
    const friday = Temporal.Instant.from('2026-11-27T12:00Z')
    const sentEarly = Temporal.Instant.from('2026-11-20T10:00Z')
    expect(first.coversFrom.toString()).toBe('2026-11-15T23:00:00Z')
    expect(reportPeriod({ week: second, now: friday })).toEqual({ from: first.reportDueAt, to: friday })
    expect(reportPeriod({ week: second, lastCutOffAt: sentEarly, now: friday }).from).toEqual(sentEarly)
    expect(reportPeriod({ week: second, now: friday.add({ hours: 72 }) }).to).toEqual(second.reportDueAt)
  })
})

describe('the weeks of any project', () => {
  const date = fc.integer({ min: 0, max: 400 }).map((days) => at('2026-06-01').add({ days }))
  const hold = fc
    .tuple(date, fc.integer({ min: 1, max: 40 }))
    .map(([from, days]) => ({ from, until: from.add({ days }) }))
  const project = fc.record({
    startDate: date,
    days: fc.integer({ min: 0, max: 120 }),
    holds: fc.array(hold, { maxLength: 2 }),
  })

  it('follow each other without a gap, and each has at least 2 active working days', () => {
    fc.assert(
      fc.property(project, ({ startDate, days, holds }) => {
        const weeks = projectWeeks({ startDate, until: startDate.add({ days }), holds, calendar })
        weeks.forEach((week, index) => {
          const before = weeks[index - 1]
          expect(week.number).toBe(index + 1)
          expect(week.opensOn.equals(before ? before.closesOn.add({ days: 1 }) : startDate)).toBe(true)
          expect(week.activeDays.length).toBeGreaterThanOrEqual(2)
          expect(week.activeDays.every((day) => isWorkingDay({ date: day, calendar }))).toBe(true)
          expect(Temporal.Instant.compare(week.coversFrom, week.reportDueAt)).toBe(-1)
        })
      }),
    )
  })

  it('are the same however far one looks', () => {
    fc.assert(
      fc.property(project, ({ startDate, days, holds }) => {
        const near = projectWeeks({ startDate, until: startDate.add({ days }), holds, calendar })
        const far = projectWeeks({ startDate, until: startDate.add({ days: days + 50 }), holds, calendar })
        expect(told(far.slice(0, near.length))).toEqual(told(near))
      }),
    )
  })
})
