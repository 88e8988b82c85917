import type { ProjectStatus } from '@rytm/domain/projects/projectStatus.ts'
import { and, desc, eq } from 'drizzle-orm'
import { contacts } from '#modules/clients/clients.tables.ts'
import { memberships } from '#modules/people/people.tables.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { requireProject } from './projects.lock.queries.ts'
import { projectStatusChanges } from './projects.tables.ts'

export function listStatusChanges({ projectId, member, db }: { projectId: string; member: Member; db: Db }) {
  const { agencyId } = member
  const table = projectStatusChanges
  return readInAgency({ db, agencyId }, async (tx) => {
    await requireProject({ agencyId, projectId, tx })
    const rows = await tx
      .select({
        change: table,
        changedBy: { id: memberships.id, name: memberships.displayName },
        askedBy: { id: contacts.id, name: contacts.name },
      })
      .from(table)
      .innerJoin(
        memberships,
        and(eq(memberships.agencyId, table.agencyId), eq(memberships.id, table.changedBy)),
      )
      .leftJoin(contacts, and(eq(contacts.agencyId, table.agencyId), eq(contacts.id, table.askedByContactId)))
      .where(and(eq(table.agencyId, agencyId), eq(table.projectId, projectId)))
      .orderBy(desc(table.occurredAt), desc(table.id))
    return {
      items: rows.map(({ change, changedBy, askedBy }) => ({
        id: change.id,
        from: change.fromStatus as ProjectStatus,
        to: change.toStatus as ProjectStatus,
        occurredAt: change.occurredAt.toISOString(),
        changedBy,
        reason: change.reason,
        askedBy,
        reviewDate: change.reviewDate,
      })),
    }
  })
}
