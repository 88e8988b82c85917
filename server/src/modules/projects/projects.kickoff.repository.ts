import { and, eq } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { ProjectKey } from './projects.lock.queries.ts'
import { kickoffs } from './projects.tables.ts'

export type KickoffRow = typeof kickoffs.$inferSelect

export async function findKickoff({ agencyId, projectId, tx }: ProjectKey): Promise<KickoffRow | undefined> {
  const [row] = await tx
    .select()
    .from(kickoffs)
    .where(and(eq(kickoffs.agencyId, agencyId), eq(kickoffs.projectId, projectId)))
  return row
}

/** The project is locked, so nobody else is writing this row. */
export async function saveKickoffRow({ row, tx }: { row: typeof kickoffs.$inferInsert; tx: Tx }) {
  const { agencyId: _a, projectId: _p, ...set } = row
  await tx
    .insert(kickoffs)
    .values(row)
    .onConflictDoUpdate({ target: [kickoffs.agencyId, kickoffs.projectId], set })
}
