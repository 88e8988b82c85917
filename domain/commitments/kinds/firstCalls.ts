import { dueAfterActiveDays } from '#commitments/activeDays.ts'
import { beforeAdoption } from '#commitments/beforeAdoption.ts'
import {
  conversations,
  isAttempted,
  type Participation,
  toEvidence,
  withCommissioning,
  withContact,
} from '#commitments/evidence.ts'
import { byTime, earliest, isBefore, later, startOfDate } from '#commitments/instants.ts'
import type { Owed } from '#commitments/settle.ts'
import type { Situation } from '#commitments/situation.ts'
import { statusAt } from '#commitments/statusSpans.ts'
import { isEnded } from '#projects/projectStatus.ts'

/**
 * The call with the commissioning contact, due at the end of the next working day. The clock of a lead runs from the
 * day sales handed it over, claimed or not, and that is the one commitment a draft can have; one that Rytm took over
 * while it ran has no clock before that, and owes none if that contact had been heard by then. A call before counts.
 */
export function kickoffCall(situation: Situation): Owed[] {
  const { facts, policy, calendar, clocksStart } = situation
  const { leadHandedOverOn, adoptedAt } = facts
  const handedOver = leadHandedOverOn && startOfDate(leadHandedOverOn, calendar)
  const began = earliest([handedOver, clocksStart])
  if (!began || commissioningWasHeard(situation)) return []
  return firstCall({
    kind: 'kickoff_call',
    subject: '',
    opensAt: adoptedAt ? later(began, adoptedAt) : began,
    days: policy.kickoffCallDays,
    isWith: withCommissioning(facts),
    situation,
  })
}

/**
 * A call with each decision-maker who must be heard, due at the end of the second working day. A call before counts; who
 * had been heard before Rytm took the project over is not owed one.
 */
export function decisionMakerCalls(situation: Situation): Owed[] {
  const { facts, policy, clocksStart: opensAt } = situation
  if (!opensAt) return []
  return facts.contacts
    .filter(({ roles, mustBeHeard }) => mustBeHeard && roles.includes('decision_maker'))
    .filter(({ contactId }) => !beforeAdoption(situation).heardContactIds.includes(contactId))
    .flatMap(({ contactId }) =>
      firstCall({
        kind: 'decision_maker_call',
        subject: contactId,
        opensAt,
        days: policy.decisionMakerCallDays,
        isWith: withContact(contactId),
        situation,
      }).map((owed) => ({ ...owed, contactId })),
    )
}

/**
 * A new lead consultant calls the commissioning contact by the end of the next working day. Who led first introduced
 * himself in the kickoff, and so does who took over before the clocks ran. The next change ends it: nobody owes an
 * introduction who no longer leads.
 */
export function introductionCalls(situation: Situation): Owed[] {
  const { facts, policy, spans } = situation
  return leadChanges(situation).flatMap(({ memberId, since: opensAt, until }): Owed[] => {
    if (isEnded(statusAt({ spans, at: opensAt }))) return []
    const isWith = withCommissioning(facts)
    return firstCall({
      kind: 'introduction_call',
      subject: opensAt.toString(),
      opensAt,
      days: policy.introductionCallDays,
      isWith: (touchpoint) =>
        touchpoint.recordedBy === memberId && !isBefore(touchpoint.occurredAt, opensAt) && isWith(touchpoint),
      situation,
    }).map((owed) => ({ ...owed, ...(until && { stopsAt: until }) }))
  })
}

function commissioningWasHeard(situation: Situation) {
  const { heardContactIds } = beforeAdoption(situation)
  return situation.facts.contacts.some(
    ({ contactId, roles }) => roles.includes('commissioning') && heardContactIds.includes(contactId),
  )
}

/** From when to when somebody led who had not led right before, since the clocks run. */
function leadChanges({ facts, clocksStart }: Situation) {
  const leads = facts.leads.toSorted((a, b) => byTime(a.since, b.since))
  return leads.flatMap(({ memberId, since }, index) => {
    const before = leads.slice(0, index).findLast((lead) => lead.memberId)?.memberId
    const isFirst = !clocksStart || !isBefore(clocksStart, since) || before === undefined
    const until = leads.slice(index + 1).find((lead) => lead.memberId !== memberId)?.since
    return isFirst || !memberId || before === memberId ? [] : [{ memberId, since, until }]
  })
}

function firstCall({
  isWith,
  situation,
  ...call
}: Pick<Owed, 'kind' | 'subject' | 'opensAt'> & {
  days: number
  isWith: Participation
  situation: Situation
}): Owed[] {
  const { facts, calendar } = situation
  const { kind, subject, opensAt, days } = call
  const evidence = toEvidence(conversations(facts).filter(isWith))
  const due = dueAfterActiveDays({ kind, subject, opensAt, days, evidence, situation })
  if (!due) return []
  const tried = (until: Temporal.Instant) =>
    isAttempted({ facts, isWith, window: { from: opensAt, until }, zone: calendar.zone })
  return [{ kind, subject, opensAt, ...due, evidence, isAttempted: tried }]
}
