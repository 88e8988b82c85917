import { type Absence, absenceAt, standInFor } from '@rytm/domain/people/responsible.ts'
import { eq } from 'drizzle-orm'
import { loadAbsences } from '#modules/people/people.absences.queries.ts'
import { memberships } from '#modules/people/people.tables.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'

interface Moment {
  agencyId: AgencyId
  memberId: string
  at: Temporal.Instant
  zone: string
  tx: Tx
}

/** For whom somebody works now; `until` is the last day of the absence, null for who left the agency. */
export interface Lead {
  id: string
  name: string
  until: string | null
}

export interface Standing {
  id: string
  name: string
  /** The leads whose projects are this member's now: the own ones, where nobody takes over, and those stood in for. */
  leads: Map<string, Lead>
  away: { until: string | null; substitute: { id: string; name: string } | null } | null
}

const forGoodYear = 2199

/** Undefined for somebody who is no member, or no longer. */
export async function loadStanding({ memberId, ...rest }: Moment): Promise<Standing | undefined> {
  const people = await loadPeople(rest)
  const member = people.find(({ id, endedAt }) => id === memberId && !endedAt)
  if (!member) return undefined
  const moment = { absences: await loadAbsences(rest), at: rest.at, zone: rest.zone }
  const worksFor = (id: string) => (standInFor({ memberId: id, ...moment }) ?? id) === memberId
  const leads = people
    .filter(({ id }) => worksFor(id))
    .map(({ id, name }) => ({ id, name, until: untilOf(absenceAt({ memberId: id, ...moment })) }))
  return {
    id: memberId,
    name: member.name,
    leads: new Map(leads.map((lead) => [lead.id, lead])),
    away: away(),
  }

  function away(): Standing['away'] {
    const absence = absenceAt({ memberId, ...moment })
    if (!absence) return null
    const substituteId = standInFor({ memberId, ...moment })
    const found = people.find(({ id }) => id === substituteId)
    return { until: untilOf(absence), substitute: found ? { id: found.id, name: found.name } : null }
  }
}

function loadPeople({ agencyId, tx }: Pick<Moment, 'agencyId' | 'tx'>) {
  const { id, displayName, endedAt } = memberships
  return tx
    .select({ id, name: displayName, endedAt })
    .from(memberships)
    .where(eq(memberships.agencyId, agencyId))
}

function untilOf(absence: Absence | undefined): string | null {
  return absence && absence.toDate.year < forGoodYear ? absence.toDate.toString() : null
}
