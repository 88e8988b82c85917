import type { NoticeView } from '@rytm/contract/notices.ts'
import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { clients } from '#modules/clients/clients.tables.ts'
import { commitments, projectClocks } from '#modules/commitments/commitments.tables.ts'
import { isConfidential } from '#modules/projects/projects.confidential.queries.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { notices } from './notices.tables.ts'

const mostShown = 100

const toldTo = ({ agencyId, memberId }: Member) =>
  and(eq(notices.agencyId, agencyId), eq(notices.recipientId, memberId), isNotNull(notices.deliveredAt))

export function listNotices({ member, db }: { member: Member; db: Db }) {
  return readInAgency({ db, agencyId: member.agencyId }, async (tx) => {
    const items = await readNotices({ member, tx })
    const unseen = await tx.$count(notices, and(toldTo(member), isNull(notices.seenAt)))
    return { items, unseen }
  })
}

async function readNotices({ member, tx }: { member: Member; tx: Tx }): Promise<NoticeView[]> {
  const rows = await tx
    .select({
      id: notices.id,
      step: sql<NoticeView['step']>`${notices.step}`,
      projectId: projects.id,
      projectTitle: projects.title,
      confidential: isConfidential,
      clientName: clients.name,
      commitmentKind: sql<NoticeView['commitmentKind']>`${notices.commitmentKind}`,
      commitmentStatus: sql<NoticeView['commitmentStatus']>`${commitments.status}`,
      dueAt: notices.dueAt,
      lastContactAt: projectClocks.lastHumanContactAt,
      deliveredAt: notices.deliveredAt,
      seenAt: notices.seenAt,
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
      and(
        eq(projectClocks.agencyId, notices.agencyId),
        eq(projectClocks.projectId, notices.projectId),
        isNull(notices.commitmentKind),
      ),
    )
    .where(toldTo(member))
    .orderBy(desc(notices.deliveredAt), desc(notices.id))
    .limit(mostShown)
  return rows.map(({ dueAt, deliveredAt, seenAt, lastContactAt, ...row }) => ({
    ...row,
    lastContactAt: lastContactAt?.toISOString() ?? null,
    dueAt: dueAt.toISOString(),
    deliveredAt: (deliveredAt ?? dueAt).toISOString(),
    seen: seenAt !== null,
  }))
}
