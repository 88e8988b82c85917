import type { ProjectStatus } from '#projects/projectStatus.ts'

/** What had happened in a project before the agency kept it in Rytm. Empty and undefined: nothing is known. */
export type BeforeAdoption = {
  readonly kickoffHeldOn?: Temporal.PlainDate
  /** Who of the client had been spoken to by then. */
  readonly heardContactIds: readonly string[]
  readonly scheduleAgreedOn?: Temporal.PlainDate
}

export type AdoptionRefusal =
  | 'projects.not_adopted'
  | 'projects.adoption_nobody_heard'
  | 'projects.adoption_after'

/**
 * Whether a project runs since before it was kept here (RULES §2): it was taken over on `adoptedOn`, or is a draft that
 * began on an earlier day than `today` and will be. A draft without a start, or one that begins today, is none.
 */
export function isAdopted({
  status,
  startDate,
  adoptedOn,
  today,
}: {
  status: ProjectStatus
  startDate: Temporal.PlainDate | undefined
  adoptedOn: Temporal.PlainDate | undefined
  today: Temporal.PlainDate
}): boolean {
  if (adoptedOn) return true
  return status === 'draft' && startDate !== undefined && Temporal.PlainDate.compare(startDate, today) < 0
}

/**
 * Why something cannot be noted as done before Rytm: the project was not taken over; a kickoff without anybody who was
 * heard, or the other way round; a day later than that of the take-over (of a draft: later than today), which belongs to
 * the calls and schedules kept here. The day itself is allowed. Undefined: it can.
 */
export function refuseBeforeAdoption({
  before: { kickoffHeldOn, heardContactIds, scheduleAgreedOn },
  adoptedOn,
  today,
  ...project
}: {
  before: BeforeAdoption
  status: ProjectStatus
  startDate: Temporal.PlainDate | undefined
  adoptedOn: Temporal.PlainDate | undefined
  today: Temporal.PlainDate
}): AdoptionRefusal | undefined {
  if (!isAdopted({ ...project, adoptedOn, today })) return 'projects.not_adopted'
  if ((kickoffHeldOn === undefined) !== (heardContactIds.length === 0))
    return 'projects.adoption_nobody_heard'
  const last = adoptedOn ?? today
  const isAfter = [kickoffHeldOn, scheduleAgreedOn].some(
    (day) => day && Temporal.PlainDate.compare(day, last) > 0,
  )
  return isAfter ? 'projects.adoption_after' : undefined
}
