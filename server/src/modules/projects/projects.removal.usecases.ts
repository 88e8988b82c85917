import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { deleteProjects, lockProjects } from './projects.removal.repository.ts'

interface SomeProjects {
  agencyId: AgencyId
  projectIds: string[]
  tx: Tx
}

/** Nobody writes a fact of these projects until the transaction ends; what is gone already is no mistake. */
export function holdProjectsIn(request: SomeProjects) {
  return lockProjects(request)
}

/** In whatever status, with all facts: only for what was never work of the agency. Their candidacies go first. */
export function removeProjectsIn(request: SomeProjects) {
  return deleteProjects(request)
}
