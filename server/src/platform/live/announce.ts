import type { LiveTopic } from '@rytm/contract/live.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { collectNews } from './news.ts'

interface Announce {
  agencyId: AgencyId
  topics: readonly LiveTopic[]
  /** Where all of it belongs to one project: others who look at another one read nothing anew. */
  projectId?: string | undefined
  /** Where it concerns one member alone. */
  memberId?: string | undefined
  tx: Tx
}

/**
 * Tells open workspaces of the agency what to read anew, once the transaction is committed. Facts of the timeline and
 * the audit log announce themselves; this is for what leaves a trace in neither.
 */
export function announce({ agencyId, topics, projectId, memberId, tx }: Announce): void {
  // A nested part has a handle of its own, but the session of the whole.
  const transaction = tx._.session
  for (const topic of topics) collectNews({ transaction, agencyId, change: { topic, projectId, memberId } })
}
