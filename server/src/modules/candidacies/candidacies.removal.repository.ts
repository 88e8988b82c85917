import { and, eq, inArray, notExists } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { candidacies, candidates } from './candidacies.tables.ts'

interface InAgency {
  agencyId: AgencyId
  tx: Tx
}

export async function deleteCandidaciesOf({ agencyId, projectIds, tx }: InAgency & { projectIds: string[] }) {
  await tx
    .delete(candidacies)
    .where(and(eq(candidacies.agencyId, agencyId), inArray(candidacies.projectId, projectIds)))
}

/** Those without a candidacy, and how many that were. */
export async function deleteIdleCandidates({
  agencyId,
  candidateIds,
  tx,
}: InAgency & { candidateIds: string[] }): Promise<number> {
  const theirs = tx
    .select({ id: candidacies.id })
    .from(candidacies)
    .where(and(eq(candidacies.agencyId, candidates.agencyId), eq(candidacies.candidateId, candidates.id)))
  const gone = await tx
    .delete(candidates)
    .where(and(eq(candidates.agencyId, agencyId), inArray(candidates.id, candidateIds), notExists(theirs)))
    .returning({ id: candidates.id })
  return gone.length
}
