import { and, asc, desc, eq } from 'drizzle-orm'
import { clients, contacts } from '#modules/clients/clients.tables.ts'
import { mailMessages } from '#modules/mail/mail.tables.ts'
import { contactIdentities, contactSessions } from '#modules/portal/portal.auth.tables.ts'
import { portalVisits } from '#modules/portal/portal.tables.ts'
import { projectContacts } from '#modules/projects/projects.brief.tables.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import { touchpointParticipants, touchpoints } from '#modules/touchpoints/touchpoints.tables.ts'
import { clientOf, type Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'

interface OfContact {
  agencyId: AgencyId
  contactId: string
  tx: Tx
}

export async function readContact({ agencyId, contactId, tx }: OfContact) {
  const [row] = await tx
    .select({ contact: contacts, client: clients.name })
    .from(contacts)
    .innerJoin(clients, and(eq(clients.agencyId, agencyId), eq(clients.id, contacts.clientId)))
    .where(and(eq(contacts.agencyId, agencyId), eq(contacts.id, contactId)))
  return row
}

export async function countRoles({ agencyId, contactId, tx }: OfContact) {
  const table = projectContacts
  return tx.$count(table, and(eq(table.agencyId, agencyId), eq(table.contactId, contactId)))
}

export async function readPartsOfContact({ agencyId, contactId, tx }: OfContact) {
  const { channel, direction, outcome, occurredAt, minutes, note, noteForClient } = touchpoints
  const participants = touchpointParticipants
  return {
    roles: await tx
      .select({ project: projects.title, role: projectContacts.role })
      .from(projectContacts)
      .innerJoin(projects, and(eq(projects.agencyId, agencyId), eq(projects.id, projectContacts.projectId)))
      .where(and(eq(projectContacts.agencyId, agencyId), eq(projectContacts.contactId, contactId)))
      .orderBy(asc(projects.title), asc(projectContacts.role)),
    touchpoints: await tx
      .select({ occurredAt, channel, direction, outcome, minutes, note, noteForClient })
      .from(participants)
      .innerJoin(
        touchpoints,
        and(eq(touchpoints.agencyId, agencyId), eq(touchpoints.id, participants.touchpointId)),
      )
      .where(and(eq(participants.agencyId, agencyId), eq(participants.contactId, contactId)))
      .orderBy(desc(occurredAt)),
    letters: await tx
      .select({
        letter: mailMessages.kind,
        subject: mailMessages.subject,
        sentTo: mailMessages.toAddress,
        occurredAt: mailMessages.acceptedAt,
      })
      .from(mailMessages)
      .where(and(eq(mailMessages.agencyId, agencyId), eq(mailMessages.contactId, contactId)))
      .orderBy(desc(mailMessages.createdAt)),
    visits: await tx
      .select({ project: projects.title, lastCameAt: portalVisits.lastCameAt })
      .from(portalVisits)
      .innerJoin(projects, and(eq(projects.agencyId, agencyId), eq(projects.id, portalVisits.projectId)))
      .where(and(eq(portalVisits.agencyId, agencyId), eq(portalVisits.contactId, contactId))),
  }
}

/** A visitor whom another agency knows by this address too has sessions that are not ours to tell. */
export async function readSessionsOf({ agencyId, email, tx }: { agencyId: AgencyId; email: string; tx: Tx }) {
  if (await isKnownElsewhere({ agencyId, email, tx })) return []
  const { userAgent, createdAt, endedAt } = contactSessions
  return tx
    .select({ device: userAgent, since: createdAt, endedAt })
    .from(contactSessions)
    .innerJoin(contactIdentities, eq(contactIdentities.id, contactSessions.identityId))
    .where(eq(contactIdentities.email, email))
    .orderBy(desc(createdAt))
}

async function isKnownElsewhere({ agencyId, email, tx }: { agencyId: AgencyId; email: string; tx: Tx }) {
  const text = 'SELECT FROM auth.contacts_by_email($1) WHERE agency_id <> $2 LIMIT 1'
  return (await clientOf(tx).query(text, [email, agencyId])).rows.length > 0
}
