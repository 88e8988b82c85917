import type { ProjectStatus } from '@rytm/domain/projects/projectStatus.ts'
import { type Clock, toInstant } from '#platform/clock/clock.ts'
import type { ProjectRow } from './projects.lock.queries.ts'

/** What the rules of adoption ask of a project, in days of the agency. */
export function adoptionFacts({
  project: { status, startDate, adoptedAt },
  zone,
  clock,
}: {
  project: ProjectRow
  zone: string
  clock: Clock
}) {
  const dayOf = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(zone).toPlainDate()
  return {
    status: status as ProjectStatus,
    startDate: startDate ? Temporal.PlainDate.from(startDate) : undefined,
    adoptedOn: adoptedAt ? dayOf(toInstant(adoptedAt)) : undefined,
    today: dayOf(clock.now()),
  }
}
