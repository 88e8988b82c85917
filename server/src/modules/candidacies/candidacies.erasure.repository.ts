import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { candidatePermissions } from './candidacies.permissions.tables.ts'
import { candidacies, candidacyReasons, candidates } from './candidacies.tables.ts'

interface OfCandidate {
  agencyId: AgencyId
  candidateId: string
  tx: Tx
}

/** Held until the end: nobody changes a person who is being erased. */
export async function lockCandidate({ agencyId, candidateId, tx }: OfCandidate) {
  const [row] = await tx
    .select()
    .from(candidates)
    .where(and(eq(candidates.agencyId, agencyId), eq(candidates.id, candidateId)))
    .for('update')
  return row
}

/** All that tells who it was. The row, its day and its id stay for what is counted. */
export async function emptyCandidate({
  agencyId,
  candidateId,
  name,
  erasedAt,
  tx,
}: OfCandidate & { name: string; erasedAt: Date }) {
  const nothing = { email: null, phone: null, company: null, position: null, source: null }
  await tx
    .update(candidates)
    .set({
      ...nothing,
      name,
      searchName: '',
      sourceKind: null,
      legalBasis: null,
      obtainedOn: null,
      noticeGivenOn: null,
      erasedAt,
    })
    .where(
      and(eq(candidates.agencyId, agencyId), eq(candidates.id, candidateId), isNull(candidates.erasedAt)),
    )
}

/** Stages, dates, reasons and expectations are what is counted; the words go. */
export async function emptyCandidacies({
  agencyId,
  candidacyIds,
  tx,
}: Omit<OfCandidate, 'candidateId'> & { candidacyIds: string[] }) {
  if (candidacyIds.length === 0) return
  await tx
    .update(candidacies)
    .set({ note: '', noteForClient: '', interviewSummary: '' })
    .where(and(eq(candidacies.agencyId, agencyId), inArray(candidacies.id, candidacyIds)))
  await tx
    .update(candidacyReasons)
    .set({ note: '' })
    .where(and(eq(candidacyReasons.agencyId, agencyId), inArray(candidacyReasons.candidacyId, candidacyIds)))
}

export async function deletePermissions({ agencyId, candidateId, tx }: OfCandidate) {
  const table = candidatePermissions
  await tx.delete(table).where(and(eq(table.agencyId, agencyId), eq(table.candidateId, candidateId)))
}
