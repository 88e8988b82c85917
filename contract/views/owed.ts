import { commitmentKinds } from '@rytm/domain/commitments/commitment.ts'
import { z } from 'zod'

/**
 * One thing that was owed in writing, as the client reads it: in plain words, never as a score. `waiting`: not due yet;
 * `overdue`: due and not done. Internal targets never become a line.
 */
export const owedLine = z.object({
  kind: z.enum(commitmentKinds),
  dueAt: z.iso.datetime(),
  state: z.enum(['waiting', 'overdue', 'kept', 'late', 'missed', 'attempted', 'automatic', 'not_wanted']),
  /** When it was done; null where it was not. */
  doneAt: z.iso.datetime().nullable(),
})
export type OwedLine = z.infer<typeof owedLine>

/** On the live page of a project alone: `contestRef` names a listed call that the reader can say did not take place. */
export const liveOwedLine = owedLine.extend({ contestRef: z.string().optional() })

/** A listed call that somebody of the client contests; `settled`: the agency looked into it and counts it again. */
export const contestedCall = z.object({
  contestId: z.uuid(),
  occurredAt: z.iso.datetime(),
  state: z.enum(['open', 'settled']),
  /** Said by the reader, who alone can take it back. */
  mine: z.boolean(),
})
export type ContestedCall = z.infer<typeof contestedCall>
