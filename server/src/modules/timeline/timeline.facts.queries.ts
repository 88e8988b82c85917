import type { TimelineFactView } from '@rytm/contract/timeline.ts'
import { and, eq, inArray, sql } from 'drizzle-orm'
import {
  candidacies,
  candidacyReasons,
  candidacyStageChanges,
  candidates,
} from '#modules/candidacies/candidacies.tables.ts'
import { projectStatusChanges } from '#modules/projects/projects.tables.ts'
import { closingReports } from '#modules/reports/reports.closing.tables.ts'
import { reportCorrections } from '#modules/reports/reports.corrections.tables.ts'
import { weeklyReports } from '#modules/reports/reports.tables.ts'
import { scheduleResponses, scheduleVersions } from '#modules/schedules/schedules.tables.ts'
import { approachCounts, workEntries } from '#modules/work/work.tables.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { readKickoffsBefore, readSchedulesBefore } from './timeline.adoption.queries.ts'
import {
  readContracts,
  readLeadChanges,
  readPlannedStarts,
  readReturns,
  readRhythms,
  readTargetChanges,
} from './timeline.changes.queries.ts'
import { readContests } from './timeline.contests.queries.ts'
import { readFeedback } from './timeline.feedback.queries.ts'
import { readTouchpoints } from './timeline.touchpoints.queries.ts'

export interface ReadFacts {
  agencyId: AgencyId
  factIds: string[]
  tx: Tx
}

export interface Fact {
  id: string
  withdrawn?: boolean
  fact: TimelineFactView
}

/** Words of the tables are those of the contract: their checks hold the same lists. */
type Loose = Record<string, unknown> & { kind: TimelineFactView['kind'] }
const view = (fact: Loose) => fact as TimelineFactView

/** One query for each kind of fact on a page, never one for each row. */
export const factReaders: Record<string, (input: ReadFacts) => Promise<Fact[]>> = {
  status_changed: readStatusChanges,
  schedule_published: readScheduleVersions,
  schedule_answered: readScheduleResponses,
  touchpoint: readTouchpoints,
  touchpoint_contested: readContests,
  work_entry: readWorkEntries,
  approach_count: readApproachCounts,
  candidacy_added: (input) => readMoves({ ...input, kind: 'candidacy_added' }),
  candidacy_moved: (input) => readMoves({ ...input, kind: 'candidacy_moved' }),
  candidacy_ended: (input) => readMoves({ ...input, kind: 'candidacy_ended' }),
  report_sent: readReports,
  report_corrected: readCorrections,
  lead_changed: readLeadChanges,
  target_changed: readTargetChanges,
  rhythm_changed: readRhythms,
  schedule_returned: readReturns,
  contract_signed: readContracts,
  start_planned: readPlannedStarts,
  kickoff_before: readKickoffsBefore,
  schedule_before: readSchedulesBefore,
  candidate_feedback: readFeedback,
  closing_report_sent: readClosingReports,
}

async function readStatusChanges({ agencyId, factIds, tx }: ReadFacts) {
  const table = projectStatusChanges
  const { id, fromStatus: from, toStatus: to, reason } = table
  const rows = await tx
    .select({ id, from, to, reason })
    .from(table)
    .where(and(eq(table.agencyId, agencyId), inArray(id, factIds)))
  return rows.map(({ id: key, ...rest }) => ({ id: key, fact: view({ kind: 'status_changed', ...rest }) }))
}

async function readScheduleVersions({ agencyId, factIds, tx }: ReadFacts) {
  const { id, number, reason } = scheduleVersions
  const rows = await tx
    .select({ id, number, reason })
    .from(scheduleVersions)
    .where(and(eq(scheduleVersions.agencyId, agencyId), inArray(id, factIds)))
  return rows.map(({ id: key, ...rest }) => ({
    id: key,
    fact: view({ kind: 'schedule_published', ...rest }),
  }))
}

