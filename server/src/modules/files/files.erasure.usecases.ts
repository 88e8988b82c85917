import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { deleteFilesOf } from './files.repository.ts'

/** All files of these candidacies, content and name. */
export function removeFilesOf(request: { agencyId: AgencyId; candidacyIds: string[]; tx: Tx }) {
  return deleteFilesOf(request)
}
