/** How often a call is agreed with the client: each project week, every second one, once a month, or not at all. */
export const callRhythms = ['week', 'two_weeks', 'month', 'none'] as const
export type CallRhythm = (typeof callRhythms)[number]

/** How often a written report is agreed with the client: each project week, or not at all. */
export const reportRhythms = ['week', 'none'] as const
export type ReportRhythm = (typeof reportRhythms)[number]

export type RhythmRefusal = 'projects.rhythm_empty'

/**
 * May this be agreed as the rhythm of contact (RULES §2)? A client may do without calls, or without reports; one who
 * heard nothing at all would be left in silence, so a rhythm with neither is refused. `undefined`: it may.
 */
export function refuseRhythm({
  callEvery,
  reportEvery,
}: {
  callEvery: CallRhythm
  reportEvery: ReportRhythm
}): RhythmRefusal | undefined {
  return callEvery === 'none' && reportEvery === 'none' ? 'projects.rhythm_empty' : undefined
}
