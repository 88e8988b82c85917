import { describe, expect, it } from 'vitest'
import { instantOfDay, refuseOccurrence, refuseOccurrenceDay } from './occurrence.ts'

const now = Temporal.Instant.from('2026-01-07T23:30:00Z')
const zone = 'Europe/Warsaw'

describe('when a fact happened', () => {
  it.each([
    ['this very instant', '2026-01-07T23:30:00Z', undefined],
    ['one second later', '2026-01-07T23:30:01Z', 'facts.in_future'],
    ['two years ago to the second', '2024-01-07T23:30:00Z', undefined],
    ['a second more than two years ago', '2024-01-07T23:29:59Z', 'facts.too_old'],
  ])('%s', (_, occurredAt, refusal) => {
    expect(refuseOccurrence({ occurredAt: Temporal.Instant.from(occurredAt), now })).toBe(refusal)
  })

  it.each([
    ['at the same time as the last one', '2026-01-07T12:00:00Z', undefined],
    ['before the last one', '2026-01-07T11:59:59Z', 'facts.before_last'],
  ])('that follows another: %s', (_, occurredAt, refusal) => {
    const notBefore = Temporal.Instant.from('2026-01-07T12:00:00Z')
    expect(refuseOccurrence({ occurredAt: Temporal.Instant.from(occurredAt), now, notBefore })).toBe(refusal)
  })

  it.each([
    ['today in the agency, already tomorrow against UTC', '2026-01-08', undefined],
    ['tomorrow', '2026-01-09', 'facts.in_future'],
    ['two years ago to the day', '2024-01-08', undefined],
    ['a day more than two years ago', '2024-01-07', 'facts.too_old'],
  ])('a day: %s', (_, occurredOn, refusal) => {
    expect(refuseOccurrenceDay({ occurredOn: Temporal.PlainDate.from(occurredOn), now, zone })).toBe(refusal)
  })
})

describe('the instant of a day', () => {
  it.each([
    ['recorded the same day: when it was recorded', '2026-01-08', '2026-01-07T23:30:00Z'],
    ['recorded later: noon of its day', '2026-01-05', '2026-01-05T11:00:00Z'],
    ['in summer time', '2025-07-01', '2025-07-01T10:00:00Z'],
  ])('%s', (_, occurredOn, instant) => {
    const day = Temporal.PlainDate.from(occurredOn)
    expect(instantOfDay({ occurredOn: day, recordedAt: now, zone }).toString()).toBe(instant)
  })
})
