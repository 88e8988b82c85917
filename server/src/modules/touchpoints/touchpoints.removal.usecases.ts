import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { deleteIdleTouchpoints } from './touchpoints.removal.repository.ts'

/** Contacts with these clients that belong to no project any more. */
export function removeIdleTouchpointsIn(request: { agencyId: AgencyId; clientIds: string[]; tx: Tx }) {
  return deleteIdleTouchpoints(request)
}
