import { and, eq } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { candidacyHires } from './candidacies.hires.tables.ts'

export type HireRow = typeof candidacyHires.$inferSelect

interface HireKey {
  agencyId: AgencyId
  candidacyId: string
  tx: Tx
}

export async function findHire({ agencyId, candidacyId, tx }: HireKey): Promise<HireRow | undefined> {
  const [row] = await tx
    .select()
    .from(candidacyHires)
    .where(and(eq(candidacyHires.agencyId, agencyId), eq(candidacyHires.candidacyId, candidacyId)))
  return row
}

/** The project is locked, so nobody else is writing this row; a day that is not named stays as it is. */
export async function saveHire({ row, tx }: { row: typeof candidacyHires.$inferInsert; tx: Tx }) {
  const { agencyId: _a, candidacyId: _c, ...set } = row
  await tx
    .insert(candidacyHires)
    .values(row)
    .onConflictDoUpdate({ target: [candidacyHires.agencyId, candidacyHires.candidacyId], set })
}
