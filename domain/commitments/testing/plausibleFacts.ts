import type { HireFact, InboundFact, ProjectFacts, StatusFact, TouchpointFact } from '#commitments/facts.ts'
import { type Choose, type Moment, times } from '#commitments/testing/choice.ts'
import { channels, outcomesOf } from '#touchpoints/touchpoint.ts'

type Chosen = { readonly choose: Choose; readonly moment: Moment }

/** Calls, meetings and messages in both directions with one of the people, some written down days later. */
export function plausibleTouchpoints({ choose, moment }: Chosen): TouchpointFact[] {
  return times(choose(16), (index) => {
    const channel = channels[choose(3)] as TouchpointFact['channel']
    const outcomes = outcomesOf(channel)
    const contactIds = [['anna'], ['marek'], ['anna', 'marek'], []][choose(3)] as string[]
    return {
      id: `touchpoint ${index}`,
      channel,
      direction: choose(2) === 0 ? 'inbound' : 'outbound',
      outcome: outcomes[choose(outcomes.length - 1)] as TouchpointFact['outcome'],
      contactIds,
      withCommissioning: false,
      recordedBy: ['olga', 'piotr'][choose(1)] as string,
      ...occurred({ choose, moment }),
    }
  })
}

/** Schedules, weekly and closing reports, comments of the client and the history of the target date. */
export function plausiblePapers({
  choose,
  moment,
  startDate,
  statusChanges,
}: Chosen & { startDate: Temporal.PlainDate; statusChanges: readonly StatusFact[] }): Pick<
  ProjectFacts,
  'versions' | 'reports' | 'closingReports' | 'inbound' | 'targets'
> {
  const ends = statusChanges.filter(({ from }) => from === 'closing')
  return {
    versions: plausibleVersions({ choose, moment }),
    reports: times(choose(5), (index) => {
      const sentAt = moment()
      const { yearOfWeek, weekOfYear } = sentAt.toZonedDateTimeISO('UTC')
      const week = { isoYear: yearOfWeek as number, isoWeek: weekOfYear as number }
      return { id: `report ${index}`, ...week, sentAt, automatic: choose(3) === 0 }
    }),
    closingReports: ends
      .filter(({ to }) => to !== 'active')
      .map(({ occurredAt }) => ({ id: `closing ${occurredAt}`, sentAt: occurredAt })),
    inbound: times(choose(3), (index): InboundFact => {
      const contactId = choose(1) === 0 ? 'anna' : 'marek'
      return { id: `comment ${index}`, contactId, ...occurred({ choose, moment }) }
    }),
    targets: times(1 + choose(2), (index) => ({
      targetDate: startDate.add({ weeks: 2 + choose(8), days: choose(6) }),
      since: index === 0 ? moment(0).subtract({ hours: 24 * 70 }) : moment().add({ seconds: index }),
    })),
  }
}

function plausibleVersions({ choose, moment }: Chosen): ProjectFacts['versions'] {
  return times(choose(3), (index) => {
    const publishedAt = moment()
    const handovers = times(choose(1), () => ({
      id: `handover ${index}`,
      occurredAt: publishedAt,
      recordedAt: publishedAt.add({ minutes: choose(3000) }),
      ...(choose(4) === 0 && { returnedAt: publishedAt.add({ minutes: 1 + choose(5000) }) }),
    }))
    return { id: `version ${index}`, publishedAt, handovers }
  })
}

/** People with an offer; some accept, start, or step back. */
export function plausibleHires({ choose, moment }: Chosen): HireFact[] {
  return times(choose(2), (index) => {
    const inSightAt = moment(10)
    const acceptedAt = inSightAt.add({ minutes: choose(8000) })
    const startsOn = acceptedAt
      .toZonedDateTimeISO('UTC')
      .toPlainDate()
      .add({ days: choose(40) })
    const depth = choose(3)
    return {
      candidacyId: `candidacy ${index}`,
      inSightAt,
      ...(depth > 0 && { acceptedAt }),
      ...(depth > 1 && { startsOn }),
      ...(depth > 2 && { startedOn: startsOn.add({ days: choose(5) }) }),
      ...(choose(3) === 0 && { endedAt: acceptedAt.add({ minutes: 1 + choose(60_000) }) }),
    }
  })
}

function occurred({ choose, moment }: Chosen) {
  const occurredAt = moment()
  const delay = choose(2) === 0 ? choose(10 * 24 * 60) : 0
  return { occurredAt, recordedAt: occurredAt.add({ minutes: delay }) }
}
