import type {
  CommitmentAbout,
  OpenCommitment,
  ProjectCommitments,
  SettledCommitment,
} from '@rytm/contract/commitments.ts'
import type { CommitmentKind, CommitmentStatus } from '@rytm/domain/commitments/commitment.ts'
import { and, asc, desc, eq, isNull, ne, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { loadCalendar } from '#modules/agencies/agencies.calendar.queries.ts'
import { contacts } from '#modules/clients/clients.tables.ts'
import { memberships } from '#modules/people/people.tables.ts'
import { requireProject } from '#modules/projects/projects.lock.queries.ts'
import { kickoffs } from '#modules/projects/projects.tables.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { loadAbout } from './commitments.about.queries.ts'
import { mainActionOf } from './commitments.constants.ts'
import type { OfProject } from './commitments.state.queries.ts'
import { commitmentRulings, commitments } from './commitments.tables.ts'

const mostSettled = 200

/** What a project owes, what is next, and how it went so far. */
export function listProjectCommitments({
  projectId,
  member: { agencyId },
  db,
}: {
  projectId: string
  member: Member
  db: Db
}): Promise<ProjectCommitments> {
  return readInAgency({ db, agencyId }, async (tx) => {
    await requireProject({ agencyId, projectId, tx })
    const of = { agencyId, projectId, tx }
    const open = await selectRows({
      ...of,
      where: eq(commitments.status, 'open'),
      order: asc(commitments.dueAt),
    })
    const settled = await selectRows({
      ...of,
      where: ne(commitments.status, 'open'),
      order: desc(sql`coalesce(${commitments.settledAt}, ${commitments.dueAt})`),
    })
    const calendar = await loadCalendar({ agencyId, tx })
    const rows = [...open, ...settled].map(({ row }) => row)
    const aboutOf = await loadAbout({ agencyId, rows, calendar, tx })
    const owed = open.map((found) => toOpen({ ...found, about: aboutOf(found.row) }))
    return {
      next: owed[0] ?? null,
      open: owed,
      history: settled.map((found) => toSettled({ ...found, about: aboutOf(found.row) })),
    }
  })
}

type Found = Awaited<ReturnType<typeof selectRows>>[number]

function selectRows({ agencyId, projectId, where, order, tx }: OfProject & { where: SQL; order: SQL }) {
  const ruler = alias(memberships, 'ruler')
  return tx
    .select({
      row: commitments,
      kickoffDone: sql<boolean>`${kickoffs.completedAt} is not null`,
      responsible: { id: memberships.id, name: memberships.displayName },
      ruling: { reason: commitmentRulings.reason, ruledAt: commitmentRulings.ruledAt },
      ruledBy: { id: ruler.id, name: ruler.displayName },
      saidBy: { id: contacts.id, name: contacts.name },
    })
    .from(commitments)
    .leftJoin(kickoffs, and(eq(kickoffs.agencyId, agencyId), eq(kickoffs.projectId, projectId)))
    .leftJoin(
      memberships,
      and(eq(memberships.agencyId, agencyId), eq(memberships.id, commitments.responsibleId)),
    )
    .leftJoin(
      commitmentRulings,
      and(
        eq(commitmentRulings.agencyId, agencyId),
        eq(commitmentRulings.id, commitments.evidenceId),
        eq(commitments.evidenceKind, 'ruling'),
        isNull(commitmentRulings.withdrawnAt),
      ),
    )
    .leftJoin(ruler, and(eq(ruler.agencyId, agencyId), eq(ruler.id, commitmentRulings.ruledBy)))
    .leftJoin(
      contacts,
      and(eq(contacts.agencyId, agencyId), eq(contacts.id, commitmentRulings.saidByContactId)),
    )
    .where(and(eq(commitments.agencyId, agencyId), eq(commitments.projectId, projectId), where))
    .orderBy(order, asc(commitments.id))
    .limit(mostSettled)
}

type Told = Found & { about: CommitmentAbout }

function told({ row, responsible, about }: Told) {
  const { id, kind, subject, opensAt, dueAt } = row
  return {
    id,
    kind: kind as CommitmentKind,
    subject,
    opensAt: opensAt.toISOString(),
    dueAt: dueAt.toISOString(),
    about,
    responsible,
  }
}

function toOpen(found: Told): OpenCommitment {
  const { row, kickoffDone } = found
  const kind = row.kind as CommitmentKind
  return { ...told(found), action: mainActionOf({ kind, kickoffDone }), contactId: row.contactId }
}

function toSettled(found: Told): SettledCommitment {
  const { row, ruling, ruledBy, saidBy } = found
  const { evidenceKind: kind, evidenceOccurredAt: occurredAt, evidenceRecordedAt: recordedAt } = row
  return {
    ...told(found),
    status: row.status as CommitmentStatus,
    settledAt: row.settledAt?.toISOString() ?? null,
    evidence:
      kind && occurredAt && recordedAt
        ? { kind, occurredAt: occurredAt.toISOString(), recordedAt: recordedAt.toISOString() }
        : null,
    recordedLate: row.recordedLate,
    ruling:
      ruling && ruledBy
        ? { reason: ruling.reason, ruledBy, saidBy, ruledAt: ruling.ruledAt.toISOString() }
        : null,
  }
}
