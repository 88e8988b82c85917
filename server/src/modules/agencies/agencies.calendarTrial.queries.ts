import type { CalendarExample, CalendarInput, CalendarTrial } from '@rytm/contract/agencies.calendar.ts'
import { differenceOf } from '@rytm/domain/calendar/calendarDifference.ts'
import { isoWeekOf } from '@rytm/domain/calendar/isoWeek.ts'
import type { WorkingCalendar } from '@rytm/domain/calendar/workingCalendar.ts'
import {
  addWorkingDays,
  closedDaysBetween,
  endOfWorkingDay,
  lastWorkingDayOfWeek,
  localDate,
} from '@rytm/domain/calendar/workingDays.ts'
import { addWorkingTime } from '@rytm/domain/calendar/workingTime.ts'
import { reportTimes } from '@rytm/domain/projects/reportTimes.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency } from '#platform/db/tenancy.ts'
import { knownRegions } from '#platform/holidays/publicHolidays.ts'
import type { Member } from '#platform/http/actor.ts'
import {
  checkAgencyCalendar,
  checkPlace,
  holidaysShown,
  refuseFaulty,
  toWorkingCalendar,
} from './agencies.calendar.queries.ts'
import { agencyNotFound } from './agencies.errors.ts'
import { findAgency } from './agencies.repository.ts'

const fourHours = 240
const holidaysTold = 2

type Moment = Pick<CalendarExample, 'moment' | 'holiday'> & { at: Temporal.Instant }

/** Nothing is written: the calendar is compiled, asked and forgotten. */
export function tryCalendar({
  input,
  member: { agencyId },
  db,
  clock,
}: {
  input: CalendarInput
  member: Member
  db: Db
  clock: Clock
}): Promise<CalendarTrial> {
  return readInAgency({ db, agencyId }, async (tx) => {
    const agency = await findAgency({ agencyId, tx })
    if (!agency) throw agencyNotFound()
    const place = { ...input, language: agency.language }
    checkPlace(place)
    const before = toWorkingCalendar(agency)
    const after = checkAgencyCalendar({ input: place, clock })
    const now = clock.now()
    return refuseFaulty(() => ({
      zone: input.zone,
      country: input.country,
      examples: momentsOf({ now, calendar: after }).map((moment) => exampleOf({ moment, calendar: after })),
      changes: changesOf({ now, before, after }),
      holidays: holidaysShown({ agency: place, clock }),
      regions: knownRegions(place),
    }))
  })
}

function momentsOf({ now, calendar }: { now: Temporal.Instant; calendar: WorkingCalendar }): Moment[] {
  const at = (weekday: number, plainTime: string) => nextAt({ now, weekday, plainTime, zone: calendar.zone })
  return [
    { moment: 'now', at: now, holiday: null },
    { moment: 'friday_afternoon', at: at(5, '15:30'), holiday: null },
    { moment: 'saturday_noon', at: at(6, '12:00'), holiday: null },
    ...evesOf({ now, calendar }),
  ]
}

function nextAt({
  now,
  weekday,
  plainTime,
  zone,
}: {
  now: Temporal.Instant
  weekday: number
  plainTime: string
  zone: string
}) {
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const days = (weekday - today.dayOfWeek + 7) % 7
  const at = (later: number) =>
    today
      .add({ days: days + later })
      .toZonedDateTime({ timeZone: zone, plainTime })
      .toInstant()
  return Temporal.Instant.compare(at(0), now) > 0 ? at(0) : at(7)
}

/** The evening of the last working day before a holiday, once for holidays that follow one another. */
function evesOf({ now, calendar }: { now: Temporal.Instant; calendar: WorkingCalendar }): Moment[] {
  const today = localDate({ at: now, calendar })
  const range = { from: today.add({ days: 1 }), to: today.add({ years: 1 }), calendar }
  const eves = new Map<string, Moment>()
  const isHoliday = new Set(calendar.holidays.map(({ date }) => date))
  for (const { date, name } of closedDaysBetween(range).filter((day) => isHoliday.has(day.date))) {
    const eve = addWorkingDays({ date: Temporal.PlainDate.from(date), days: -1, calendar })
    const at = eve.toZonedDateTime({ timeZone: calendar.zone, plainTime: '18:00' }).toInstant()
    if (Temporal.Instant.compare(at, now) < 0 || eves.has(eve.toString())) continue
    eves.set(eve.toString(), { moment: 'holiday_eve', at, holiday: { date, name } })
    if (eves.size === holidaysTold) break
  }
  return [...eves.values()]
}

function exampleOf({
  moment: { moment, at, holiday },
  calendar,
}: {
  moment: Moment
  calendar: WorkingCalendar
}): CalendarExample {
  const date = localDate({ at, calendar })
  const secondDay = addWorkingDays({ date, days: 2, calendar })
  const lastDay = lastWorkingDayOfWeek({ week: isoWeekOf(date), calendar })
  return {
    moment,
    at: at.toString(),
    holiday,
    fourHoursEnd: addWorkingTime({ from: at, minutes: fourHours, calendar }).toString(),
    secondDayEnds: endOfWorkingDay({ date: secondDay, calendar }).toString(),
    weeklyReportDue: lastDay ? reportTimes({ lastDay, calendar }).reportDueAt.toString() : null,
  }
}

function changesOf({
  now,
  before,
  after,
}: {
  now: Temporal.Instant
  before: WorkingCalendar
  after: WorkingCalendar
}) {
  const from = localDate({ at: now, calendar: after })
  const { days, otherHours } = differenceOf({ from, to: from.add({ years: 1 }), before, after })
  return { otherHours, days: days.map((day) => ({ ...day, name: day.name ?? null })) }
}
