import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { candidacies, candidacyStageChanges, candidates } from './candidacies.tables.ts'

/** In the order of the addresses, so that two lists at once wait for each other and never for ever. */
export async function lockCandidateEmails({
  agencyId,
  emails,
  tx,
}: {
  agencyId: AgencyId
  emails: string[]
  tx: Tx
}) {
  const sorted = [...new Set(emails)].sort()
  if (sorted.length === 0) return
  const keys = sql.param(sorted.map((email) => `candidate:${agencyId}:${email}`))
  await tx.execute(
    sql`SELECT pg_advisory_xact_lock(hashtextextended(key, 0)) FROM unnest(${keys}::text[]) WITH ORDINALITY AS keys (key, place) ORDER BY place`,
  )
}

/** Held against an erasure until the end: whoever is being taken out is waited for, and has no address after it. */
export async function holdCandidatesWith({
  agencyId,
  emails,
  tx,
}: {
  agencyId: AgencyId
  emails: string[]
  tx: Tx
}) {
  if (emails.length === 0) return
  await tx
    .select({ id: candidates.id })
    .from(candidates)
    .where(and(eq(candidates.agencyId, agencyId), inArray(candidates.email, emails)))
    .orderBy(candidates.id)
    .for('key share')
}

interface People {
  people: (typeof candidates.$inferInsert)[]
  added: (typeof candidacies.$inferInsert)[]
  changes: (typeof candidacyStageChanges.$inferInsert)[]
  tx: Tx
}

/** People, what they stand for in the project, and how they came there, each in one statement. */
export async function insertPeople({ people, added, changes, tx }: People) {
  if (people.length > 0) await tx.insert(candidates).values(people)
  if (added.length === 0) return
  await tx.insert(candidacies).values(added)
  await tx.insert(candidacyStageChanges).values(changes)
}
