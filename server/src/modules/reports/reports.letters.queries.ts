import type { ContactRole } from '@rytm/contract/projects.words.ts'
import type { WaitingLetter } from '@rytm/contract/reports.ts'
import { maySee } from '@rytm/domain/projects/visibility.ts'
import { and, asc, eq, gt, isNull, ne, sql } from 'drizzle-orm'
import { contacts } from '#modules/clients/clients.tables.ts'
import { commitments } from '#modules/commitments/commitments.tables.ts'
import { stillGathers } from '#modules/mail/mail.letters.queries.ts'
import { mailMessages } from '#modules/mail/mail.tables.ts'
import { projectContacts } from '#modules/projects/projects.brief.tables.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import { toDate } from '#platform/clock/clock.ts'
import { among, given, hotQuery } from '#platform/db/hotQuery.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { weeklyReports } from './reports.tables.ts'

interface Awaited {
  agencyId: AgencyId
  projectId: string
  /** `2026-W02`, as the commitment names it. */
  week: string
  contactIds: readonly string[]
  tx: Tx
}

/**
 * By contact: in how many other projects, none of them confidential, a report of the same week is owed that the contact
 * may see.
 */
export async function awaitedReports({ agencyId, projectId, week, contactIds, tx }: Awaited) {
  if (contactIds.length === 0) return new Map<string, number>()
  const rows = await owedInWeek({ agencyId, projectId, week, contactIds, tx })
  const seen = rows.filter((row) => maySee({ roles: [row.role as ContactRole], part: 'progress' }))
  return new Map(
    [...Map.groupBy(seen, (row) => row.contactId)].map(([id, own]) => [
      id,
      new Set(own.map((row) => row.projectId)).size,
    ]),
  )
}

const owedInWeek = hotQuery('reports.awaited', (db) => {
  const { contactId, role, projectId } = projectContacts
  return db
    .select({ contactId, role, projectId })
    .from(commitments)
    .innerJoin(
      projects,
      and(eq(projects.agencyId, commitments.agencyId), eq(projects.id, commitments.projectId)),
    )
    .innerJoin(
      projectContacts,
      and(eq(projectContacts.agencyId, commitments.agencyId), eq(projectId, commitments.projectId)),
    )
    .where(
      and(
        given(commitments.agencyId, 'agencyId'),
        eq(commitments.kind, 'weekly_report'),
        eq(commitments.status, 'open'),
        given(commitments.subject, 'week'),
        ne(commitments.projectId, sql.placeholder('projectId')),
        isNull(projects.actualTitle),
        among(contactId, 'contactIds'),
      ),
    )
})

/** Letters that wait for further reports of their contact, the next to leave first. */
export async function listWaitingLetters({
  agencyId,
  now,
  tx,
}: {
  agencyId: AgencyId
  now: Temporal.Instant
  tx: Tx
}): Promise<WaitingLetter[]> {
  const inLetter = sql`${mailMessages.payload} -> 'reportIds' ? ${weeklyReports.id}::text`
  const rows = await tx
    .select({
      mailId: mailMessages.id,
      contact: contacts.name,
      leavesAt: mailMessages.nextAttemptAt,
      title: projects.title,
    })
    .from(mailMessages)
    .innerJoin(
      contacts,
      and(eq(contacts.agencyId, mailMessages.agencyId), eq(contacts.id, mailMessages.contactId)),
    )
    .innerJoin(weeklyReports, and(eq(weeklyReports.agencyId, mailMessages.agencyId), inLetter))
    .innerJoin(
      projects,
      and(eq(projects.agencyId, weeklyReports.agencyId), eq(projects.id, weeklyReports.projectId)),
    )
    .where(
      and(eq(mailMessages.agencyId, agencyId), stillGathers, gt(mailMessages.nextAttemptAt, toDate(now))),
    )
    .orderBy(asc(mailMessages.nextAttemptAt), asc(mailMessages.id), asc(projects.title))
  return [...Map.groupBy(rows, ({ mailId }) => mailId)].map(([mailId, own]) => ({
    mailId,
    contact: own[0]?.contact ?? '',
    projects: own.map(({ title }) => title),
    leavesAt: own[0]?.leavesAt?.toISOString() ?? now.toString(),
  }))
}
