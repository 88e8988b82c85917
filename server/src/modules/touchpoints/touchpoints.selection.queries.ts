import { and, eq, isNull, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { alias } from 'drizzle-orm/pg-core'
import { clients, contacts } from '#modules/clients/clients.tables.ts'
import { memberships } from '#modules/people/people.tables.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import {
  touchpointContests,
  touchpointParticipants,
  touchpointProjects,
  touchpoints,
} from './touchpoints.tables.ts'

type Builder = Tx | NodePgDatabase

interface Named {
  id: string
  name: string
}

const { agencyId, id } = touchpoints
const present = alias(contacts, 'present')

/** Touchpoints with all that a screen says of one, in one read; the caller says which. */
export function selectTouchpoints(db: Builder) {
  return db
    .select({
      touchpoint: touchpoints,
      clientName: clients.name,
      contactName: contacts.name,
      recorderName: memberships.displayName,
      discussed: sql<{ id: string; title: string }[]>`(${discussedIn(db)})`,
      participants: sql<Named[]>`(${presentAt(db)})`,
      contested: sql<boolean>`exists (${openContests(db)})`,
    })
    .from(touchpoints)
    .innerJoin(clients, and(eq(clients.agencyId, agencyId), eq(clients.id, touchpoints.clientId)))
    .innerJoin(
      memberships,
      and(eq(memberships.agencyId, agencyId), eq(memberships.id, touchpoints.recordedBy)),
    )
    .leftJoin(contacts, and(eq(contacts.agencyId, agencyId), eq(contacts.id, touchpoints.contactId)))
}

function discussedIn(db: Builder) {
  const { agencyId: linkAgency, touchpointId, projectId } = touchpointProjects
  const named = sql`json_build_object('id', ${projects.id}, 'title', ${projects.title})`
  return db
    .select({ all: sql`coalesce(json_agg(${named} order by ${projects.searchText}, ${projects.id}), '[]')` })
    .from(touchpointProjects)
    .innerJoin(projects, and(eq(projects.agencyId, linkAgency), eq(projects.id, projectId)))
    .where(and(eq(linkAgency, agencyId), eq(touchpointId, id)))
}

function presentAt(db: Builder) {
  const { agencyId: linkAgency, touchpointId, contactId } = touchpointParticipants
  const named = sql`json_build_object('id', ${present.id}, 'name', ${present.name})`
  return db
    .select({ all: sql`coalesce(json_agg(${named} order by ${present.createdAt}, ${present.id}), '[]')` })
    .from(touchpointParticipants)
    .innerJoin(present, and(eq(present.agencyId, linkAgency), eq(present.id, contactId)))
    .where(and(eq(linkAgency, agencyId), eq(touchpointId, id)))
}

/** Of whatever project. */
function openContests(db: Builder) {
  const { agencyId: ofAgency, touchpointId, settledAt } = touchpointContests
  return db
    .select({ one: sql`1` })
    .from(touchpointContests)
    .where(and(eq(ofAgency, agencyId), eq(touchpointId, id), isNull(settledAt)))
}
