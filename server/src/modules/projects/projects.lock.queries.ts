import { and, eq } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { projectNotFound } from './projects.errors.ts'
import { projects } from './projects.tables.ts'

export type ProjectRow = typeof projects.$inferSelect

export interface ProjectKey {
  agencyId: AgencyId
  projectId: string
  tx: Tx
}

export async function findProject({ agencyId, projectId, tx }: ProjectKey): Promise<ProjectRow | undefined> {
  const [row] = await tx
    .select()
    .from(projects)
    .where(and(eq(projects.agencyId, agencyId), eq(projects.id, projectId)))
  return row
}

/** The project's row; a missing project and one of another agency are the same `projects.not_found`. */
export async function requireProject(key: ProjectKey): Promise<ProjectRow> {
  const row = await findProject(key)
  if (!row) throw projectNotFound()
  return row
}

/**
 * The project's row, locked until the transaction ends: facts of one project happen one after another.
 * Throws `projects.not_found` for a missing project or one of another agency.
 */
export async function lockProject({ agencyId, projectId, tx }: ProjectKey): Promise<ProjectRow> {
  const [row] = await tx
    .select()
    .from(projects)
    .where(and(eq(projects.agencyId, agencyId), eq(projects.id, projectId)))
    .for('update')
  if (!row) throw projectNotFound()
  return row
}
