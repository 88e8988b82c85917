import type { ScheduleState } from '@rytm/contract/schedules.ts'
import type { ScheduleView } from '@rytm/contract/views/scheduleView.ts'
import type { PersonRef } from '@rytm/contract/views/shared.ts'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { contacts } from '#modules/clients/clients.tables.ts'
import { mailMessages } from '#modules/mail/mail.tables.ts'
import { memberships } from '#modules/people/people.tables.ts'
import { loadPeople } from '#modules/projects/projects.view.queries.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { versionNotFound } from './schedules.errors.ts'
import { findVersion, type OfProject, type VersionRow } from './schedules.repository.ts'
import { scheduleHandovers, scheduleResponses } from './schedules.tables.ts'

type Summary = ScheduleState['versions'][number]

interface OfVersions {
  agencyId: AgencyId
  ids: string[]
  tx: Tx
}

/** Every version with who was mailed, who has it and what was answered; newest first. */
export async function loadVersionSummaries({
  agencyId,
  versions,
  tx,
}: OfProject & { versions: VersionRow[] }): Promise<Summary[]> {
  if (versions.length === 0) return []
  const of: OfVersions = { agencyId, ids: versions.map(({ id }) => id), tx }
  const mailed = await mailedContacts(of)
  const handovers = await handoversOf(of)
  const responses = await responsesTo(of)
  const people = await loadPeople({
    agencyId,
    refs: versions.map(({ publishedBy }) => ({ kind: 'member', id: publishedBy })),
    tx,
  })
  return versions.map((version) => ({
    id: version.id,
    number: version.number,
    reason: version.reason,
    publishedAt: version.publishedAt.toISOString(),
    publishedBy: people[version.publishedBy]?.name ?? '',
    contentHash: version.contentHash,
    recipients: mailed.filter(belongsTo(version)).map(without),
    handovers: handovers.filter(belongsTo(version)).map(without),
    responses: responses.filter(belongsTo(version)).map(without),
  }))
}

const belongsTo =
  ({ id }: VersionRow) =>
  ({ versionId }: { versionId: string | null }) =>
    versionId === id

function without<T extends { versionId: unknown }>({ versionId: _, ...rest }: T): Omit<T, 'versionId'> {
  return rest
}

async function mailedContacts({ agencyId, ids, tx }: OfVersions) {
  const versionId = sql<string>`${mailMessages.payload} ->> 'versionId'`
  return tx
    .select({ versionId, contactId: contacts.id, name: contacts.name, mailState: mailMessages.state })
    .from(mailMessages)
    .innerJoin(
      contacts,
      and(eq(contacts.agencyId, mailMessages.agencyId), eq(contacts.id, mailMessages.contactId)),
    )
    .where(
      and(eq(mailMessages.agencyId, agencyId), eq(mailMessages.kind, 'schedule'), inArray(versionId, ids)),
    )
    .orderBy(contacts.name)
}

async function handoversOf({ agencyId, ids, tx }: OfVersions) {
  const rows = await tx
    .select({
      versionId: scheduleHandovers.versionId,
      contactId: scheduleHandovers.contactId,
      how: scheduleHandovers.how,
      handedOverAt: scheduleHandovers.handedOverAt,
      markedBy: memberships.displayName,
      returnedAt: scheduleHandovers.returnedAt,
    })
    .from(scheduleHandovers)
    .leftJoin(
      memberships,
      and(
        eq(memberships.agencyId, scheduleHandovers.agencyId),
        eq(memberships.id, scheduleHandovers.markedBy),
      ),
    )
    .where(and(eq(scheduleHandovers.agencyId, agencyId), inArray(scheduleHandovers.versionId, ids)))
    .orderBy(scheduleHandovers.handedOverAt)
  return rows.map((row) => ({
    ...row,
    how: row.how as 'smtp' | 'marked',
    handedOverAt: row.handedOverAt.toISOString(),
    returnedAt: row.returnedAt?.toISOString() ?? null,
  }))
}

async function responsesTo({ agencyId, ids, tx }: OfVersions) {
  const rows = await tx
    .select({ response: scheduleResponses, contactName: contacts.name })
    .from(scheduleResponses)
    .innerJoin(
      contacts,
      and(eq(contacts.agencyId, scheduleResponses.agencyId), eq(contacts.id, scheduleResponses.contactId)),
    )
    .where(and(eq(scheduleResponses.agencyId, agencyId), inArray(scheduleResponses.versionId, ids)))
    .orderBy(scheduleResponses.respondedAt)
  return rows.map(({ response, contactName }) => ({
    versionId: response.versionId,
    id: response.id,
    contactId: response.contactId,
    contactName,
    kind: response.kind as 'agreed' | 'comment',
    text: response.text,
    respondedAt: response.respondedAt.toISOString(),
  }))
}

interface OneVersion {
  projectId: string
  versionId: string
  member: Member
  db: Db
}

export function getScheduleVersion({ projectId, versionId, member, db }: OneVersion): Promise<ScheduleView> {
  return readInAgency({ db, agencyId: member.agencyId }, async (tx) => {
    const { view } = await requireVersion({ agencyId: member.agencyId, projectId, versionId, tx })
    return view
  })
}

/** A version with the people it refers to, for whoever renders it. */
export function loadVersionForPaper({ projectId, versionId, member, db }: OneVersion) {
  return readInAgency({ db, agencyId: member.agencyId }, (tx) =>
    versionWithPeople({ agencyId: member.agencyId, projectId, versionId, tx }),
  )
}

export async function versionWithPeople(key: OfProject & { versionId: string }) {
  const { view } = await requireVersion(key)
  const people = await loadPeople({ agencyId: key.agencyId, refs: peopleIn(view), tx: key.tx })
  return { view, people }
}

export function peopleIn({ publishedBy, head }: ScheduleView): PersonRef[] {
  return [publishedBy, ...(head.leadConsultant ? [head.leadConsultant] : [])]
}

export async function requireVersion({
  agencyId,
  projectId,
  versionId,
  tx,
}: OfProject & { versionId: string }) {
  const version = await findVersion({ agencyId, versionId, tx })
  if (!version || version.projectId !== projectId) throw versionNotFound()
  return { version, view: version.view as ScheduleView }
}
