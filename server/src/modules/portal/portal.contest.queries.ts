import type { OwedLine } from '@rytm/contract/views/owed.ts'
import type { ProjectView } from '@rytm/contract/views/projectView.ts'
import { and, eq } from 'drizzle-orm'
import { commitments } from '#modules/commitments/commitments.tables.ts'
import { owedLately } from '#modules/reports/reports.owed.queries.ts'
import {
  loadContestableCalls,
  loadContestedCalls,
} from '#modules/touchpoints/touchpoints.contests.queries.ts'
import { toDate } from '#platform/clock/clock.ts'
import { contestRefOf, type ListedCall } from './portal.contest.config.ts'
import type { Look } from './portal.types.ts'

/** What is owed now and lately, which of the listed calls the reader can contest, and what is contested already. */
export async function loadOwed({
  zone,
  ...look
}: Look & { zone: string }): Promise<Pick<ProjectView, 'owed' | 'contestedCalls'>> {
  const { agencyId, projectId, tx } = look
  const key = { agencyId, projectId, tx, now: look.clock.now() }
  const owed = await owedLately({ ...key, zone })
  const contestable = await loadContestRefs(look)
  const contested = await loadContestedCalls(key)
  return {
    owed: owed.map((line) => ({ ...line, ...withRef({ line, contestable }) })),
    contestedCalls: contested.map(({ contactId, ...call }) => ({
      ...call,
      mine: contactId === look.contactId,
    })),
  }
}

export async function loadContestRefs({ agencyId, projectId, tx, clock }: Look): Promise<Set<string>> {
  const calls = await loadContestableCalls({ agencyId, projectId, now: clock.now(), tx })
  return new Set(calls.map(contestRefOf))
}

/** A frozen line of a report has one too, as long as the same call still keeps what it tells of. */
export function withRef({
  line: { kind, dueAt, doneAt },
  contestable,
}: {
  line: OwedLine
  contestable: ReadonlySet<string>
}): { contestRef?: string } {
  if (doneAt === null) return {}
  const contestRef = contestRefOf({ kind, dueAt, doneAt })
  return contestable.has(contestRef) ? { contestRef } : {}
}

type OfCall = Pick<Look, 'agencyId' | 'projectId' | 'tx'> & { call: ListedCall }

/** Whether there is such a line at all, whatever it says by now. */
export async function isListed({ agencyId, projectId, call, tx }: OfCall): Promise<boolean> {
  const rows = await tx
    .select({ id: commitments.id })
    .from(commitments)
    .where(
      and(
        eq(commitments.agencyId, agencyId),
        eq(commitments.projectId, projectId),
        eq(commitments.kind, call.kind),
        eq(commitments.dueAt, toDate(Temporal.Instant.from(call.dueAt))),
      ),
    )
  return rows.length > 0
}

export async function findContestable({
  agencyId,
  projectId,
  call,
  tx,
  clock,
}: OfCall & Pick<Look, 'clock'>): Promise<OwedLine | undefined> {
  const calls = await loadContestableCalls({ agencyId, projectId, now: clock.now(), tx })
  return calls.find((found) => contestRefOf(found) === contestRefOf(call))
}
