import type { WorkingCalendar } from '#calendar/workingCalendar.ts'
import { commitmentKinds } from '#commitments/commitment.ts'
import type { ProjectFacts, StatusFact } from '#commitments/facts.ts'
import { type CommitmentPolicy, callRhythms, defaultPolicy } from '#commitments/policy.ts'
import { mergeTerms, type Terms } from '#commitments/terms.ts'
import { kolkata, newYork, warsaw } from '#commitments/testing/calendars.ts'
import { type Choose, type Moment, times } from '#commitments/testing/choice.ts'
import { plausibleHires, plausiblePapers, plausibleTouchpoints } from '#commitments/testing/plausibleFacts.ts'
import { draft } from '#commitments/testing/sampleFacts.ts'
import { statusTransitions, verbsFrom } from '#projects/projectStatus.ts'

/** A story that could have happened, the terms it happened under, and when it began. */
export type History = {
  readonly facts: ProjectFacts
  readonly terms: readonly Terms[]
  readonly beginsAt: Temporal.Instant
}

/** Another calendar for each, remembered because it is costly to lay out: Fridays end at noon, Saturdays are worked. */
const shortFridays = new Map(
  [warsaw, newYork, kolkata].map((calendar) => {
    const noon = [{ startMinute: 540, endMinute: 720 }]
    return [calendar, { ...calendar, weekly: { ...calendar.weekly, 5: noon, 6: noon } }]
  }),
)

/** How long the stories go on. */
export const historyDays = 60
const minutesADay = 24 * 60

/**
 * A random but plausible life of one project: statuses by the real transitions, touchpoints of all kinds written down
 * at once or late, reports, schedules, people who are hired and step back, leads, absences, rulings, and changes of
 * policy and calendar. Same choices, same history.
 */
export function plausibleHistory(choose: Choose): History {
  const calendar = [warsaw, newYork, kolkata][choose(2)] as WorkingCalendar
  const startDate = Temporal.PlainDate.from('2026-02-02').add({ days: choose(330) })
  const beginsAt = startDate.toZonedDateTime({ timeZone: calendar.zone, plainTime: '10:00' }).toInstant()
  const moment: Moment = (earliestDay = 0) =>
    beginsAt.add({ minutes: earliestDay * minutesADay + choose((historyDays - earliestDay) * minutesADay) })
  const statusChanges = choose(9) === 0 ? [] : plausibleStatuses({ choose, beginsAt })
  const facts = {
    ...draft,
    startDate: startDate.add({ days: choose(3) === 0 ? choose(14) - 7 : 0 }),
    ...(choose(5) === 0 && { adoptedAt: beginsAt.add({ hours: choose(48) }) }),
    ...(choose(4) === 0 && { leadHandedOverOn: startDate.subtract({ days: choose(6) }) }),
    ...(choose(4) === 0 && { scheduleAgreedOn: startDate.add({ days: choose(12) }) }),
    statusChanges,
    ...plausibleTeam({ choose, beginsAt, moment }),
    ...plausiblePapers({ choose, moment, startDate, statusChanges }),
    touchpoints: plausibleTouchpoints({ choose, moment }),
    hires: plausibleHires({ choose, moment }),
  }
  return {
    facts: { ...facts, rulings: plausibleRulings({ choose, moment, facts }) },
    terms: plausibleTerms({ choose, moment, calendar }),
    beginsAt,
  }
}

function plausibleStatuses({ choose, beginsAt }: { choose: Choose; beginsAt: Temporal.Instant }) {
  const changes: StatusFact[] = []
  let status: StatusFact['to'] = 'draft'
  let when = beginsAt.add({ minutes: choose(3 * minutesADay) })
  while (when.since(beginsAt).total('hours') < historyDays * 24) {
    const verbs = verbsFrom(status)
    const verb = changes.length === 0 ? 'activate' : verbs[choose(Math.max(verbs.length - 1, 0))]
    if (!verb) break
    const { to } = statusTransitions[verb]
    changes.push({ from: status, to, occurredAt: when, recordedAt: when })
    status = to
    when = when.add({ minutes: 1 + choose(28 * minutesADay) })
  }
  return changes
}

function plausibleTeam({
  choose,
  beginsAt,
  moment,
}: {
  choose: Choose
  beginsAt: Temporal.Instant
  moment: Moment
}) {
  const members = ['olga', 'piotr', 'ewa']
  const absences = times(choose(2), () => {
    const fromDate = moment().toZonedDateTimeISO('UTC').toPlainDate()
    return {
      memberId: members[choose(2)] as string,
      substituteId: choose(1) === 0 ? undefined : members[choose(2)],
      fromDate,
      toDate: fromDate.add({ days: choose(14) }),
    }
  })
  // Of two at one instant nobody could say who leads: the seconds keep them apart.
  const changes = times(choose(2), (index) => ({
    memberId: choose(5) === 0 ? undefined : members[choose(2)],
    since: moment().add({ seconds: index }),
  }))
  return { leads: [{ memberId: 'olga', since: beginsAt.subtract({ hours: 48 }) }, ...changes], absences }
}

function plausibleRulings({
  choose,
  moment,
  facts,
}: {
  choose: Choose
  moment: Moment
  facts: Pick<ProjectFacts, 'inbound'>
}): ProjectFacts['rulings'] {
  return times(choose(2), (number) => {
    const commitmentKind = commitmentKinds[choose(commitmentKinds.length - 1)] as 'reply'
    const subject = commitmentKind === 'reply' ? (facts.inbound[0]?.id ?? '') : ''
    const kind = choose(1) === 0 ? 'waived' : 'not_wanted'
    return { id: `ruling ${number}`, kind, commitmentKind, subject, ruledAt: moment() }
  })
}

function plausibleTerms({
  choose,
  moment,
  calendar,
}: {
  choose: Choose
  moment: Moment
  calendar: WorkingCalendar
}): Terms[] {
  const since = Temporal.Instant.fromEpochMilliseconds(0)
  const changed = (count: number) => times(count, () => moment()).toSorted(Temporal.Instant.compare)
  return mergeTerms({
    policies: [since, ...changed(choose(2))].map((from, index) => {
      const policy = index === 0 ? defaultPolicy : plausiblePolicy(choose)
      return { version: index + 1, since: from, policy }
    }),
    calendars: [since, ...changed(choose(1))].map((from, index) => ({
      version: index + 1,
      since: from,
      calendar: index === 0 ? calendar : (shortFridays.get(calendar) as WorkingCalendar),
    })),
  })
}

function plausiblePolicy(choose: Choose): CommitmentPolicy {
  const callEvery = callRhythms[choose(3)] as (typeof callRhythms)[number]
  const reportEvery = callEvery !== 'none' && choose(3) === 0 ? 'none' : 'week'
  return {
    ...defaultPolicy,
    kickoffCallDays: 1 + choose(3),
    scheduleDays: 1 + choose(3),
    replyHours: 1 + choose(15),
    holdContactDays: 1 + choose(11),
    startContactDays: 1 + choose(11),
    guaranteeCheckDays: [1 + choose(20), 30],
    longestGapDays: 7 + choose(4),
    rhythm: { callEvery, reportEvery },
  }
}
