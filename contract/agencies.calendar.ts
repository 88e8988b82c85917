import { z } from 'zod'
import { agencyInput, countryCode, zoneName } from './agencies.ts'
import { defineEndpoint } from './endpoint.ts'
import { calendarDate, instant } from './kernel.ts'

export const calendarInput = agencyInput.pick({ zone: true, country: true, region: true, calendar: true })
export type CalendarInput = z.infer<typeof calendarInput>

/** What comes of something that begins at a moment. */
export const calendarExample = z.object({
  moment: z.enum(['now', 'friday_afternoon', 'saturday_noon', 'holiday_eve']),
  at: instant,
  /** The holiday that follows the evening. */
  holiday: z.object({ date: calendarDate, name: z.string() }).nullable(),
  fourHoursEnd: instant,
  secondDayEnds: instant,
  /** Null for a week without a working day: it has no report. */
  weeklyReportDue: instant.nullable(),
})
export type CalendarExample = z.infer<typeof calendarExample>

export const calendarChange = z.object({
  date: calendarDate,
  becomes: z.enum(['open', 'closed']),
  because: z.enum(['holiday', 'day_off', 'extra_day', 'week']),
  name: z.string().nullable(),
})
export type CalendarChange = z.infer<typeof calendarChange>

export const calendarTrial = z.object({
  /** The zone that was tried; the instants are meant to be shown in it. */
  zone: zoneName,
  country: countryCode,
  examples: z.array(calendarExample),
  /** Against the saved calendar, in the next 12 months. */
  changes: z.object({
    days: z.array(calendarChange),
    /** Days that stay open with other hours. */
    otherHours: z.number().int(),
  }),
  /** Of the country and region that were tried, this year and the next. */
  holidays: z.array(z.object({ date: calendarDate, name: z.string() })),
  regions: z.array(z.object({ code: z.string(), name: z.string() })),
})
export type CalendarTrial = z.infer<typeof calendarTrial>

export const tryCalendar = defineEndpoint({
  name: 'agencies.try_calendar',
  summary: 'What a calendar that is not saved would come to',
  method: 'POST',
  path: '/api/agency/calendar/trials',
  auth: 'member',
  permission: 'agency.settings',
  body: calendarInput,
  response: calendarTrial,
  errors: ['agencies.calendar_refused', 'agencies.country_unknown'],
})
