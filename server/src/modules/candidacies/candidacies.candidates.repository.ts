import { and, eq, ne, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { candidacies, candidates } from './candidacies.tables.ts'

export type CandidateRow = typeof candidates.$inferSelect

interface CandidateKey {
  agencyId: AgencyId
  candidateId: string
  tx: Tx
}

export async function insertCandidate({ row, tx }: { row: typeof candidates.$inferInsert; tx: Tx }) {
  const [inserted] = await tx.insert(candidates).values(row).returning()
  return inserted as CandidateRow
}

export async function findCandidate({ agencyId, candidateId, tx }: CandidateKey) {
  const [row] = await tx
    .select()
    .from(candidates)
    .where(and(eq(candidates.agencyId, agencyId), eq(candidates.id, candidateId)))
  return row
}

/** Held against an erasure until the end: nobody is added to a project while they are taken out, or after. */
export async function holdCandidate({ agencyId, candidateId, tx }: CandidateKey) {
  const [row] = await tx
    .select()
    .from(candidates)
    .where(and(eq(candidates.agencyId, agencyId), eq(candidates.id, candidateId)))
    .for('key share')
  return row
}

/** One after another for one address: a person added to two projects at once must not become two persons. */
export async function lockCandidateEmail({
  agencyId,
  email,
  tx,
}: {
  agencyId: AgencyId
  email: string
  tx: Tx
}) {
  await tx.execute(
    sql`SELECT pg_advisory_xact_lock(hashtextextended(${`candidate:${agencyId}:${email}`}, 0))`,
  )
}

export async function findCandidateByEmail({
  agencyId,
  email,
  tx,
}: {
  agencyId: AgencyId
  email: string
  tx: Tx
}) {
  const [row] = await tx
    .select()
    .from(candidates)
    .where(and(eq(candidates.agencyId, agencyId), eq(candidates.email, email)))
    .orderBy(candidates.createdAt, candidates.id)
    .limit(1)
  return row
}

export async function saveCandidate({
  agencyId,
  candidateId,
  changes,
  tx,
}: CandidateKey & { changes: Partial<typeof candidates.$inferInsert> }) {
  await tx
    .update(candidates)
    .set(changes)
    .where(and(eq(candidates.agencyId, agencyId), eq(candidates.id, candidateId)))
}

/** Nobody keeps a person who stands in no project. */
export async function deleteCandidateWithout({
  agencyId,
  candidateId,
  exceptCandidacyId,
  tx,
}: CandidateKey & { exceptCandidacyId: string }) {
  const [other] = await tx
    .select({ id: candidacies.id })
    .from(candidacies)
    .where(
      and(
        eq(candidacies.agencyId, agencyId),
        eq(candidacies.candidateId, candidateId),
        ne(candidacies.id, exceptCandidacyId),
      ),
    )
    .limit(1)
  if (other) return
  await tx.delete(candidates).where(and(eq(candidates.agencyId, agencyId), eq(candidates.id, candidateId)))
}
