import type { ProjectChange } from '@rytm/contract/projects.ts'
import { isFarDate } from '@rytm/domain/projects/farDate.ts'
import type { ProjectStatus } from '@rytm/domain/projects/projectStatus.ts'
import { refuseStartChange } from '@rytm/domain/projects/startChange.ts'
import { loadCalendar } from '#modules/agencies/agencies.calendar.queries.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import { toAgencyId } from '#platform/tenancy/agencyId.ts'
import { dateFar, startFixed } from './projects.errors.ts'
import type { ProjectRow } from './projects.lock.queries.ts'

const planned = [
  'startDate',
  'targetDate',
  'leadHandedOverOn',
  'scheduleAgreedOn',
  'reviewDate',
  'startsOn',
  'kickoffHeldOn',
] as const

type Dates = Partial<Record<(typeof planned)[number], string | null | undefined>>

/** Refuses what nobody can mean; the field is named. */
export function requireNearDates({ dates, clock }: { dates: Dates; clock: Clock }): void {
  const today = clock.now().toZonedDateTimeISO('UTC').toPlainDate()
  const field = planned.find((name) => {
    const text = dates[name]
    return text ? isFarDate({ date: Temporal.PlainDate.from(text), today }) : false
  })
  if (field) throw dateFar({ field })
}

export async function requireStartChange({
  project,
  input,
  tx,
  clock,
}: {
  project: ProjectRow
  input: ProjectChange
  tx: Tx
  clock: Clock
}) {
  if (input.startDate === undefined || input.startDate === project.startDate) return
  const { zone } = await loadCalendar({ agencyId: toAgencyId(project.agencyId), tx })
  const date = (text: string | null) => (text ? Temporal.PlainDate.from(text) : undefined)
  const refusal = refuseStartChange({
    status: project.status as ProjectStatus,
    from: date(project.startDate),
    to: date(input.startDate),
    today: clock.now().toZonedDateTimeISO(zone).toPlainDate(),
  })
  if (refusal) throw startFixed()
}
