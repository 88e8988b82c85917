import type { NoticeItem, NoticeSection } from '@rytm/documents/mail/renderNoticesMail.ts'
import type { NoticeStep } from '@rytm/domain/escalation/notice.ts'
import { and, asc, eq, sql } from 'drizzle-orm'
import { agencies } from '#modules/agencies/agencies.tables.ts'
import { clients } from '#modules/clients/clients.tables.ts'
import { commitments, projectClocks } from '#modules/commitments/commitments.tables.ts'
import { memberships } from '#modules/people/people.tables.ts'
import { isConfidential } from '#modules/projects/projects.confidential.queries.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { notices } from './notices.tables.ts'

interface OfMail {
  agencyId: AgencyId
  mailId: string
  tx: Tx
}

/** What the notices of one mail say to their reader; several about the same are one. */
export async function loadNoticeItems({
  agencyId,
  mailId,
  memberId,
  tx,
}: OfMail & { memberId: string }): Promise<NoticeItem[]> {
  const rows = await tx
    .select({
      step: sql<NoticeStep>`${notices.step}`,
      commitmentKind: notices.commitmentKind,
      subject: notices.subject,
      dueAt: notices.dueAt,
      projectId: projects.id,
      projectTitle: projects.title,
      confidential: isConfidential,
      clientName: clients.name,
      status: commitments.status,
      responsibleId: memberships.id,
      responsibleName: memberships.displayName,
      lastContactAt: projectClocks.lastHumanContactAt,
    })
    .from(notices)
    .innerJoin(projects, and(eq(projects.agencyId, notices.agencyId), eq(projects.id, notices.projectId)))
    .innerJoin(clients, and(eq(clients.agencyId, projects.agencyId), eq(clients.id, projects.clientId)))
    .leftJoin(
      commitments,
      and(
        eq(commitments.agencyId, notices.agencyId),
        eq(commitments.projectId, notices.projectId),
        eq(commitments.kind, notices.commitmentKind),
        eq(commitments.subject, notices.subject),
      ),
    )
    .leftJoin(
      projectClocks,
      and(eq(projectClocks.agencyId, notices.agencyId), eq(projectClocks.projectId, notices.projectId)),
    )
    .leftJoin(
      memberships,
      and(
        eq(memberships.agencyId, notices.agencyId),
        eq(memberships.id, sql`coalesce(${commitments.responsibleId}, ${projects.leadConsultantId})`),
      ),
    )
    .where(and(eq(notices.agencyId, agencyId), eq(notices.mailId, mailId), knows(memberId)))
    .orderBy(asc(notices.dueAt), asc(notices.id))
  const named = new Map(rows.map((row) => [`${row.projectId} ${row.commitmentKind} ${row.subject}`, row]))
  return [...named.values()].map(({ step, subject: _, dueAt, status, lastContactAt, ...row }) => {
    const { responsibleId, responsibleName, ...names } = row
    return {
      ...names,
      section: sectionOf({ step, status }),
      at: (step === 'silent' ? lastContactAt : dueAt)?.toISOString() ?? null,
      ...(isForOthers(step) && responsibleId !== memberId && { responsibleName }),
    }
  })
}

/** A letter waits for minutes, or for a mail server: what became confidential meanwhile is not told any more. */
const knows = (memberId: string) =>
  sql`(${projects.actualTitle} is null or exists (select from auth.project_knowers k
    where k.agency_id = ${projects.agencyId} and k.project_id = ${projects.id} and k.member_id = ${memberId}))`

function sectionOf({ step, status }: { step: NoticeStep; status: string | null }): NoticeSection {
  if (step === 'warn') return 'soon'
  if (step === 'today' || step === 'silent') return step
  return status === 'missed' ? 'missed' : 'overdue'
}

/** Managers and owners read about the work of others. */
function isForOthers(step: NoticeStep) {
  return step === 'manager' || step === 'owner' || step === 'silent'
}

export async function loadReader({
  agencyId,
  memberId,
  tx,
}: {
  agencyId: AgencyId
  memberId: string
  tx: Tx
}) {
  const [row] = await tx
    .select({
      agencyName: agencies.name,
      zone: sql<string>`coalesce(${memberships.zone}, ${agencies.zone})`,
    })
    .from(memberships)
    .innerJoin(agencies, eq(agencies.id, memberships.agencyId))
    .where(and(eq(memberships.agencyId, agencyId), eq(memberships.id, memberId)))
  return row
}
