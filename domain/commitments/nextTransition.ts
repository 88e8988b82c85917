import { mondayOf } from '#calendar/isoWeek.ts'
import { localDate, nextWorkingDay, startOfWorkingDay } from '#calendar/workingDays.ts'
import type { Commitment } from '#commitments/commitment.ts'
import { earliest, isBefore, startOfDate } from '#commitments/instants.ts'
import type { Silence } from '#commitments/silence.ts'
import type { Situation } from '#commitments/situation.ts'

/** From when on a commitment is listed: the beginning of the week before it opens; what is weekly always is. */
export function listedFrom({
  commitment: { kind, opensAt },
  calendar,
}: {
  commitment: Pick<Commitment, 'kind' | 'opensAt'>
  calendar: Situation['calendar']
}): Temporal.Instant | undefined {
  if (kind === 'weekly_call' || kind === 'weekly_report') return undefined
  return startOfDate(mondayOf(localDate({ at: opensAt, calendar })).subtract({ weeks: 1 }), calendar)
}

/**
 * When passing time alone next changes what is owed, who owns it or whether the client is left in silence; and each
 * working morning while something is overdue, because its owners hear of it anew. Undefined: never again.
 */
export function nextTransition({
  commitments,
  silence,
  situation,
}: {
  commitments: readonly Commitment[]
  silence: Silence
  situation: Situation
}): Temporal.Instant | undefined {
  const { now } = situation
  const open = commitments.filter(({ status }) => status === 'open')
  const instants = [
    ...commitments.filter(({ opensAt }) => isBefore(now, opensAt)).flatMap(openingOf(situation)),
    ...open.flatMap(({ warnAt, dueAt, endsAt }) => [warnAt, dueAt, endsAt]),
    nextWeek(situation),
    silence.silentAt,
    open.some(({ dueAt }) => !isBefore(now, dueAt)) ? nextMorning(situation) : undefined,
    ...absencesOf(situation),
  ]
  return earliest(instants.filter((at) => at && isBefore(now, at)))
}

function openingOf({ calendar }: Situation) {
  return (commitment: Commitment) => [commitment.opensAt, listedFrom({ commitment, calendar })]
}

/** A new project week begins only for a project that is active. */
function nextWeek({ spans, weeks, calendar, now }: Situation) {
  if (spans.at(-1)?.status !== 'active') return undefined
  return weeks.map(({ opensOn }) => startOfDate(opensOn, calendar)).find((opensAt) => isBefore(now, opensAt))
}

function nextMorning({ calendar, now }: Situation) {
  const date = nextWorkingDay({ date: localDate({ at: now, calendar }), calendar })
  return startOfWorkingDay({ date, calendar })
}

/** Where an absence begins or ends somebody else may answer for what is open. */
function absencesOf({ facts: { absences }, calendar }: Situation) {
  return absences.flatMap(({ fromDate, toDate, recordedAt, endedAt }) => [
    startOfDate(fromDate, calendar),
    startOfDate(toDate.add({ days: 1 }), calendar),
    recordedAt,
    endedAt,
  ])
}
