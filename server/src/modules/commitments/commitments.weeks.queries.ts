import type { WorkingCalendar } from '@rytm/domain/calendar/workingCalendar.ts'
import { localDate } from '@rytm/domain/calendar/workingDays.ts'
import { weekSubject } from '@rytm/domain/commitments/kinds/weekly.ts'
import { type HoldInterval, projectWeeks } from '@rytm/domain/projects/projectWeeks.ts'
import { and, eq, inArray } from 'drizzle-orm'
import { loadHolds } from '#modules/projects/projects.calendar.queries.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import { toInstant } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import type { CommitmentRow } from './commitments.repository.ts'

export type Described = Pick<CommitmentRow, 'kind' | 'subject' | 'projectId' | 'dueAt'>

interface Question {
  agencyId: AgencyId
  rows: readonly Described[]
  calendar: WorkingCalendar
  tx: Tx
}

/** The projects of the commitments as far as they are planned, and which project week a weekly one is about. */
export async function loadPlans({ agencyId, rows, calendar, tx }: Question) {
  const projectIds = [...new Set(rows.map(({ projectId }) => projectId))]
  const plans = await selectPlans({ agencyId, projectIds, tx })
  const holds = await loadHolds({ agencyId, projectIds, calendar, tx })
  const numbers = new Map<string, Map<string, number>>()
  for (const [projectId, own] of Map.groupBy(rows, (row) => row.projectId)) {
    const startDate = plans.get(projectId)?.startDate
    if (!startDate) continue
    const span = {
      startDate: Temporal.PlainDate.from(startDate),
      holds: holds.get(projectId) ?? [],
      calendar,
    }
    numbers.set(projectId, numbersOf({ ...span, rows: own }))
  }
  return {
    planOf: ({ projectId }: Described) => plans.get(projectId),
    weekOf: ({ projectId, subject }: Described) => {
      const number = numbers.get(projectId)?.get(subject)
      const planned = plans.get(projectId)?.plannedWeeks
      return number === undefined || planned === undefined ? null : { number, planned }
    },
  }
}

async function selectPlans({
  agencyId,
  projectIds,
  tx,
}: Pick<Question, 'agencyId' | 'tx'> & { projectIds: string[] }) {
  const { id, startDate, plannedWeeks, scheduleAgreedOn, weeklySlotWeekday, weeklySlotTime } = projects
  if (projectIds.length === 0) return new Map<string, never>()
  const found = await tx
    .select({ id, startDate, plannedWeeks, scheduleAgreedOn, weeklySlotWeekday, weeklySlotTime })
    .from(projects)
    .where(and(eq(projects.agencyId, agencyId), inArray(id, projectIds)))
  return new Map(found.map((project) => [project.id, project]))
}

/** By the name that a commitment's subject gives the week. */
function numbersOf({
  rows,
  calendar,
  ...span
}: {
  startDate: Temporal.PlainDate
  holds: HoldInterval[]
  rows: readonly Described[]
  calendar: WorkingCalendar
}) {
  const latest = rows.reduce((known, row) => (row.dueAt > known.dueAt ? row : known))
  const until = localDate({ at: toInstant(latest.dueAt), calendar })
  return new Map(projectWeeks({ ...span, until, calendar }).map((week) => [weekSubject(week), week.number]))
}

interface Slotted {
  weeklySlotWeekday: number | null
  weeklySlotTime: string | null
}

export function slotOf(project: Slotted | undefined) {
  const { weeklySlotWeekday: weekday, weeklySlotTime: time } = project ?? {}
  return weekday && time ? { weekday, time } : null
}
