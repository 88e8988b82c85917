import { and, eq, notInArray } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import {
  projectContacts,
  projectOffLimits,
  projectPayRanges,
  projectProcessSteps,
  projectRequirements,
} from './projects.brief.tables.ts'
import type { ProjectKey } from './projects.lock.queries.ts'

type Rows<T extends { $inferInsert: unknown }> = { rows: T['$inferInsert'][] }

export async function replacePayRanges({
  agencyId,
  projectId,
  rows,
  tx,
}: ProjectKey & Rows<typeof projectPayRanges>) {
  await tx
    .delete(projectPayRanges)
    .where(and(eq(projectPayRanges.agencyId, agencyId), eq(projectPayRanges.projectId, projectId)))
  if (rows.length > 0) await tx.insert(projectPayRanges).values(rows)
}

export async function replaceProcessSteps({
  agencyId,
  projectId,
  rows,
  tx,
}: ProjectKey & Rows<typeof projectProcessSteps>) {
  await tx
    .delete(projectProcessSteps)
    .where(and(eq(projectProcessSteps.agencyId, agencyId), eq(projectProcessSteps.projectId, projectId)))
  if (rows.length > 0) await tx.insert(projectProcessSteps).values(rows)
}

export async function replaceOffLimits({
  agencyId,
  projectId,
  rows,
  tx,
}: ProjectKey & Rows<typeof projectOffLimits>) {
  await tx
    .delete(projectOffLimits)
    .where(and(eq(projectOffLimits.agencyId, agencyId), eq(projectOffLimits.projectId, projectId)))
  if (rows.length > 0) await tx.insert(projectOffLimits).values(rows)
}

/** Requirements keep their ids: candidacies refer to what was asked for. */
export async function saveRequirements({
  agencyId,
  projectId,
  rows,
  tx,
}: ProjectKey & Rows<typeof projectRequirements>) {
  const kept = rows.map(({ id }) => id)
  await tx
    .delete(projectRequirements)
    .where(
      and(
        eq(projectRequirements.agencyId, agencyId),
        eq(projectRequirements.projectId, projectId),
        kept.length > 0 ? notInArray(projectRequirements.id, kept) : undefined,
      ),
    )
  for (const row of rows) {
    const { position, kind, text, wouldReject, canRelax, relaxNote } = row
    await tx
      .insert(projectRequirements)
      .values(row)
      .onConflictDoUpdate({
        target: [projectRequirements.agencyId, projectRequirements.id],
        set: { position, kind, text, wouldReject, canRelax, relaxNote },
      })
  }
}

export function selectRequirements({ agencyId, projectId, tx }: ProjectKey) {
  return tx
    .select()
    .from(projectRequirements)
    .where(and(eq(projectRequirements.agencyId, agencyId), eq(projectRequirements.projectId, projectId)))
    .orderBy(projectRequirements.position)
}

export async function deleteRoles({
  agencyId,
  projectId,
  contactId,
  tx,
}: ProjectKey & { contactId: string }) {
  const { rowCount } = await tx
    .delete(projectContacts)
    .where(
      and(
        eq(projectContacts.agencyId, agencyId),
        eq(projectContacts.projectId, projectId),
        eq(projectContacts.contactId, contactId),
      ),
    )
  return rowCount ?? 0
}

export async function insertRoles({ rows, tx }: Rows<typeof projectContacts> & { tx: Tx }) {
  if (rows.length > 0) await tx.insert(projectContacts).values(rows)
}
