import type { FeedbackKind } from '@rytm/domain/candidates/feedback.ts'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { contacts } from '#modules/clients/clients.tables.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { candidacyFeedback } from './candidacies.feedback.tables.ts'

export interface Feedback {
  id: string
  candidacyId: string
  kind: FeedbackKind
  text: string
  givenAt: Date
  contactId: string
  name: string
}

/** All answers to these cards, the oldest first. */
export async function feedbackOn({
  agencyId,
  candidacyIds,
  tx,
}: {
  agencyId: AgencyId
  candidacyIds: string[]
  tx: Tx
}): Promise<Feedback[]> {
  if (candidacyIds.length === 0) return []
  const table = candidacyFeedback
  const { id, candidacyId, kind, text, givenAt, contactId } = table
  const rows = await tx
    .select({ id, candidacyId, kind, text, givenAt, contactId, name: contacts.name })
    .from(table)
    .innerJoin(contacts, and(eq(contacts.agencyId, agencyId), eq(contacts.id, contactId)))
    .where(and(eq(table.agencyId, agencyId), inArray(candidacyId, candidacyIds)))
    .orderBy(asc(givenAt), asc(id))
  return rows.map((row) => ({ ...row, kind: row.kind as FeedbackKind }))
}

/** What each contact said last. */
export function latestOfEach(given: readonly Feedback[]): Feedback[] {
  return [...new Map(given.map((one) => [`${one.candidacyId} ${one.contactId}`, one])).values()]
}
