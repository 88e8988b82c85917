import { isEnded, type ProjectStatus } from '@rytm/domain/projects/projectStatus.ts'
import { and, desc, eq, gte, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import { candidacies, candidates } from '#modules/candidacies/candidacies.tables.ts'
import { clients, contacts } from '#modules/clients/clients.tables.ts'
import { isConfidential } from '#modules/projects/projects.confidential.queries.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import type { searchKinds } from './search.tables.ts'

export type FoundKind = (typeof searchKinds)[number]

interface Found {
  agencyId: AgencyId
  /** In the order of the words that were found. */
  ids: string[]
  shown: number
  tx: Tx
}

function inOrder<Row extends { id: string }>({
  rows,
  ids,
  shown,
}: Omit<Found, 'tx' | 'agencyId'> & { rows: Row[] }) {
  const place = new Map(ids.map((id, at) => [id, at]))
  return rows.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)).slice(0, shown)
}

/** What is running stands before what has ended. */
export async function readProjects({ agencyId, ids, shown, tx }: Found) {
  if (ids.length === 0) return []
  const rows = await tx
    .select({
      id: projects.id,
      title: projects.title,
      confidential: isConfidential,
      status: sql<ProjectStatus>`${projects.status}`,
      client: { id: clients.id, name: clients.name },
    })
    .from(projects)
    .innerJoin(clients, and(eq(clients.agencyId, projects.agencyId), eq(clients.id, projects.clientId)))
    .where(and(eq(projects.agencyId, agencyId), inArray(projects.id, ids)))
  const ordered = inOrder({ rows, ids, shown: ids.length })
  return [
    ...ordered.filter(({ status }) => !isEnded(status)),
    ...ordered.filter(({ status }) => isEnded(status)),
  ].slice(0, shown)
}

export async function readClients({ agencyId, ids, shown, tx }: Found) {
  if (ids.length === 0) return []
  const rows = await tx
    .select({ id: clients.id, name: clients.name, city: clients.city })
    .from(clients)
    .where(and(eq(clients.agencyId, agencyId), inArray(clients.id, ids)))
  return inOrder({ rows, ids, shown })
}

export async function readContacts({ agencyId, ids, shown, tx }: Found) {
  if (ids.length === 0) return []
  const rows = await tx
    .select({
      id: contacts.id,
      name: contacts.name,
      jobTitle: contacts.jobTitle,
      client: { id: clients.id, name: clients.name },
    })
    .from(contacts)
    .innerJoin(clients, and(eq(clients.agencyId, contacts.agencyId), eq(clients.id, contacts.clientId)))
    .where(and(eq(contacts.agencyId, agencyId), inArray(contacts.id, ids), isNull(contacts.removedAt)))
  return inOrder({ rows, ids, shown })
}

/** By name the latest candidacy of each; by number every candidacy that has it, whatever project it belongs to. */
export async function readCandidates({
  agencyId,
  ids,
  shown,
  number,
  tx,
}: Found & { number: string | undefined }) {
  const numbered = number === undefined ? [] : await withNumber({ agencyId, number, shown, tx })
  if (ids.length === 0 && numbered.length === 0) return []
  const rows = await tx
    .select({
      id: candidacies.id,
      candidateId: candidates.id,
      name: candidates.name,
      publicNumber: candidacies.publicNumber,
      project: { id: projects.id, title: projects.title },
    })
    .from(candidacies)
    .innerJoin(
      candidates,
      and(eq(candidates.agencyId, candidacies.agencyId), eq(candidates.id, candidacies.candidateId)),
    )
    .innerJoin(
      projects,
      and(eq(projects.agencyId, candidacies.agencyId), eq(projects.id, candidacies.projectId)),
    )
    .where(
      and(
        eq(candidacies.agencyId, agencyId),
        or(inArray(candidacies.candidateId, ids), inArray(candidacies.id, numbered)),
      ),
    )
    .orderBy(desc(candidacies.createdAt))
    .limit(200)
  const seen = new Set<string>()
  const once = rows.filter(
    ({ id, candidateId }) => numbered.includes(id) || (!seen.has(candidateId) && seen.add(candidateId)),
  )
  const place = (row: (typeof rows)[number]) =>
    numbered.includes(row.id) ? -1 : ids.indexOf(row.candidateId)
  return once
    .sort((a, b) => place(a) - place(b))
    .slice(0, shown)
    .map(({ candidateId: _, ...row }) => row)
}

type WithNumber = Omit<Found, 'ids'> & { number: string }

async function withNumber({ agencyId, number, shown, tx }: WithNumber): Promise<string[]> {
  const plain = sql`${candidacies.publicNumber} collate "C"`
  const rows = await tx
    .select({ id: candidacies.id })
    .from(candidacies)
    .where(and(eq(candidacies.agencyId, agencyId), gte(plain, number), lt(plain, `${number}\u{10FFFF}`)))
    .orderBy(plain)
    .limit(shown)
  return rows.map(({ id }) => id)
}
