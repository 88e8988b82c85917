import type { AgencyCalendar } from '@rytm/contract/agencies.ts'
import { CalendarError } from '@rytm/domain/calendar/calendarErrors.ts'
import { findCalendarFault, findIdleExtraDay } from '@rytm/domain/calendar/checkCalendar.ts'
import { findLongGap } from '@rytm/domain/calendar/longGap.ts'
import { defaultCalendar, type WorkingCalendar } from '@rytm/domain/calendar/workingCalendar.ts'
import { addWorkingTime } from '@rytm/domain/calendar/workingTime.ts'
import type { Clock } from '#platform/clock/clock.ts'
import { runNamed, type Tx } from '#platform/db/tenancy.ts'
import { knownCountries, knownRegions, publicHolidays } from '#platform/holidays/publicHolidays.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { agencyNotFound, calendarRefused, countryUnknown } from './agencies.errors.ts'
import { type AgencyRow, findAgency } from './agencies.repository.ts'

/** Far enough back for what is recorded late and ahead for the longest project that is planned. */
const firstYear = 2020
const lastYear = 2040

const compiled = new Map<string, { revision: number; calendar: WorkingCalendar }>()
const remembered = 2000

/**
 * When the agency works: its own hours and days, and the public holidays of its country. The same object as long as
 * the agency is unchanged, because the domain remembers per object what it worked out.
 */
export async function loadCalendar({
  agencyId,
  tx,
}: {
  agencyId: AgencyId
  tx: Tx
}): Promise<WorkingCalendar> {
  const agency = await findAgency({ agencyId, tx })
  if (!agency) throw agencyNotFound()
  const known = compiled.get(agencyId)
  if (known?.revision === agency.revision) return known.calendar
  const calendar = toWorkingCalendar(agency)
  if (compiled.size >= remembered) compiled.clear()
  compiled.set(agencyId, { revision: agency.revision, calendar })
  return calendar
}

export interface CalendarVersion {
  version: number
  since: Temporal.Instant
  calendar: WorkingCalendar
}

const versions = new Map<string, { state: string; calendar: WorkingCalendar }>()

/** Calendars of the agency `$1` as JSON, oldest first, for statements that read more than these. */
export const calendarVersionsSql = `(SELECT coalesce(json_agg(json_build_object('version', v.version, 'since', v.since,
    'zone', v.zone, 'country', v.country, 'region', v.region, 'calendar', v.calendar, 'language', g.language)
    ORDER BY v.version), '[]')
  FROM agency_calendar_versions v JOIN agencies g ON g.id = v.agency_id WHERE v.agency_id = $1) AS calendars`

export interface CalendarsRead {
  calendars: (Place & { version: number; since: string; calendar: unknown })[]
}

/**
 * What the calendar was since when, oldest first; each holds until the next. The same object per version, because the
 * domain remembers per object what it worked out.
 */
export async function loadCalendarVersions({
  agencyId,
  tx,
}: {
  agencyId: AgencyId
  tx: Tx
}): Promise<CalendarVersion[]> {
  const text = `SELECT ${calendarVersionsSql}`
  const [row] = await runNamed<CalendarsRead>({ name: 'agencies.calendars', text, values: [agencyId], tx })
  return toCalendarVersions({ agencyId, calendars: row?.calendars ?? [] })
}

export function toCalendarVersions({
  agencyId,
  calendars,
}: CalendarsRead & { agencyId: AgencyId }): CalendarVersion[] {
  if (calendars.length === 0) throw agencyNotFound()
  return calendars.map(({ version, since, ...place }) => ({
    version,
    since: Temporal.Instant.from(since),
    calendar: rememberVersion({ key: `${agencyId} ${version}`, place }),
  }))
}

/** The state is compared too: a version that was read in a transaction that failed may come again as another. */
function rememberVersion({ key, place }: { key: string; place: Place & { calendar: unknown } }) {
  const state = JSON.stringify(place)
  const known = versions.get(key)
  if (known?.state === state) return known.calendar
  const calendar = toWorkingCalendar(place)
  if (versions.size >= remembered) versions.clear()
  versions.set(key, { state, calendar })
  return calendar
}

type Place = Pick<AgencyRow, 'zone' | 'country' | 'language'> & { region?: string | null }

export function toWorkingCalendar(agency: Place & { calendar: unknown }): WorkingCalendar {
  const { weekly, daysOff, extraWorkingDays } = storedCalendar(agency.calendar)
  return { zone: agency.zone, weekly, daysOff, extraWorkingDays, holidays: holidaysOf(agency) }
}

/** An agency that never touched its calendar has the default one. */
export function storedCalendar(calendar: unknown): AgencyCalendar {
  return { ...newAgencyCalendar(), ...(calendar as Partial<AgencyCalendar>) }
}

export function newAgencyCalendar(): AgencyCalendar {
  const weekly = Object.fromEntries(
    Object.entries(defaultCalendar.weekly).map(([day, intervals]) => [day, [...(intervals ?? [])]]),
  )
  return { weekly, daysOff: [], extraWorkingDays: [] }
}

function holidaysOf({ country, region = null, language }: Place) {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index)
  return years.flatMap((year) => publicHolidays({ country, region, language, year }))
}

export function holidaysShown({ agency, clock }: { agency: Place; clock: Clock }) {
  const { year } = clock.now().toZonedDateTimeISO(agency.zone)
  const { country, region = null, language } = agency
  return [year, year + 1].flatMap((shown) => [...publicHolidays({ country, region, language, year: shown })])
}

/** Refuses a zone that does not exist and a country or region of which no holidays are known. */
export function checkPlace({ zone, country, region, language }: Place) {
  if (!knownCountries().includes(country)) throw countryUnknown({ country })
  const regions = knownRegions({ country, language })
  if (region && !regions.some(({ code }) => code === region)) throw countryUnknown({ country, region })
  refuse(findCalendarFault({ ...defaultCalendar, zone }))
}

/** Refuses what makes no sense, and a calendar that is closed for more than a year, now or ever. */
export function checkAgencyCalendar({
  input,
  clock,
}: {
  input: Place & { calendar: AgencyCalendar }
  clock: Clock
}) {
  const calendar = toWorkingCalendar(input)
  refuse(findCalendarFault(calendar) ?? findIdleExtraDay(calendar) ?? findLongGap(calendar))
  refuseFaulty(() => addWorkingTime({ from: clock.now(), minutes: 1, calendar }))
  return calendar
}

/** The domain's refusal as an answer that a form can show. */
export function refuseFaulty<T>(ask: () => T): T {
  try {
    return ask()
  } catch (error) {
    if (error instanceof CalendarError) refuse(error)
    throw error
  }
}

function refuse(fault: CalendarError | undefined) {
  if (!fault) return
  const { code: reason, subject, path = null } = fault
  throw calendarRefused({ reason, subject, path })
}
