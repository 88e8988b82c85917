import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { calendarDate, email, id, instant, language, shortText } from './kernel.ts'
import { newPassword } from './people.session.ts'

const minute = z.number().int().min(0).max(1440)
export const openingInterval = z.object({ startMinute: minute, endMinute: minute })
const weekday = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
])

/** Opening hours by ISO weekday, in minutes since midnight; a weekday that is left out is closed. */
export const agencyCalendar = z.object({
  weekly: z.partialRecord(z.enum(['1', '2', '3', '4', '5', '6', '7']), z.array(openingInterval).max(6)),
  daysOff: z.array(z.object({ date: calendarDate, name: z.string().trim().max(100) })).max(500),
  extraWorkingDays: z.array(z.object({ date: calendarDate, hoursOf: weekday })).max(100),
})
export type AgencyCalendar = z.infer<typeof agencyCalendar>

/** ISO 3166-1; whether holidays are known for it is decided by the server. */
export const countryCode = z.string().regex(/^[A-Z]{2}$/)
export const zoneName = z.string().min(1).max(60)

export const agencyInput = z.object({
  name: shortText,
  language,
  zone: zoneName,
  country: countryCode,
  region: z.string().trim().max(20).nullable(),
  calendar: agencyCalendar,
})
export type AgencyInput = z.infer<typeof agencyInput>

export const agencyView = agencyInput.extend({
  id,
  createdAt: instant,
  /** Of what was read; a change that carries an older one is refused. */
  revision: z.number().int(),
  /** Public holidays of this year and the next, as the calendar counts them. */
  holidays: z.array(z.object({ date: calendarDate, name: z.string() })),
  countries: z.array(countryCode),
  regions: z.array(z.object({ code: z.string(), name: z.string() })),
})
export type AgencyView = z.infer<typeof agencyView>

export const getAgency = defineEndpoint({
  name: 'agencies.get',
  summary: 'The agency: name, language, calendar',
  method: 'GET',
  path: '/api/agency',
  auth: 'member',
  permission: 'agency.read',
  response: agencyView,
})

export const updateAgency = defineEndpoint({
  name: 'agencies.update',
  summary: 'Change the agency: name, language, calendar',
  method: 'PUT',
  path: '/api/agency',
  auth: 'member',
  permission: 'agency.settings',
  body: agencyInput.extend({ revision: z.int32() }),
  response: agencyView,
  errors: ['agencies.changed_meanwhile', 'agencies.calendar_refused', 'agencies.country_unknown'],
})

export const firstRun = defineEndpoint({
  name: 'agencies.first_run',
  summary: 'Make the first agency and its owner, with the code printed at start',
  method: 'POST',
  path: '/api/first-run',
  auth: 'public',
  body: z.strictObject({
    code: z.string().trim().min(1).max(40),
    agency: z.object({ name: shortText, language, zone: zoneName, country: countryCode }),
    owner: z.object({ name: shortText, email, password: newPassword }),
    /** Begin with invented clients and projects; removed by one click. */
    sampleData: z.boolean().default(false),
  }),
  status: 204,
  errors: ['agencies.first_run_done', 'agencies.first_run_code_wrong', 'http.too_many_requests'],
})
