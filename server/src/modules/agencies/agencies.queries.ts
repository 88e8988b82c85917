import type { AgencyView } from '@rytm/contract/agencies.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency } from '#platform/db/tenancy.ts'
import { knownCountries, knownRegions } from '#platform/holidays/publicHolidays.ts'
import type { Member } from '#platform/http/actor.ts'
import { holidaysShown, storedCalendar } from './agencies.calendar.queries.ts'
import { agencyNotFound } from './agencies.errors.ts'
import { type AgencyRow, findAgency } from './agencies.repository.ts'

export function getAgency({ member, db, clock }: { member: Member; db: Db; clock: Clock }) {
  return readInAgency({ db, agencyId: member.agencyId }, async (tx) => {
    const agency = await findAgency({ agencyId: member.agencyId, tx })
    if (!agency) throw agencyNotFound()
    return toAgencyView({ agency, clock })
  })
}

export function toAgencyView({ agency, clock }: { agency: AgencyRow; clock: Clock }): AgencyView {
  const { id, name, zone, country, region, revision, createdAt } = agency
  const language = agency.language as AgencyView['language']
  return {
    id,
    name,
    language,
    zone,
    country,
    region,
    revision,
    createdAt: createdAt.toISOString(),
    calendar: storedCalendar(agency.calendar),
    holidays: holidaysShown({ agency, clock }),
    countries: knownCountries(),
    regions: knownRegions({ country, language }),
  }
}
