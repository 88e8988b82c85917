import { expect, it } from 'vitest'
import { defaultCalendar } from '#calendar/workingCalendar.ts'
import { defaultPolicy } from '#commitments/policy.ts'
import { silentStretches } from '#commitments/silentStretches.ts'
import type { StatusSpan } from '#commitments/statusSpans.ts'

const at = Temporal.Instant.from
const terms = [
  {
    since: at('2020-01-01T00:00:00Z'),
    version: { policyVersion: 1, calendarVersion: 1 },
    policy: defaultPolicy,
    calendar: defaultCalendar,
  },
]

type Stay = [status: StatusSpan['status'], from: string]

function stretches({
  stays,
  contacts = [],
  now = '2026-11-27T12:00:00Z',
  start = '2026-11-02T08:00:00Z',
}: {
  stays: Stay[]
  contacts?: string[]
  now?: string
  start?: string
}) {
  const spans = stays.map(([status, from], index) => {
    const next = stays[index + 1]?.[1]
    return { status, from: at(from), ...(next && { until: at(next) }) }
  })
  return silentStretches({
    contacts: contacts.map((text) => at(text)),
    spans,
    clocksStart: at(start),
    terms,
    now: at(now),
  }).map(({ from, until }) => `${from} ${until ?? 'goes on'}`)
}

const active: Stay = ['active', '2026-11-02T08:00:00Z']

it('a project of which nobody says a word is silent after five working days', () => {
  expect(stretches({ stays: [active] })).toEqual(['2026-11-09T16:00:00Z goes on'])
})

it('at the very end of the fifth day it is not silent yet', () => {
  expect(stretches({ stays: [active], now: '2026-11-09T16:00:00Z' })).toEqual([])
})

it('words within five days leave no silence, in whatever order they are listed', () => {
  const contacts = ['2026-11-20T09:00:00Z', '2026-11-06T09:00:00Z', '2026-11-13T15:59:00Z']
  expect(stretches({ stays: [active], contacts })).toEqual([])
})

it('a late word ends a silence, and the next one is its own', () => {
  const contacts = ['2026-11-12T09:00:00Z']
  expect(stretches({ stays: [active], contacts })).toEqual([
    '2026-11-09T16:00:00Z 2026-11-12T09:00:00Z',
    '2026-11-19T16:00:00Z goes on',
  ])
})

it('a hold ends the silence, and after it five days are given anew', () => {
  const stays: Stay[] = [active, ['on_hold', '2026-11-11T10:00:00Z'], ['active', '2026-11-16T10:00:00Z']]
  expect(stretches({ stays })).toEqual([
    '2026-11-09T16:00:00Z 2026-11-11T10:00:00Z',
    '2026-11-23T16:00:00Z goes on',
  ])
})

it('closing goes on where the work ended, and the end ends it', () => {
  const stays: Stay[] = [active, ['closing', '2026-11-10T10:00:00Z'], ['not_filled', '2026-11-13T10:00:00Z']]
  expect(stretches({ stays })).toEqual(['2026-11-09T16:00:00Z 2026-11-13T10:00:00Z'])
})

it('words from before the clocks ran do not count', () => {
  expect(stretches({ stays: [active], contacts: ['2026-10-01T08:00:00Z'] })).toEqual([
    '2026-11-09T16:00:00Z goes on',
  ])
})

it('a draft is never silent', () => {
  expect(
    silentStretches({
      contacts: [],
      spans: [],
      clocksStart: undefined,
      terms,
      now: at('2026-11-27T12:00:00Z'),
    }),
  ).toEqual([])
})
