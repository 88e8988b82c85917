import { and, eq } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import { type ImportedKey, isUntouched } from './projects.imported.queries.ts'
import type { ProjectKey, ProjectRow } from './projects.lock.queries.ts'
import { projectStatusChanges, projects } from './projects.tables.ts'

export async function insertProject({ row, tx }: { row: typeof projects.$inferInsert; tx: Tx }) {
  const [inserted] = await tx.insert(projects).values(row).returning()
  return inserted as ProjectRow
}

/** Writes fields of a locked project and raises its revision. */
export async function saveProject({
  project,
  changes,
  tx,
}: {
  project: ProjectRow
  changes: Partial<typeof projects.$inferInsert>
  tx: Tx
}) {
  const [saved] = await tx
    .update(projects)
    .set({ ...changes, revision: project.revision + 1 })
    .where(and(eq(projects.agencyId, project.agencyId), eq(projects.id, project.id)))
    .returning()
  return saved as ProjectRow
}

export async function deleteProjectRow({ agencyId, projectId, tx }: ProjectKey) {
  await tx.delete(projects).where(and(eq(projects.agencyId, agencyId), eq(projects.id, projectId)))
}

/** After `lockImportedProjects`: the statement of its own sees what others finished while the locks were waited for. */
export async function deleteUntouchedDrafts({ agencyId, importId, tx }: ImportedKey): Promise<string[]> {
  const rows = await tx
    .delete(projects)
    .where(and(eq(projects.agencyId, agencyId), eq(projects.importId, importId), isUntouched({ tx })))
    .returning({ id: projects.id })
  return rows.map(({ id }) => id)
}

export async function insertStatusChange({
  row,
  tx,
}: {
  row: typeof projectStatusChanges.$inferInsert
  tx: Tx
}) {
  await tx.insert(projectStatusChanges).values(row)
}
