import { eq } from 'drizzle-orm'
import { agencies } from '#modules/agencies/agencies.tables.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'

export async function languageOf({ agencyId, tx }: { agencyId: AgencyId; tx: Tx }): Promise<string> {
  const [row] = await tx
    .select({ language: agencies.language })
    .from(agencies)
    .where(eq(agencies.id, agencyId))
  return row?.language ?? 'pl'
}
