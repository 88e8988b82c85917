import { localDate, workingDayOnOrAfter } from '#calendar/workingDays.ts'
import type { Evidence } from '#commitments/commitment.ts'
import { isBefore } from '#commitments/instants.ts'
import { endOfActiveDay } from '#commitments/kinds/firstCalls.ts'
import type { Owed } from '#commitments/settle.ts'
import type { Situation } from '#commitments/situation.ts'
import { scheduleDueAt } from '#schedules/scheduleDue.ts'

/**
 * The first schedule in the client's hands, by the end of the second working day after the start day (a start on a day
 * off counts from the next working day); a hold moves it. A date agreed with the client instead never slides. Kept by
 * the first handover of any version that did not come back.
 */
export function firstSchedule(situation: Situation): Owed[] {
  const { clocksStart: opensAt } = situation
  const dueAt = opensAt && dueOf({ situation, opensAt })
  return dueAt ? [{ kind: 'schedule', subject: '', opensAt, dueAt, evidence: handovers(situation) }] : []
}

/**
 * A schedule with new dates after a hold, by the end of the second working day after resuming. Not owed where no
 * schedule was there before the hold: then the first one is owed still. A new hold ends it.
 */
export function resumePlans(situation: Situation): Owed[] {
  const { facts, spans, policy } = situation
  return spans.flatMap(({ status, from: opensAt, until }, index): Owed[] => {
    const resumed = status === 'active' && spans[index - 1]?.status === 'on_hold'
    const planned = facts.versions.some(({ publishedAt }) => isBefore(publishedAt, opensAt))
    const dueAt = endOfActiveDay({ opensAt, days: policy.resumePlanDays, situation })
    if (!resumed || !planned || !dueAt) return []
    const evidence = versionsSince({ situation, since: opensAt })
    const stopsAt = until && !isBefore(dueAt, until) ? { stopsAt: until } : {}
    return [{ kind: 'resume_plan', subject: opensAt.toString(), opensAt, dueAt, evidence, ...stopsAt }]
  })
}

/** Published versions from an instant on, as evidence. */
export function versionsSince({
  situation: { facts },
  since,
}: {
  situation: Situation
  since: Temporal.Instant
}): Evidence[] {
  return facts.versions
    .filter(({ publishedAt }) => !isBefore(publishedAt, since))
    .map(({ id, publishedAt }) => ({
      kind: 'version',
      id,
      occurredAt: publishedAt,
      recordedAt: publishedAt,
    }))
}

function dueOf({ situation, opensAt }: { situation: Situation; opensAt: Temporal.Instant }) {
  const { facts, policy, calendar } = situation
  const agreedDate = facts.scheduleAgreedOn
  const startDate = localDate({ at: opensAt, calendar })
  if (agreedDate) return scheduleDueAt({ startDate, agreedDate, calendar })
  const counted = workingDayOnOrAfter({ date: startDate, calendar })
    .toZonedDateTime(calendar.zone)
    .toInstant()
  return endOfActiveDay({ opensAt: counted, days: policy.scheduleDays, situation })
}

function handovers({ facts }: Situation): Evidence[] {
  return facts.versions
    .flatMap((version) => version.handovers)
    .filter(({ returnedAt }) => !returnedAt)
    .map(({ id, occurredAt, recordedAt }) => ({ kind: 'handover', id, occurredAt, recordedAt }))
}
