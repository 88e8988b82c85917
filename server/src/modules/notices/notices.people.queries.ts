import type { Role } from '@rytm/contract/permissions.ts'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { memberships } from '#modules/people/people.tables.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import type { NoticeMember } from './notices.types.ts'

/** The living members of an agency, and how each of them is told. */
export async function loadNoticeMembers({
  agencyId,
  tx,
}: {
  agencyId: AgencyId
  tx: Tx
}): Promise<NoticeMember[]> {
  return tx
    .select({
      memberId: memberships.id,
      role: sql<Role>`${memberships.role}`,
      zone: memberships.zone,
      remindByMail: memberships.remindByMail,
    })
    .from(memberships)
    .where(and(eq(memberships.agencyId, agencyId), isNull(memberships.endedAt)))
    .orderBy(asc(memberships.createdAt), asc(memberships.id))
}

/** Planned for a project and neither delivered nor withdrawn. */
interface PlannedNotice {
  id: string
  recipientId: string
  subjectKey: string
}

export interface PlannedRead {
  planned: PlannedNotice[]
  members: NoticeMember[]
}

/** What is planned for a project `p`, and who is told in the agency `$1` if they may know of it, as JSON. */
export const plannedSql = `
  (SELECT coalesce(json_agg(json_build_object('id', n.id, 'recipientId', n.recipient_id, 'subjectKey', n.subject_key)), '[]')
    FROM notices n WHERE n.agency_id = p.agency_id AND n.project_id = p.id
      AND n.delivered_at IS NULL AND n.withdrawn_at IS NULL) AS planned,
  (SELECT coalesce(json_agg(json_build_object('memberId', m.id, 'role', m.role, 'zone', m.zone,
      'remindByMail', m.remind_by_mail) ORDER BY m.created_at, m.id), '[]')
    FROM memberships m WHERE m.agency_id = $1 AND m.ended_at IS NULL
      AND (p.actual_title IS NULL OR EXISTS (SELECT FROM auth.project_knowers k
        WHERE k.agency_id = p.agency_id AND k.project_id = p.id AND k.member_id = m.id))) AS members`
