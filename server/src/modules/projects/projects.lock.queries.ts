import { and, asc, eq } from 'drizzle-orm'
import { given, hotQuery } from '#platform/db/hotQuery.ts'
import { touchProject } from '#platform/db/projectFacts.ts'
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
  const [row] = await projectOf({ agencyId, projectId, tx })
  return row
}

const projectOf = hotQuery('projects.find', (db) =>
  db
    .select()
    .from(projects)
    .where(and(given(projects.agencyId, 'agencyId'), given(projects.id, 'projectId'))),
)

/** The project's row; a missing project and one of another agency are the same `projects.not_found`. */
export async function requireProject(key: ProjectKey): Promise<ProjectRow> {
  const row = await findProject(key)
  if (!row) throw projectNotFound()
  return row
}

/**
 * The project's row, locked until the transaction ends: facts of one project happen one after another. What is owed
 * for the project is worked out anew before the transaction commits. Throws `projects.not_found` for a missing project
 * or one of another agency.
 */
export async function lockProject({ agencyId, projectId, tx }: ProjectKey): Promise<ProjectRow> {
  const row = await lockProjectRow({ agencyId, projectId, tx })
  touchProject({ agencyId, projectId, transaction: tx._.session })
  return row
}

/**
 * The lock alone, for what changes no fact. It lets others refer to the project meanwhile: a delivery that holds notices
 * and writes a mail about the project would wait for a fact that waits for these notices.
 */
export async function lockProjectRow({ agencyId, projectId, tx }: ProjectKey): Promise<ProjectRow> {
  const [row] = await projectLocked({ agencyId, projectId, tx })
  if (!row) throw projectNotFound()
  return row
}

const projectLocked = hotQuery('projects.lock', (db) =>
  db
    .select()
    .from(projects)
    .where(and(given(projects.agencyId, 'agencyId'), given(projects.id, 'projectId')))
    .for('no key update'),
)

/**
 * The locks of many projects, of the whole agency or of one client, in order of id: a fact that is being written ends
 * first, the next one sees what is written under them.
 */
export async function lockProjectRows({
  agencyId,
  clientId,
  tx,
}: Omit<ProjectKey, 'projectId'> & { clientId?: string }): Promise<void> {
  await tx
    .select({ id: projects.id })
    .from(projects)
    .where(and(eq(projects.agencyId, agencyId), clientId ? eq(projects.clientId, clientId) : undefined))
    .orderBy(asc(projects.id))
    .for('no key update')
}
