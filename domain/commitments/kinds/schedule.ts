import { localDate, workingDayOnOrAfter } from '#calendar/workingDays.ts'
import { dueAfterActiveDays } from '#commitments/activeDays.ts'
import { beforeAdoption } from '#commitments/beforeAdoption.ts'
import type { Evidence } from '#commitments/commitment.ts'
import { isBefore } from '#commitments/instants.ts'
import type { Owed } from '#commitments/settle.ts'
import type { Situation } from '#commitments/situation.ts'
import { scheduleDueAt } from '#schedules/scheduleDue.ts'

const first = { kind: 'schedule', subject: '' } as const

/**
 * The first schedule in the client's hands, by the end of the second working day after the start day (a start on a day
 * off counts from the next working day); a hold moves it. A date agreed with the client instead never slides; one that
 * had passed before Rytm took the project over is history, and one that was written down after the usual one was due does
 * not undo that it was. Not owed where the client had agreed to one before that. Kept by the first handover of any version that did not come back.
 */
export function firstSchedule(situation: Situation): Owed[] {
  const { clocksStart: opensAt } = situation
  if (!opensAt || beforeAdoption(situation).scheduleAgreedOn) return []
  const evidence = handovers(situation)
  const usual = usualDue({ situation, opensAt, evidence })
  const agreedAt = agreedDueAt({ situation, opensAt, usual })
  const due = agreedAt ? { dueAt: agreedAt } : usual
  return due ? [{ ...first, opensAt, ...due, evidence }] : []
}

/**
 * A schedule with new dates after a hold, by the end of the second working day after resuming. Not owed where no
 * schedule was there before the hold: then the first one is owed still; nor after a hold that ended on its own day,
 * which is none. A new hold ends it.
 */
export function resumePlans(situation: Situation): Owed[] {
  const { facts, spans, policy } = situation
  return resumptions(situation).flatMap(({ opensAt, until }): Owed[] => {
    if (!facts.versions.some(({ publishedAt }) => isBefore(publishedAt, opensAt))) return []
    const subject = opensAt.toString()
    const evidence = versionsSince({ situation, since: opensAt })
    const owed = { kind: 'resume_plan', subject, opensAt, evidence } as const
    const due = dueAfterActiveDays({ ...owed, days: policy.resumePlanDays, situation })
    if (!due) return []
    const heldAgain = until && spans.some(({ status, from }) => status === 'on_hold' && from.equals(until))
    return [{ ...owed, ...due, ...(heldAgain && { stopsAt: until }) }]
  })
}

function resumptions({ spans, calendar }: Situation) {
  return spans.flatMap(({ status, from: opensAt, until }, index) => {
    const before = spans[index - 1]
    if (status !== 'active' || before?.status !== 'on_hold') return []
    const heldOn = localDate({ at: before.from, calendar })
    return heldOn.equals(localDate({ at: opensAt, calendar })) ? [] : [{ opensAt, until }]
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

function agreedDueAt({
  situation: { facts, calendar },
  opensAt,
  usual,
}: {
  situation: Situation
  opensAt: Temporal.Instant
  usual: { dueAt: Temporal.Instant } | undefined
}) {
  const { scheduleAgreedOn: agreedDate, scheduleAgreedRecordedAt: recordedAt, adoptedAt } = facts
  if (!agreedDate || (usual && recordedAt && isBefore(usual.dueAt, recordedAt))) return undefined
  const dueAt = scheduleDueAt({ startDate: localDate({ at: opensAt, calendar }), agreedDate, calendar })
  return adoptedAt && isBefore(dueAt, adoptedAt) ? undefined : dueAt
}

function usualDue({
  situation,
  opensAt,
  evidence,
}: {
  situation: Situation
  opensAt: Temporal.Instant
  evidence: readonly Evidence[]
}) {
  const { policy, calendar } = situation
  const countedFrom = workingDayOnOrAfter({ date: localDate({ at: opensAt, calendar }), calendar })
  const days = policy.scheduleDays
  return dueAfterActiveDays({ ...first, opensAt, evidence, days, countedFrom, situation })
}

function handovers({ facts }: Situation): Evidence[] {
  return facts.versions
    .flatMap((version) => version.handovers)
    .filter(({ returnedAt }) => !returnedAt)
    .map(({ id, occurredAt, recordedAt }) => ({ kind: 'handover', id, occurredAt, recordedAt }))
}
