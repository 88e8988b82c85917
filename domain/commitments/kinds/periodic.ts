import { addWorkingDays, endOfWorkingDay, localDate } from '#calendar/workingDays.ts'
import type { CommitmentKind } from '#commitments/commitment.ts'
import { humanContacts, isWithin, toEvidence } from '#commitments/evidence.ts'
import { earliest, isBefore, startOfDate } from '#commitments/instants.ts'
import type { Owed } from '#commitments/settle.ts'
import type { Situation } from '#commitments/situation.ts'
import { endedAt } from '#commitments/statusSpans.ts'

type Grid = {
  readonly kind: CommitmentKind
  /** Names the stretch; the numbers of its due times follow. */
  readonly name: string
  readonly from: Temporal.Instant
  /** When the stretch came to its end; undefined while it lasts. */
  readonly until: Temporal.Instant | undefined
  /** When it will end as planned: nothing is owed from then on. */
  readonly plannedUntil?: Temporal.Instant | undefined
  readonly days: number
  readonly situation: Situation
}

/** While a project is on hold the client hears something every 10 working days: a call or a human message. */
export function holdContacts(situation: Situation): Owed[] {
  const { spans, policy } = situation
  return spans
    .filter(({ status }) => status === 'on_hold')
    .flatMap(({ from, until }) => {
      const name = from.toString()
      return onGrid({ kind: 'hold_contact', name, from, until, days: policy.holdContactDays, situation })
    })
}

/**
 * From the acceptance to the first day of work the client hears something every 10 working days. Ends on the day of the
 * start, planned or real, when the person steps back, or with the project.
 */
export function startContacts(situation: Situation): Owed[] {
  const { facts, policy, calendar, spans } = situation
  const projectEndedAt = endedAt(spans)
  return facts.hires.flatMap(({ candidacyId, acceptedAt, startsOn, startedOn, endedAt: steppedBackAt }) => {
    const until = earliest([steppedBackAt, projectEndedAt])
    if (!acceptedAt) return []
    const startDay = startedOn ?? startsOn
    return onGrid({
      kind: 'start_contact',
      name: candidacyId,
      from: acceptedAt,
      until,
      plannedUntil: startDay && startOfDate(startDay, calendar),
      days: policy.startContactDays,
      situation,
    })
  })
}

/**
 * A grid of due times, each `days` working days after the one before: fixed, so that a contact written down late moves
 * none of them. A contact between two of them keeps the later one; a due time is missed when the next one comes. The
 * one after the present one is laid out too.
 */
function onGrid({ kind, name, from, until, plannedUntil, days, situation }: Grid): Owed[] {
  const { facts, calendar, now } = situation
  const dueAfter = (date: Temporal.PlainDate) => {
    const next = addWorkingDays({ date, days, calendar })
    return { date: next, at: endOfWorkingDay({ date: next, calendar }) }
  }
  const contacts = humanContacts(facts)
  const owed: Owed[] = []
  let opensAt = from
  let due = dueAfter(localDate({ at: from, calendar }))
  while (!(until && !isBefore(opensAt, until)) && !(plannedUntil && !isBefore(due.at, plannedUntil))) {
    const next = dueAfter(due.date)
    const window = { from: opensAt, until: next.at }
    const evidence = toEvidence(contacts.filter(({ occurredAt }) => isWithin(window, occurredAt)))
    const subject = `${name}:${owed.length + 1}`
    const stops = until && { stopsAt: until }
    owed.push({ kind, subject, opensAt, dueAt: due.at, endsAt: next.at, ...stops, evidence })
    if (isBefore(now, opensAt)) break
    opensAt = due.at
    due = next
  }
  return owed
}
