import { endOfWorkingDay, localDate } from '#calendar/workingDays.ts'
import { conversations, isAttempted, toEvidence, withCommissioning } from '#commitments/evidence.ts'
import { earliest, startOfDate } from '#commitments/instants.ts'
import type { Owed } from '#commitments/settle.ts'
import { addActiveDays, type Situation } from '#commitments/situation.ts'

/**
 * The call with the commissioning contact, due at the end of the next working day. The clock of a lead runs from the
 * day sales handed it over, claimed or not, and that is the one commitment a draft can have. A call before counts.
 */
export function kickoffCall(situation: Situation): Owed[] {
  const { facts, policy, calendar, clocksStart } = situation
  const handedOver = facts.leadHandedOverOn && startOfDate(facts.leadHandedOverOn, calendar)
  const opensAt = earliest([handedOver, clocksStart])
  const dueAt = opensAt && endOfActiveDay({ opensAt, days: policy.kickoffCallDays, situation })
  if (!dueAt) return []
  const talks = conversations(facts).filter(withCommissioning(facts))
  const evidence = toEvidence(talks)
  return [
    { kind: 'kickoff_call', subject: '', opensAt, dueAt, evidence, ...attempted({ opensAt, situation }) },
  ]
}

/** A call with each decision-maker who must be heard, due at the end of the second working day. A call before counts. */
export function decisionMakerCalls(situation: Situation): Owed[] {
  const { facts, policy, clocksStart: opensAt } = situation
  const dueAt = opensAt && endOfActiveDay({ opensAt, days: policy.decisionMakerCallDays, situation })
  if (!dueAt) return []
  return facts.contacts
    .filter(({ roles, mustBeHeard }) => mustBeHeard && roles.includes('decision_maker'))
    .map(({ contactId }) => ({
      kind: 'decision_maker_call',
      subject: contactId,
      contactId,
      opensAt,
      dueAt,
      evidence: toEvidence(conversations(facts).filter(({ contactIds }) => contactIds.includes(contactId))),
      ...attempted({ opensAt, situation }),
    }))
}

/**
 * A new lead consultant calls the commissioning contact by the end of the next working day. Who led first introduced
 * himself in the kickoff. The next change ends it: a missed introduction is not owed by somebody who is gone.
 */
export function introductionCalls(situation: Situation): Owed[] {
  const { facts, policy, clocksStart } = situation
  if (!clocksStart) return []
  const leads = facts.leads.toSorted((a, b) => Temporal.Instant.compare(a.since, b.since))
  return leads.flatMap(({ memberId, since: opensAt }, index): Owed[] => {
    const before = leads[index - 1]
    if (!before || !memberId || before.memberId === memberId) return []
    const dueAt = endOfActiveDay({ opensAt, days: policy.introductionCallDays, situation })
    const stopsAt = leads[index + 1]?.since
    if (!dueAt) return []
    const talks = conversations(facts).filter(
      ({ recordedBy, occurredAt }) =>
        recordedBy === memberId && Temporal.Instant.compare(occurredAt, opensAt) >= 0,
    )
    const evidence = toEvidence(talks.filter(withCommissioning(facts)))
    const subject = opensAt.toString()
    return [{ kind: 'introduction_call', subject, opensAt, dueAt, evidence, ...(stopsAt && { stopsAt }) }]
  })
}

/** The end of the n-th active working day after an instant; undefined while a hold without an end lies before it. */
export function endOfActiveDay({
  opensAt,
  days,
  situation,
}: {
  opensAt: Temporal.Instant
  days: number
  situation: Situation
}): Temporal.Instant | undefined {
  const { calendar } = situation
  const date = addActiveDays({ date: localDate({ at: opensAt, calendar }), days, situation })
  return date && endOfWorkingDay({ date, calendar })
}

function attempted({ opensAt, situation }: { opensAt: Temporal.Instant; situation: Situation }) {
  const { facts, calendar } = situation
  return { isAttempted: () => isAttempted({ facts, window: { from: opensAt }, zone: calendar.zone }) }
}
