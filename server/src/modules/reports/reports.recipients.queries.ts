import type { SentTo } from '@rytm/contract/reports.sent.ts'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { contacts } from '#modules/clients/clients.tables.ts'
import { mailMessages } from '#modules/mail/mail.tables.ts'
import { memberships } from '#modules/people/people.tables.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { reportHandovers } from './reports.handover.tables.ts'

/** Which column of a handover carries the paper. */
const handedAs = {
  weekly_report: reportHandovers.reportId,
  report_correction: reportHandovers.correctionId,
  closing_report: reportHandovers.closingReportId,
}

interface OfReports {
  agencyId: AgencyId
  kind: keyof typeof handedAs
  reportIds: string[]
  tx: Tx
}

/** Who was mailed each report and who was handed it otherwise, each contact once; a report of nobody is not there. */
export async function loadSentTo(of: OfReports): Promise<Map<string, SentTo>> {
  if (of.reportIds.length === 0) return new Map()
  const mailed = Map.groupBy(await mailedContacts(of), ({ reportId }) => reportId)
  const handed = Map.groupBy(await handoversOf(of), ({ reportId }) => reportId ?? '')
  return new Map(
    of.reportIds.map((id) => [id, merge({ mailed: mailed.get(id) ?? [], handed: handed.get(id) ?? [] })]),
  )
}

/** A letter with weekly reports carries several. */
const carried = sql`coalesce(${mailMessages.payload} -> 'reportIds', jsonb_build_array(${mailMessages.payload} -> 'reportId'))`

function mailedContacts({ agencyId, kind, reportIds, tx }: OfReports) {
  const reportId = sql<string>`carried.id`
  return tx
    .select({ reportId, contactId: contacts.id, name: contacts.name, mailState: mailMessages.state })
    .from(mailMessages)
    .crossJoin(sql`jsonb_array_elements_text(${carried}) AS carried(id)`)
    .innerJoin(
      contacts,
      and(eq(contacts.agencyId, mailMessages.agencyId), eq(contacts.id, mailMessages.contactId)),
    )
    .where(
      and(eq(mailMessages.agencyId, agencyId), eq(mailMessages.kind, kind), inArray(reportId, reportIds)),
    )
    .orderBy(contacts.name)
}

async function handoversOf({ agencyId, kind, reportIds, tx }: OfReports) {
  const table = reportHandovers
  const reportId = handedAs[kind]
  const rows = await tx
    .select({
      reportId,
      contactId: table.contactId,
      name: contacts.name,
      how: table.how,
      handedOverAt: table.handedOverAt,
      markedBy: memberships.displayName,
    })
    .from(table)
    .innerJoin(contacts, and(eq(contacts.agencyId, table.agencyId), eq(contacts.id, table.contactId)))
    .leftJoin(memberships, and(eq(memberships.agencyId, table.agencyId), eq(memberships.id, table.markedBy)))
    .where(and(eq(table.agencyId, agencyId), inArray(reportId, reportIds)))
    .orderBy(table.handedOverAt)
  return rows.map((row) => ({
    ...row,
    how: row.how as 'smtp' | 'marked',
    handedOverAt: row.handedOverAt.toISOString(),
  }))
}

function merge({
  mailed,
  handed,
}: {
  mailed: Awaited<ReturnType<typeof mailedContacts>>
  handed: Awaited<ReturnType<typeof handoversOf>>
}): SentTo {
  const given = new Map(
    handed.map(({ reportId: _, name, ...handover }) => [handover.contactId, { name, handover }]),
  )
  const states = new Map(mailed.map(({ contactId, ...mail }) => [contactId, mail]))
  return [...new Set([...states.keys(), ...given.keys()])].map((contactId) => ({
    contactId,
    name: states.get(contactId)?.name ?? given.get(contactId)?.name ?? '',
    mailState: states.get(contactId)?.mailState ?? null,
    handover: given.get(contactId)?.handover ?? null,
  }))
}
