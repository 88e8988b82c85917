/** A week of the project, counted from 1, and the first day on which it is worked on. */
export type PlannedWeek = { readonly number: number; readonly firstDay: Temporal.PlainDate }

/** `planned` is the day the client first had in black and white, before any move; `date` is where it stands now. */
export type PlannedActivity = {
  readonly planned: Temporal.PlainDate
  readonly date: Temporal.PlainDate
  readonly doneOn?: Temporal.PlainDate | undefined
}

export const planStates = ['as_planned', 'earlier', 'later', 'overdue', 'moved', 'open'] as const
export type PlanState = (typeof planStates)[number]

/** `week` is that in which it was done, else that in which it stands now; undefined: before the first week. */
export type PlanStanding = {
  readonly state: PlanState
  readonly plannedWeek?: number | undefined
  readonly week?: number | undefined
}

/**
 * How an activity went against what the client was first promised, week by week: what is done in its week is as planned,
 * whatever the day. What is not done is overdue from the day behind its date on (`today` is the agency's), and moved where
 * it stands in another week now. A done activity is never overdue, however often it was moved.
 */
export function planStanding({
  activity: { planned, date, doneOn },
  weeks,
  today,
}: {
  activity: PlannedActivity
  weeks: readonly PlannedWeek[]
  today: Temporal.PlainDate
}): PlanStanding {
  const plannedWeek = weekOf(planned, weeks)
  if (doneOn) {
    const week = weekOf(doneOn, weeks)
    return { state: doneState({ plannedWeek, week }), plannedWeek, week }
  }
  const week = weekOf(date, weeks)
  if (Temporal.PlainDate.compare(date, today) < 0) return { state: 'overdue', plannedWeek, week }
  return { state: week === plannedWeek ? 'open' : 'moved', plannedWeek, week }
}

/** How many activities stand how; what is open and was never moved says nothing yet and is not in it. */
export function countStandings(
  standings: readonly Pick<PlanStanding, 'state'>[],
): Record<Exclude<PlanState, 'open'>, number> {
  const count = (state: PlanState) => standings.filter((standing) => standing.state === state).length
  return {
    as_planned: count('as_planned'),
    earlier: count('earlier'),
    later: count('later'),
    overdue: count('overdue'),
    moved: count('moved'),
  }
}

function doneState({ plannedWeek = 0, week = 0 }: Omit<PlanStanding, 'state'>): PlanState {
  if (week === plannedWeek) return 'as_planned'
  return week < plannedWeek ? 'earlier' : 'later'
}

function weekOf(date: Temporal.PlainDate, weeks: readonly PlannedWeek[]) {
  return weeks.findLast(({ firstDay }) => Temporal.PlainDate.compare(firstDay, date) <= 0)?.number
}
