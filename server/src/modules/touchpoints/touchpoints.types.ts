import type { Channel, Direction, Outcome } from '@rytm/domain/touchpoints/touchpoint.ts'

/** A touchpoint whose projects are locked and whose ids and times were checked. */
export interface CheckedTouchpoint {
  clientId: string
  contactId: string | null
  /** Who else of the client took part. */
  furtherContactIds?: readonly string[]
  projectIds: readonly string[]
  channel: Channel
  direction: Direction
  outcome: Outcome
  /** ISO 8601. */
  occurredAt: string
  minutes?: number | null
  note?: string
  noteForClient?: string
}
