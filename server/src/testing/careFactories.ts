import { and, eq } from 'drizzle-orm'
import { commitments, projectClocks } from '#modules/commitments/commitments.tables.ts'
import { projectLeadChanges } from '#modules/projects/projects.changes.tables.ts'
import { projectStatusChanges, projects } from '#modules/projects/projects.tables.ts'
import { toDate } from '#platform/clock/clock.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import { createAgency } from './factories.ts'
import { createClientWithContacts, createProject } from './projectFactories.ts'
import type { TestApp } from './testApp.ts'

export interface GivenCommitment {
  kind: string
  subject: string
  status: string
  opensAt?: string
  dueAt: string
  /** When it happened and, where that was later, when it was written down. */
  doneAt?: string
  recordedAt?: string
  settledAt?: string
}

const date = (text: string) => toDate(Temporal.Instant.from(text))

/** Rows as reconciling would have left them, without the facts behind them. */
export function givenCommitments({
  test,
  project: { projectId, member },
  rows,
}: {
  test: TestApp
  project: { projectId: string; member: Member }
  rows: readonly GivenCommitment[]
}): Promise<unknown> {
  const { agencyId, memberId } = member
  return inAgency({ db: test.db, agencyId }, (tx) =>
    tx.insert(commitments).values(
      rows.map(({ doneAt, recordedAt = doneAt, settledAt = doneAt, opensAt, dueAt, ...row }) => ({
        ...row,
        agencyId,
        id: newId(test),
        projectId,
        opensAt: date(opensAt ?? dueAt),
        warnAt: date(opensAt ?? dueAt),
        dueAt: date(dueAt),
        settledAt: settledAt ? date(settledAt) : null,
        ...(doneAt && { evidenceKind: 'touchpoint', evidenceId: newId(test) }),
        evidenceOccurredAt: doneAt ? date(doneAt) : null,
        evidenceRecordedAt: recordedAt ? date(recordedAt) : null,
        responsibleId: memberId,
        policyVersion: 1,
        calendarVersion: 1,
      })),
    ),
  )
}

/**
 * An agency whose only client has heard nothing since the start on Monday, 8 December 2025: an overdue schedule, an
 * open call, a call missed this week, and six weekly reports of which one was written down far too late.
 */
export async function agencyWithCare({ test, clientName }: { test: TestApp; clientName?: string }) {
  const agency = await createAgency({ test })
  const client = clientName
    ? await createClientWithContacts({ test, member: agency.member, name: clientName })
    : undefined
  const input = { startDate: '2025-12-08' }
  const project = await createProject({
    test,
    member: agency.member,
    status: 'active',
    input,
    ...(client && { client }),
  })
  const own = { ...agency, ...project }
  await startedSilently({ test, own })
  const report = { kind: 'weekly_report', status: 'kept', dueAt: '2025-12-19T15:00:00Z' }
  await givenCommitments({
    test,
    project: own,
    rows: [
      { kind: 'schedule', subject: '', status: 'open', dueAt: '2026-01-05T16:00:00Z' },
      { kind: 'kickoff_call', subject: '', status: 'open', dueAt: '2026-01-09T16:00:00Z' },
      {
        kind: 'weekly_call',
        subject: '2026-W01',
        status: 'missed',
        dueAt: '2026-01-02T16:00:00Z',
        settledAt: '2026-01-05T00:00:00Z',
      },
      ...[1, 2, 3, 4, 5].map((subject) => ({
        ...report,
        subject: String(subject),
        doneAt: '2025-12-19T14:00:00Z',
      })),
      {
        ...report,
        subject: '6',
        doneAt: '2025-12-19T14:00:00Z',
        recordedAt: '2025-12-29T16:00:01Z',
      },
      { kind: 'note', subject: '', status: 'cancelled', dueAt: '2026-01-02T16:00:00Z' },
    ],
  })
  return own
}

async function startedSilently({
  test,
  own: { agencyId, projectId, member },
}: {
  test: TestApp
  own: { agencyId: Member['agencyId']; projectId: string; member: Member }
}) {
  const startedAt = date('2025-12-08T09:00:00Z')
  await inAgency({ db: test.db, agencyId }, async (tx) => {
    await tx
      .update(projects)
      .set({ leadConsultantId: member.memberId })
      .where(and(eq(projects.agencyId, agencyId), eq(projects.id, projectId)))
    await tx.insert(projectLeadChanges).values({
      agencyId,
      id: newId(test),
      projectId,
      memberId: member.memberId,
      changedAt: startedAt,
      changedBy: member.memberId,
    })
    await tx.insert(projectStatusChanges).values({
      agencyId,
      id: newId(test),
      projectId,
      fromStatus: 'draft',
      toStatus: 'active',
      occurredAt: startedAt,
      recordedAt: startedAt,
      changedBy: member.memberId,
    })
    const clock = {
      silentAt: date('2025-12-15T16:00:00Z'),
      lastHumanContactAt: startedAt,
    }
    await tx
      .insert(projectClocks)
      .values({ agencyId, projectId, ...clock })
      .onConflictDoUpdate({ target: [projectClocks.agencyId, projectClocks.projectId], set: clock })
  })
}
