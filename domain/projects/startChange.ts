import type { ProjectStatus } from '#projects/projectStatus.ts'

/**
 * May the start date of a project be changed from `from` to `to` on `today`? What was owed is counted from it (RULES
 * §2). A draft owes nothing: any change. Later it stays set, and from its day on it is not moved to a later one, because
 * that would undo what was owed since; to an earlier one it may. `from` undefined: it was never set. `undefined`: it may.
 */
export function refuseStartChange({
  status,
  from,
  to,
  today,
}: {
  status: ProjectStatus
  from: Temporal.PlainDate | undefined
  to: Temporal.PlainDate | undefined
  today: Temporal.PlainDate
}): 'projects.start_fixed' | undefined {
  if (status === 'draft' || !from) return undefined
  if (!to) return 'projects.start_fixed'
  const hasBegun = Temporal.PlainDate.compare(from, today) <= 0
  return hasBegun && Temporal.PlainDate.compare(to, from) > 0 ? 'projects.start_fixed' : undefined
}
