import { addWorkingDays, endOfWorkingDay, workingDayOnOrAfter } from '#calendar/workingDays.ts'
import { humanContacts, toEvidence } from '#commitments/evidence.ts'
import type { HireFact } from '#commitments/facts.ts'
import { isBefore, startOfDate } from '#commitments/instants.ts'
import type { Owed } from '#commitments/settle.ts'
import type { Situation } from '#commitments/situation.ts'

/** How many working days before its due day a check of the guarantee opens: a talk in that week is the check. */
const checkOpensDaysBefore = 5

/**
 * The client hears from the agency on the first working day of a hired person, by a call or a human message. The
 * planned first day counts until the real one is known.
 */
export function startChecks(situation: Situation): Owed[] {
  const { facts, calendar } = situation
  return facts.hires.flatMap((hire): Owed[] => {
    const day = hire.startedOn ?? hire.startsOn
    if (!day || !hire.acceptedAt) return []
    const opensAt = startOfDate(day, calendar)
    const dueAt = endOfWorkingDay({ date: workingDayOnOrAfter({ date: day, calendar }), calendar })
    return [
      {
        kind: 'start_check',
        subject: hire.candidacyId,
        opensAt,
        dueAt,
        ...checked({ hire, opensAt, situation }),
      },
    ]
  })
}

/**
 * The client hears from the agency on days 30 and 90 (policy) after the start, counted on the calendar; on a day off by
 * the next working day. It opens 5 working days before. Owed after the end of the project too.
 */
export function guaranteeChecks(situation: Situation): Owed[] {
  const { facts, policy, calendar } = situation
  return facts.hires.flatMap((hire): Owed[] => {
    const { startedOn, candidacyId } = hire
    if (!startedOn) return []
    return policy.guaranteeCheckDays.map((days) => {
      const date = workingDayOnOrAfter({ date: startedOn.add({ days }), calendar })
      const opensAt = startOfDate(addWorkingDays({ date, days: -checkOpensDaysBefore, calendar }), calendar)
      const dueAt = endOfWorkingDay({ date, calendar })
      const subject = `${candidacyId}:${days}`
      return { kind: 'guarantee_check', subject, opensAt, dueAt, ...checked({ hire, opensAt, situation }) }
    })
  })
}

function checked({
  hire: { endedAt },
  opensAt,
  situation: { facts },
}: {
  hire: HireFact
  opensAt: Temporal.Instant
  situation: Situation
}) {
  const contacts = humanContacts(facts).filter(({ occurredAt }) => !isBefore(occurredAt, opensAt))
  return { outlivesEnd: true, evidence: toEvidence(contacts), ...(endedAt && { stopsAt: endedAt }) }
}
