import type { Today } from '@rytm/contract/commitments.ts'
import type { CommitmentKind } from '@rytm/domain/commitments/commitment.ts'
import { and, asc, desc, eq, gte, inArray, isNull, lt, lte, or, sql } from 'drizzle-orm'
import { clients, contacts } from '#modules/clients/clients.tables.ts'
import { projectContacts } from '#modules/projects/projects.brief.tables.ts'
import { isConfidential } from '#modules/projects/projects.confidential.queries.ts'
import { kickoffs, projects } from '#modules/projects/projects.tables.ts'
import { toDate } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { commitments } from './commitments.tables.ts'

interface OfLeads {
  agencyId: AgencyId
  leadIds: string[]
  limit: number
  tx: Tx
}

export type OwedRow = Awaited<ReturnType<typeof selectOwed>>[number]

/** What is open now, or due before `later`, in projects of these leads; the earliest due first. */
export async function selectOwed({
  agencyId,
  leadIds,
  now,
  later,
  limit,
  tx,
}: OfLeads & { now: Temporal.Instant; later: Temporal.Instant }) {
  const { id, name, phone, email } = contacts
  return tx
    .select({
      row: commitments,
      project: {
        id: projects.id,
        title: projects.title,
        confidential: isConfidential,
        status: projects.status,
        leadId: sql<string>`${projects.leadConsultantId}`,
      },
      client: { id: clients.id, name: clients.name },
      contact: { id, name, phone, email },
      kickoffDone: sql<boolean>`${kickoffs.completedAt} is not null`,
    })
    .from(commitments)
    .innerJoin(projects, and(eq(projects.agencyId, agencyId), eq(projects.id, commitments.projectId)))
    .innerJoin(clients, and(eq(clients.agencyId, agencyId), eq(clients.id, projects.clientId)))
    .leftJoin(kickoffs, and(eq(kickoffs.agencyId, agencyId), eq(kickoffs.projectId, projects.id)))
    .leftJoin(
      contacts,
      and(
        eq(contacts.agencyId, agencyId),
        eq(contacts.id, commitments.contactId),
        isNull(contacts.removedAt),
      ),
    )
    .where(
      and(
        eq(commitments.agencyId, agencyId),
        eq(commitments.status, 'open'),
        or(lte(commitments.opensAt, toDate(now)), lt(commitments.dueAt, toDate(later))),
        inArray(projects.leadConsultantId, leadIds),
      ),
    )
    .orderBy(asc(commitments.dueAt), asc(commitments.id))
    .limit(limit)
}

/** What was kept, or written down as kept, since an instant; the latest first. */
export async function selectKept({
  agencyId,
  leadIds,
  since,
  limit,
  tx,
}: OfLeads & { since: Temporal.Instant }): Promise<Today['keptToday']> {
  const keptAt = sql<Date>`coalesce(${commitments.evidenceRecordedAt}, ${commitments.settledAt})`.mapWith(
    commitments.dueAt,
  )
  const rows = await tx
    .select({
      id: commitments.id,
      kind: commitments.kind,
      project: { id: projects.id, name: projects.title, confidential: isConfidential },
      client: { id: clients.id, name: clients.name },
      keptAt,
    })
    .from(commitments)
    .innerJoin(projects, and(eq(projects.agencyId, agencyId), eq(projects.id, commitments.projectId)))
    .innerJoin(clients, and(eq(clients.agencyId, agencyId), eq(clients.id, projects.clientId)))
    .where(
      and(
        eq(commitments.agencyId, agencyId),
        inArray(commitments.status, ['kept', 'late']),
        gte(keptAt, toDate(since)),
        inArray(projects.leadConsultantId, leadIds),
      ),
    )
    .orderBy(desc(keptAt), asc(commitments.id))
    .limit(limit)
  return rows.map(({ kind, keptAt: at, ...row }) => ({
    ...row,
    kind: kind as CommitmentKind,
    keptAt: at.toISOString(),
  }))
}

/** Who commissioned each project: whom to call where a commitment names nobody. */
export async function selectCommissioning({
  agencyId,
  projectIds,
  tx,
}: {
  agencyId: AgencyId
  projectIds: string[]
  tx: Tx
}) {
  const { id, name, phone, email } = contacts
  if (projectIds.length === 0) return new Map<string, never>()
  const rows = await tx
    .select({ projectId: projectContacts.projectId, contact: { id, name, phone, email } })
    .from(projectContacts)
    .innerJoin(contacts, and(eq(contacts.agencyId, agencyId), eq(contacts.id, projectContacts.contactId)))
    .where(
      and(
        eq(projectContacts.agencyId, agencyId),
        inArray(projectContacts.projectId, projectIds),
        eq(projectContacts.role, 'commissioning'),
        isNull(contacts.removedAt),
      ),
    )
    .orderBy(desc(contacts.createdAt), desc(contacts.id))
  // The last one written to the map wins: the contact that was there first, as the call logger chooses too.
  return new Map(rows.map(({ projectId, contact }) => [projectId, contact]))
}
