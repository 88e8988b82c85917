import { and, eq, inArray, sql } from 'drizzle-orm'
import { contacts } from '#modules/clients/clients.tables.ts'
import { mailMessages } from '#modules/mail/mail.tables.ts'
import { memberships } from '#modules/people/people.tables.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { reportHandovers } from './reports.tables.ts'

interface OfReports {
  agencyId: AgencyId
  reportIds: string[]
  tx: Tx
}

export function mailedContacts({ agencyId, reportIds, tx }: OfReports) {
  const reportId = sql<string>`${mailMessages.payload} ->> 'reportId'`
  return tx
    .select({ reportId, contactId: contacts.id, name: contacts.name, mailState: mailMessages.state })
    .from(mailMessages)
    .innerJoin(
      contacts,
      and(eq(contacts.agencyId, mailMessages.agencyId), eq(contacts.id, mailMessages.contactId)),
    )
    .where(
      and(
        eq(mailMessages.agencyId, agencyId),
        eq(mailMessages.kind, 'weekly_report'),
        inArray(reportId, reportIds),
      ),
    )
    .orderBy(contacts.name)
}

export async function handoversOf({ agencyId, reportIds, tx }: OfReports) {
  const table = reportHandovers
  const rows = await tx
    .select({
      reportId: table.reportId,
      contactId: table.contactId,
      name: contacts.name,
      how: table.how,
      handedOverAt: table.handedOverAt,
      markedBy: memberships.displayName,
    })
    .from(table)
    .innerJoin(contacts, and(eq(contacts.agencyId, table.agencyId), eq(contacts.id, table.contactId)))
    .leftJoin(memberships, and(eq(memberships.agencyId, table.agencyId), eq(memberships.id, table.markedBy)))
    .where(and(eq(table.agencyId, agencyId), inArray(table.reportId, reportIds)))
    .orderBy(table.handedOverAt)
  return rows.map((row) => ({
    ...row,
    how: row.how as 'smtp' | 'marked',
    handedOverAt: row.handedOverAt.toISOString(),
  }))
}