async function readScheduleResponses({ agencyId, factIds, tx }: ReadFacts) {
  const { id, kind: answer, text } = scheduleResponses
  const rows = await tx
    .select({ id, answer, text })
    .from(scheduleResponses)
    .where(and(eq(scheduleResponses.agencyId, agencyId), inArray(id, factIds)))
  return rows.map(({ id: key, ...rest }) => ({ id: key, fact: view({ kind: 'schedule_answered', ...rest }) }))
}

async function readWorkEntries({ agencyId, factIds, tx }: ReadFacts) {
  const rows = await tx
    .select()
    .from(workEntries)
    .where(and(eq(workEntries.agencyId, agencyId), inArray(workEntries.id, factIds)))
  return rows.map(({ id, kind: work, companiesMapped, note, textForClient, withdrawnAt }) => ({
    id,
    withdrawn: withdrawnAt !== null,
    fact: view({ kind: 'work_entry', work, companiesMapped, note, textForClient }),
  }))
}

async function readApproachCounts({ agencyId, factIds, tx }: ReadFacts) {
  const rows = await tx
    .select()
    .from(approachCounts)
    .where(and(eq(approachCounts.agencyId, agencyId), inArray(approachCounts.id, factIds)))
  return rows.map(({ id, channel, count, withdrawnAt }) => ({
    id,
    withdrawn: withdrawnAt !== null,
    fact: view({ kind: 'approach_count', channel, count }),
  }))
}

async function readMoves({
  agencyId,
  factIds,
  kind,
  tx,
}: ReadFacts & { kind: 'candidacy_added' | 'candidacy_moved' | 'candidacy_ended' }) {
  const table = candidacyStageChanges
  const rows = await tx
    .select({
      id: table.id,
      candidacyId: table.candidacyId,
      name: candidates.name,
      publicNumber: candidacies.publicNumber,
      fromStage: table.fromStage,
      toStage: table.toStage,
      primaryReason: candidacyReasons.code,
    })
    .from(table)
    .innerJoin(candidacies, and(eq(candidacies.agencyId, agencyId), eq(candidacies.id, table.candidacyId)))
    .innerJoin(candidates, and(eq(candidates.agencyId, agencyId), eq(candidates.id, candidacies.candidateId)))
    .leftJoin(
      candidacyReasons,
      and(
        eq(candidacyReasons.agencyId, agencyId),
        eq(candidacyReasons.stageChangeId, table.id),
        sql`${candidacyReasons.isPrimary}`,
      ),
    )
    .where(and(eq(table.agencyId, agencyId), inArray(table.id, factIds)))
  return rows.map(({ id, ...rest }) => ({ id, fact: view({ kind, ...rest }) }))
}

async function readReports({ agencyId, factIds, tx }: ReadFacts) {
  const { id, weekNumber } = weeklyReports
  const rows = await tx
    .select({ id, weekNumber })
    .from(weeklyReports)
    .where(and(eq(weeklyReports.agencyId, agencyId), inArray(id, factIds)))
  return rows.map(({ id: key, ...rest }) => ({ id: key, fact: view({ kind: 'report_sent', ...rest }) }))
}

async function readCorrections({ agencyId, factIds, tx }: ReadFacts) {
  const { id, number } = reportCorrections
  const { weekNumber } = weeklyReports
  const rows = await tx
    .select({ id, number, weekNumber })
    .from(reportCorrections)
    .innerJoin(
      weeklyReports,
      and(
        eq(weeklyReports.agencyId, reportCorrections.agencyId),
        eq(weeklyReports.id, reportCorrections.reportId),
      ),
    )
    .where(and(eq(reportCorrections.agencyId, agencyId), inArray(id, factIds)))
  return rows.map(({ id: key, ...rest }) => ({ id: key, fact: view({ kind: 'report_corrected', ...rest }) }))
}

async function readClosingReports({ agencyId, factIds, tx }: ReadFacts) {
  const { id, result } = closingReports
  const rows = await tx
    .select({ id, result })
    .from(closingReports)
    .where(and(eq(closingReports.agencyId, agencyId), inArray(id, factIds)))
  return rows.map(({ id: key, ...rest }) => ({
    id: key,
    fact: view({ kind: 'closing_report_sent', ...rest }),
  }))
}
