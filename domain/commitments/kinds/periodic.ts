import { addWorkingDays, endOfWorkingDay, localDate } from '#calendar/workingDays.ts'
import type { CommitmentKind } from '#commitments/commitment.ts'
import { humanContacts, isWithin, toEvidence } from '#commitments/evidence.ts'
import { isBefore, startOfDate } from '#commitments/instants.ts'
import type { Owed } from '#commitments/settle.ts'
import type { Situation } from '#commitments/situation.ts'

/** While a project is on hold the client hears something every 10 working days: a call or a human message. */
export function holdContacts(situation: Situation): Owed[] {
  const { spans, policy } = situation
  return spans
    .filter(({ status }) => status === 'on_hold')
    .flatMap(({ from, until }) =>
      everyWorkingDays({
        kind: 'hold_contact',
        name: from.toString(),
        from,
        until,
        days: policy.holdContactDays,
        situation,
      }),
    )
}

/**
 * From the acceptance to the first day of work the client hears something every 10 working days. Ends on the day of the
 * start, planned or real, or when the person steps back.
 */
export function startContacts(situation: Situation): Owed[] {
  const { facts, policy, calendar } = situation
  return facts.hires.flatMap(({ candidacyId, acceptedAt, startsOn, startedOn, endedAt }) => {
    if (!acceptedAt) return []
    const startDay = startedOn ?? startsOn
    const until = endedAt ?? (startDay && startOfDate(startDay, calendar))
    const days = policy.startContactDays
    return everyWorkingDays({
      kind: 'start_contact',
      name: candidacyId,
      from: acceptedAt,
      until,
      days,
      situation,
    })
  })
}

/**
 * A grid of due times, each `days` working days after the one before: fixed, so that a contact written down late moves
 * none of them. A contact between two of them keeps the later one; a due time is missed when the next one comes.
 */
function everyWorkingDays({
  kind,
  name,
  from,
  until,
  days,
  situation,
}: {
  kind: CommitmentKind
  name: string
  from: Temporal.Instant
  until: Temporal.Instant | undefined
  days: number
  situation: Situation
}): Owed[] {
  const { facts, calendar, now } = situation
  const owed: Owed[] = []
  let date = localDate({ at: from, calendar })
  let opensAt = from
  while (!(until && !isBefore(opensAt, until)) && (owed.length === 0 || !isBefore(now, opensAt))) {
    date = addWorkingDays({ date, days, calendar })
    const dueAt = endOfWorkingDay({ date, calendar })
    const next = endOfWorkingDay({ date: addWorkingDays({ date, days, calendar }), calendar })
    const evidence = humanContacts(facts).filter(({ occurredAt }) =>
      isWithin({ from: opensAt, until: next }, occurredAt),
    )
    const stops = until && !isBefore(dueAt, until) ? { stopsAt: until } : {}
    const subject = `${name}:${owed.length + 1}`
    owed.push({ kind, subject, opensAt, dueAt, endsAt: next, ...stops, evidence: toEvidence(evidence) })
    opensAt = dueAt
  }
  return owed
}
