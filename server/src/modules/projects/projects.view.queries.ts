import type { PeopleDirectory, PersonCard, PersonRef, ProjectHead } from '@rytm/contract/views/shared.ts'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { agencies } from '#modules/agencies/agencies.tables.ts'
import { clients, contacts } from '#modules/clients/clients.tables.ts'
import { users } from '#modules/people/people.auth.tables.ts'
import { memberships } from '#modules/people/people.tables.ts'
import { toInstant } from '#platform/clock/clock.ts'
import { among, given, hotQuery } from '#platform/db/hotQuery.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { deriveTarget } from './projects.calendar.queries.ts'
import { projectNotFound, projectNotStarted } from './projects.errors.ts'
import type { ProjectKey, ProjectRow } from './projects.lock.queries.ts'
import { projects } from './projects.tables.ts'

/** What heads every client view of a project. A project without a start date has none yet. */
export async function loadProjectHead({ agencyId, projectId, tx }: ProjectKey): Promise<ProjectHead> {
  const [row] = await headOf({ agencyId, projectId, tx })
  if (!row) throw projectNotFound()
  const { project, clientName, agencyName, zone } = row
  const targetDate = project.targetDate ?? (await deriveTarget({ agencyId, project, tx }))
  if (!project.startDate || !targetDate) throw projectNotStarted()
  return {
    projectId,
    portalId: project.portalId,
    agencyName,
    clientName,
    title: project.title,
    city: project.city,
    startDate: project.startDate,
    targetDate,
    zone,
    ...countedFrom({ project, zone }),
    leadConsultant: project.leadConsultantId ? { kind: 'member', id: project.leadConsultantId } : null,
  }
}

/** Of a project that was taken over: the day from which facts of it are kept here. */
function countedFrom({ project: { adoptedAt }, zone }: { project: ProjectRow; zone: string }) {
  if (!adoptedAt) return {}
  return { countedFrom: toInstant(adoptedAt).toZonedDateTimeISO(zone).toPlainDate().toString() }
}

const headOf = hotQuery('projects.head', (db) =>
  db
    .select({ project: projects, clientName: clients.name, agencyName: agencies.name, zone: agencies.zone })
    .from(projects)
    .innerJoin(clients, and(eq(clients.agencyId, projects.agencyId), eq(clients.id, projects.clientId)))
    .innerJoin(agencies, eq(agencies.id, projects.agencyId))
    .where(and(given(projects.agencyId, 'agencyId'), given(projects.id, 'projectId'))),
)

/** Names and addresses of the people that a view refers to; whoever was erased is not in it. */
export async function loadPeople({
  agencyId,
  refs,
  tx,
}: {
  agencyId: AgencyId
  refs: readonly PersonRef[]
  tx: Tx
}): Promise<PeopleDirectory> {
  const ids = (kind: PersonRef['kind']) => [
    ...new Set(refs.filter((ref) => ref.kind === kind).map(({ id }) => id)),
  ]
  const [members, people] = await Promise.all([
    loadMembers({ agencyId, ids: ids('member'), tx }),
    loadContacts({ agencyId, ids: ids('contact'), tx }),
  ])
  return Object.fromEntries([...members, ...people].map(({ id, ...person }) => [id, toCard(person)]))
}

interface ByIds {
  agencyId: AgencyId
  ids: string[]
  tx: Tx
}

async function loadMembers(key: ByIds) {
  return key.ids.length === 0 ? [] : membersOf(key)
}

const membersOf = hotQuery('projects.members', (db) => {
  const { id, displayName: name, phone } = memberships
  return db
    .select({ id, name, email: users.email, phone })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(given(memberships.agencyId, 'agencyId'), among(id, 'ids')))
})

async function loadContacts({ agencyId, ids, tx }: ByIds) {
  if (ids.length === 0) return []
  return tx
    .select({
      id: contacts.id,
      name: contacts.name,
      email: contacts.email,
      phone: contacts.phone,
      jobTitle: contacts.jobTitle,
    })
    .from(contacts)
    .where(and(eq(contacts.agencyId, agencyId), inArray(contacts.id, ids), isNull(contacts.erasedAt)))
}

function toCard(person: { [K in keyof PersonCard]: PersonCard[K] | null } & { name: string }): PersonCard {
  const { name, jobTitle, email, phone } = person
  return { name, ...(jobTitle && { jobTitle }), ...(email && { email }), ...(phone && { phone }) }
}
