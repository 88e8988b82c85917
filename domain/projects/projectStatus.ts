/**
 * Where a project stands. `awaiting_start`: somebody accepted and has not started yet. `closing`: the work is over
 * and the closing report is owed. The last four are ends; only the sent closing report leads to them.
 */
export const projectStatuses = [
  'draft',
  'active',
  'on_hold',
  'awaiting_start',
  'closing',
  'filled',
  'partly_filled',
  'not_filled',
  'cancelled',
] as const
export type ProjectStatus = (typeof projectStatuses)[number]

/** What a status change has to come with; the screen asks for exactly these. */
export type StatusRequirement = 'reason' | 'asked_by' | 'review_date' | 'target_date' | 'closing_report'

type Transition = {
  readonly from: readonly ProjectStatus[]
  readonly to: ProjectStatus
  readonly needs: readonly StatusRequirement[]
}

const closeAs = (to: ProjectStatus): Transition => ({ from: ['closing'], to, needs: ['closing_report'] })

/**
 * Every allowed change of status by its verb, and what it needs. A hold is asked by somebody, has a reason and a date
 * to review it. A withdrawal or a replacement reopens with a new target date. A draft was promised to nobody and is
 * discarded without a closing report; every other project ends through `closing`.
 */
export const statusTransitions = {
  activate: { from: ['draft'], to: 'active', needs: [] },
  discard: { from: ['draft'], to: 'cancelled', needs: ['reason'] },
  hold: { from: ['active'], to: 'on_hold', needs: ['asked_by', 'reason', 'review_date'] },
  resume: { from: ['on_hold'], to: 'active', needs: [] },
  accept: { from: ['active'], to: 'awaiting_start', needs: [] },
  reopen: {
    from: ['awaiting_start', 'closing', 'filled', 'partly_filled'],
    to: 'active',
    needs: ['reason', 'target_date'],
  },
  start_closing: { from: ['active', 'on_hold', 'awaiting_start'], to: 'closing', needs: ['reason'] },
  close_as_filled: closeAs('filled'),
  close_as_partly_filled: closeAs('partly_filled'),
  close_as_not_filled: closeAs('not_filled'),
  close_as_cancelled: closeAs('cancelled'),
} as const satisfies Record<string, Transition>
export type StatusVerb = keyof typeof statusTransitions

/** The verbs that a project in this status can take, in the order of the table; for the menu of a project. */
export function verbsFrom(status: ProjectStatus): StatusVerb[] {
  return (Object.keys(statusTransitions) as StatusVerb[]).filter((verb) =>
    transitionOf(verb).from.includes(status),
  )
}

/** The row of the table for a verb, with plain status types. */
export function transitionOf(verb: StatusVerb): Transition {
  return statusTransitions[verb]
}

/**
 * The statuses of a project that is over; for lists that are filtered where the rows are. Every other status is open,
 * a draft and `closing` too.
 */
export const endedStatuses: readonly ProjectStatus[] = ['filled', 'partly_filled', 'not_filled', 'cancelled']

/** Whether the project is over: nothing is promised any more except answers to whoever writes. */
export function isEnded(status: ProjectStatus): boolean {
  return endedStatuses.includes(status)
}

/** The verb that leads from one status to another; undefined where none does. No two verbs join the same pair. */
export function verbBetween({
  from,
  to,
}: {
  from: ProjectStatus
  to: ProjectStatus
}): StatusVerb | undefined {
  return verbsFrom(from).find((verb) => transitionOf(verb).to === to)
}
