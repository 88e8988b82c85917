import type { ResponsibleNow } from '@rytm/contract/commitments.care.ts'
import type { WorkingCalendar } from '@rytm/domain/calendar/workingCalendar.ts'
import type { DateSpan } from '@rytm/domain/commitments/carePeriod.ts'
import { type Absence, standInFor } from '@rytm/domain/people/responsible.ts'
import { eq } from 'drizzle-orm'
import { loadCalendar } from '#modules/agencies/agencies.calendar.queries.ts'
import { loadAbsences } from '#modules/people/people.absences.queries.ts'
import { memberships } from '#modules/people/people.tables.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'

/** What every figure of care is worked out from: who works here and who stands in for whom, now. */
export interface CareMoment {
  agencyId: AgencyId
  tx: Tx
  now: Temporal.Instant
  today: Temporal.PlainDate
  calendar: WorkingCalendar
  absences: readonly Absence[]
  people: ReadonlyMap<string, Person>
}

interface Person {
  id: string
  name: string
  role: string
  endedAt: Date | null
}

export async function loadMoment({
  agencyId,
  tx,
  clock,
}: {
  agencyId: AgencyId
  tx: Tx
  clock: Clock
}): Promise<CareMoment> {
  const now = clock.now()
  const calendar = await loadCalendar({ agencyId, tx })
  const absences = await loadAbsences({ agencyId, tx })
  const { id, displayName: name, role, endedAt } = memberships
  const people = await tx
    .select({ id, name, role, endedAt })
    .from(memberships)
    .where(eq(memberships.agencyId, agencyId))
  return {
    agencyId,
    tx,
    now,
    today: now.toZonedDateTimeISO(calendar.zone).toPlainDate(),
    calendar,
    absences,
    people: new Map(people.map((person) => [person.id, person])),
  }
}

/** Who answers for the projects of a lead now: who stands in, else the lead. */
export function standInOf({ leadId, moment }: { leadId: string; moment: CareMoment }): string {
  const { absences, now: at, calendar } = moment
  return standInFor({ memberId: leadId, absences, at, zone: calendar.zone }) ?? leadId
}

export function responsibleOf({
  leadId,
  moment,
}: {
  leadId: string | null
  moment: CareMoment
}): ResponsibleNow | null {
  if (!leadId) return null
  const lead = named({ id: leadId, moment })
  const working = named({ id: standInOf({ leadId, moment }), moment })
  return working && { ...working, insteadOf: working.id === leadId ? null : lead }
}

export function named({ id, moment }: { id: string | null; moment: CareMoment }) {
  const person = id === null ? undefined : moment.people.get(id)
  return person ? { id: person.id, name: person.name } : null
}

/** The instants of days of the agency: `from` belongs to it, `until` does not. */
export function instantsOf({ from, to }: DateSpan, { calendar: { zone } }: Pick<CareMoment, 'calendar'>) {
  const midnight = (date: Temporal.PlainDate) => date.toZonedDateTime(zone).toInstant()
  return { from: midnight(from), until: midnight(to.add({ days: 1 })) }
}

export function earlier(a: Temporal.Instant, b: Temporal.Instant) {
  return Temporal.Instant.compare(a, b) < 0 ? a : b
}
