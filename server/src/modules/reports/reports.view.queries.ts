import type { DraftReportView, ReportParts } from '@rytm/contract/reports.ts'
import type { ReportView } from '@rytm/contract/views/reportView.ts'
import type { PersonRef } from '@rytm/contract/views/shared.ts'
import { daysInStage } from '@rytm/domain/evidence/stages.ts'
import { reportPeriod } from '@rytm/domain/projects/reportTimes.ts'
import { candidaciesInPlay, type standingsAt } from '@rytm/domain/reports/inPlay.ts'
import { openingsFilled } from '#modules/projects/projects.hired.queries.ts'
import type { ProjectRow } from '#modules/projects/projects.lock.queries.ts'
import { loadProjectHead } from '#modules/projects/projects.view.queries.ts'
import { loadPlanOfWeek } from '#modules/schedules/schedules.week.queries.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import { toAgencyId } from '#platform/tenancy/agencyId.ts'
import type { LastReport } from './reports.counts.queries.ts'
import { publicCandidacies } from './reports.facts.queries.ts'
import { composeMarket, loadLastReport } from './reports.market.queries.ts'
import { owedOfWeek } from './reports.owed.queries.ts'
import type { OfProject, ReportRow } from './reports.repository.ts'
import type { ReportWeek } from './reports.weeks.queries.ts'

export const noParts: ReportParts = {
  health: null,
  healthSentence: '',
  whatChanged: '',
  whatDidNotWork: '',
  needs: null,
}

export function partsOf(report: ReportRow | undefined): ReportParts {
  if (!report) return noParts
  const { health, healthSentence, whatChanged, whatDidNotWork, needs } = report
  return { health, healthSentence, whatChanged, whatDidNotWork, needs } as ReportParts
}

interface Composition {
  project: ProjectRow
  reportId: string
  time: ReportWeek
  parts: ReportParts
  sentBy: PersonRef | null
  tx: Tx
  clock: Clock
}

/** The report of a week from the facts as they stand now and the parts a human wrote. */
export async function composeReportView(composition: Composition): Promise<DraftReportView> {
  const { project, reportId, time, parts, sentBy, tx, clock } = composition
  const key = { agencyId: toAgencyId(project.agencyId), projectId: project.id, tx }
  const [last, head, filled] = await Promise.all([
    loadLastReport(key),
    loadProjectHead(key),
    openingsFilled({ ...key, openings: project.openings }),
  ])
  const now = wholeMilliseconds(clock.now())
  const period = reportPeriod({
    week: time.week,
    ...(last && { lastCutOffAt: last.cutOffAt }),
    now,
  })
  const { week, calendar } = time
  const { zone } = calendar
  const [facts, plan, owed] = await Promise.all([
    composeFacts({ key, last, period, zone }),
    composePlan({ project, key, time, period }),
    owedOfWeek({ ...key, week, last, zone, now, sending: sentBy !== null }),
  ])
  return {
    kind: 'weekly_report',
    automatic: false,
    head,
    reportId,
    weekNumber: week.number,
    plannedWeeks: time.plannedWeeks,
    isoYear: week.isoYear,
    isoWeek: week.isoWeek,
    periodFrom: period.from.toString(),
    periodTo: period.to.toString(),
    sentAt: sentBy ? now.toString() : null,
    sentBy,
    ...parts,
    ...filled,
    needs: parts.needs ?? [],
    ...facts,
    plan,
    owed,
  }
}

interface Facts {
  key: OfProject
  last: LastReport | undefined
  period: { from: Temporal.Instant; to: Temporal.Instant }
  zone: string
}

/** What the facts say of a period: counts, the market, who is in play. */
export async function composeFacts({ key, last, period, zone }: Facts) {
  const [{ standings, ...market }, candidacies] = await Promise.all([
    composeMarket({ ...key, last, period, zone }),
    publicCandidacies(key),
  ])
  return { ...market, candidates: describeCandidates({ candidacies, standings, at: period.to, zone }) }
}

function describeCandidates({
  candidacies,
  standings,
  at,
  zone,
}: {
  candidacies: Awaited<ReturnType<typeof publicCandidacies>>
  standings: ReturnType<typeof standingsAt>
  at: Temporal.Instant
  zone: string
}): ReportView['candidates'] {
  const known = new Map(candidacies.map((candidacy) => [candidacy.id, candidacy]))
  return candidaciesInPlay(standings).flatMap(({ candidacyId, stage, since }) => {
    const candidacy = known.get(candidacyId)
    if (!candidacy) return []
    const { publicNumber, note } = candidacy
    return [
      { publicNumber, stage, daysInStage: daysInStage({ since, now: at, zone }), note: note.trim() || null },
    ]
  })
}

/** This week's plan against what was done, what is left undone from before, and the week after. */
function composePlan({
  project,
  key,
  time: { week, next, calendar },
  period,
}: Pick<Facts, 'key' | 'period'> & Pick<Composition, 'project' | 'time'>): Promise<ReportView['plan']> {
  const today = period.to.toZonedDateTimeISO(calendar.zone).toPlainDate()
  return loadPlanOfWeek({ ...key, project, week, next, today })
}

/** The database keeps milliseconds; a frozen view says the same. */
export function wholeMilliseconds(instant: Temporal.Instant) {
  return instant.round({ smallestUnit: 'millisecond', roundingMode: 'trunc' })
}

/** Everybody a view refers to. */
export function peopleIn({ head, sentBy }: Pick<ReportView, 'head' | 'sentBy'>): PersonRef[] {
  return [head.leadConsultant, sentBy].filter((ref) => ref !== null)
}
