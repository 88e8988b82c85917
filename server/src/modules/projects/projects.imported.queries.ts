import { and, asc, eq, notExists, type SQL, sql } from 'drizzle-orm'
import { scheduleActivities } from '#modules/schedules/schedules.tables.ts'
import { timelineEntries } from '#modules/timeline/timeline.tables.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { projectContacts } from './projects.brief.tables.ts'
import { kickoffs, projects } from './projects.tables.ts'

export interface ImportedKey {
  agencyId: AgencyId
  importId: string
  tx: Tx
}

/** A draft as the import made it: never saved, nobody named, nothing begun. */
export function isUntouched({ tx }: { tx: Tx }): SQL {
  const traces = [projectContacts, kickoffs, scheduleActivities, timelineEntries].map((table) =>
    notExists(
      tx
        .select({ one: sql`1` })
        .from(table)
        .where(and(eq(table.agencyId, projects.agencyId), eq(table.projectId, projects.id))),
    ),
  )
  return and(eq(projects.status, 'draft'), eq(projects.revision, 1), ...traces) as SQL
}

/** Held until the end of the transaction, so that nobody begins to work with one of them meanwhile. */
export async function lockImportedProjects({ agencyId, importId, tx }: ImportedKey): Promise<string[]> {
  const rows = await tx
    .select({ id: projects.id })
    .from(projects)
    .where(and(eq(projects.agencyId, agencyId), eq(projects.importId, importId)))
    .orderBy(asc(projects.id))
    .for('update')
  return rows.map(({ id }) => id)
}
