import { eq } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { agencyNotFound } from './agencies.errors.ts'
import { agencies } from './agencies.tables.ts'

/** The zone in which the agency counts its days. */
export async function loadZone({ agencyId, tx }: { agencyId: AgencyId; tx: Tx }): Promise<string> {
  const [agency] = await tx.select({ zone: agencies.zone }).from(agencies).where(eq(agencies.id, agencyId))
  if (!agency) throw agencyNotFound()
  return agency.zone
}
