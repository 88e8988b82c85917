import type { ScheduleState } from '@rytm/contract/schedules.ts'
import type { PublicationRefusal } from '@rytm/domain/schedules/decidePublication.ts'
import { isProblem } from '#platform/problem.ts'

/** The client has seen all of it: nothing changed since the last version. */
export function isPublished({ changes }: Pick<ScheduleState, 'changes'>): boolean {
  return changes !== null && Object.values(changes).every((count) => count === 0)
}

/** All reasons of the server at once; empty for an error of another kind. */
export function refusalsOf(error: unknown): PublicationRefusal[] {
  if (!isProblem(error, 'schedules.publication_refused')) return []
  return (error.params.refusals ?? []) as PublicationRefusal[]
}
