import type { OwedLine } from '@rytm/contract/views/owed.ts'
import { contestableKinds } from '@rytm/domain/touchpoints/contest.ts'

export type ListedCall = Pick<OwedLine, 'kind' | 'dueAt'> & { doneAt: string }

/** Names a line as the client reads it: what it was, when due, when done. Nothing of it comes from inside the agency. */
export function contestRefOf({ kind, dueAt, doneAt }: ListedCall): string {
  return [kind, ...[dueAt, doneAt].map((at) => Temporal.Instant.from(at).epochMilliseconds)].join('-')
}

/** Undefined for what no page of ours has written. */
export function callOf(ref: string): ListedCall | undefined {
  const [, name, due, done] = /^([a-z_]{1,40})-(\d{1,14})-(\d{1,14})$/.exec(ref) ?? []
  const kind = contestableKinds.find((known) => known === name)
  if (!kind || !due || !done) return undefined
  return { kind, dueAt: isoOf(due), doneAt: isoOf(done) }
}

/** As a date of the database writes itself: with its milliseconds. */
function isoOf(milliseconds: string): string {
  return Temporal.Instant.fromEpochMilliseconds(Number(milliseconds)).toString({
    smallestUnit: 'millisecond',
  })
}
