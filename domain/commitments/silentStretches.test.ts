import { expect, it } from 'vitest'
import { defaultCalendar } from '#calendar/workingCalendar.ts'
import { defaultPolicy } from '#commitments/policy.ts'
import { silentStretches } from '#commitments/silentStretches.ts'
import type { StatusSpan } from '#commitments/statusSpans.ts'
import type { Terms } from '#commitments/terms.ts'

const at = Temporal.Instant.from
const held = {
  since: at('2020-01-01T00:00:00Z'),
  version: { policyVersion: 1, calendarVersion: 1 },
  policy: defaultPolicy,
  calendar: defaultCalendar,
}

type Stay = [status: StatusSpan['status'], from: string]

function stretches({
  stays,
  contacts = [],
  now = '2026-11-27T12:00:00Z',
  start = '2026-11-02T08:00:00Z',
  terms = [held],
}: {
  stays: Stay[]
  contacts?: string[]
  now?: string
  start?: string
  terms?: Terms[]
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

it('what is said during a hold moves neither the end of the silence nor the days after it', () => {
  const stays: Stay[] = [active, ['on_hold', '2026-11-11T10:00:00Z'], ['active', '2026-11-16T10:00:00Z']]
  expect(stretches({ stays, contacts: ['2026-11-12T10:00:00Z'] })).toEqual([
    '2026-11-09T16:00:00Z 2026-11-11T10:00:00Z',
    '2026-11-23T16:00:00Z goes on',
  ])
})

it('a word of tomorrow does not end the silence of today, and no silence begins tomorrow', () => {
  const contacts = ['2026-11-12T09:00:00Z']
  expect(stretches({ stays: [active], contacts, now: '2026-11-11T09:00:00Z' })).toEqual([
    '2026-11-09T16:00:00Z goes on',
  ])
  expect(stretches({ stays: [active], contacts, now: '2026-11-09T12:00:00Z' })).toEqual([])
  expect(stretches({ stays: [active], contacts, now: '2026-11-12T09:00:00Z' })).toEqual([
    '2026-11-09T16:00:00Z 2026-11-12T09:00:00Z',
  ])
})

it('a word is measured by the terms that held when it was said', () => {
  const patient = {
    ...held,
    since: at('2026-11-12T09:00:00Z'),
    policy: { ...defaultPolicy, silentAfterDays: 8 },
  }
  const usual = ['2026-11-09T16:00:00Z 2026-11-12T08:59:00Z', '2026-11-19T16:00:00Z goes on']
  const longer = ['2026-11-09T16:00:00Z 2026-11-12T09:00:00Z', '2026-11-24T16:00:00Z goes on']
  const after = (contact: string) =>
    stretches({ stays: [active], contacts: [contact], terms: [held, patient] })
  expect(after('2026-11-12T08:59:00Z')).toEqual(usual)
  expect(after('2026-11-12T09:00:00Z')).toEqual(longer)
})

it('a word of the next day leaves none', () => {
  expect(
    stretches({ stays: [active], contacts: ['2026-11-03T09:00:00Z'], now: '2026-11-04T09:00:00Z' }),
  ).toEqual([])
})

it('the shortest five days there can be: open daily after midnight, the clocks going forward', () => {
  const hours = [{ startMinute: 0, endMinute: 30 }]
  const weekly = { 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: hours, 7: hours }
  const start = '2026-03-25T22:59:00Z'
  const contacts = ['2026-03-29T22:45:00Z']
  const terms = [{ ...held, calendar: { ...defaultCalendar, weekly } }]
  const now = '2026-03-30T09:00:00Z'
  expect(stretches({ stays: [['active', start]], start, contacts, terms, now })).toEqual([
    '2026-03-29T22:30:00Z 2026-03-29T22:45:00Z',
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
      terms: [held],
      now: at('2026-11-27T12:00:00Z'),
    }),
  ).toEqual([])
})
