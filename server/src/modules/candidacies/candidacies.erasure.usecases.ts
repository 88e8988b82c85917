import { removeFilesOf } from '#modules/files/files.erasure.usecases.ts'
import { lockProject } from '#modules/projects/projects.lock.queries.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { countKept } from './candidacies.erasure.queries.ts'
import {
  deletePermissions,
  emptyCandidacies,
  emptyCandidate,
  lockCandidate,
} from './candidacies.erasure.repository.ts'
import { emptyFeedback } from './candidacies.feedback.repository.ts'

interface OfCandidate {
  agencyId: AgencyId
  candidateId: string
  tx: Tx
}

/** The person and what is kept of them, their projects locked first, as for every fact. */
export async function openPerson({ agencyId, candidateId, tx }: OfCandidate) {
  const { projectIds } = await countKept({ agencyId, candidateId, tx })
  for (const projectId of projectIds) await lockProject({ agencyId, projectId, tx })
  const candidate = await lockCandidate({ agencyId, candidateId, tx })
  if (!candidate) return undefined
  return { candidate, kept: await countKept({ agencyId, candidateId, tx }) }
}

/** Empties what the module keeps of a person; part of an erasure, which reaches further. */
export async function emptyPerson({
  agencyId,
  candidateId,
  candidacyIds,
  name,
  erasedAt,
  tx,
}: OfCandidate & { candidacyIds: string[]; name: string; erasedAt: Date }) {
  await emptyCandidate({ agencyId, candidateId, name, erasedAt, tx })
  await emptyCandidacies({ agencyId, candidacyIds, tx })
  await emptyFeedback({ agencyId, candidacyIds, tx })
  await deletePermissions({ agencyId, candidateId, tx })
  await removeFilesOf({ agencyId, candidacyIds, tx })
}
