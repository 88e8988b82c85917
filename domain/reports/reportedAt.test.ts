import { describe, expect, it } from 'vitest'
import { instantOfDatedFact, reportedAt } from './reportedAt.ts'

const at = (text: string) => Temporal.Instant.from(text)
const last = { cutOffAt: at('2026-01-09T15:00:00Z'), sentAt: at('2026-01-09T15:30:00Z') }

describe('a fact counts', () => {
  it.each([
    ['when it happened', '2026-01-08T10:00:00Z', '2026-01-08T11:00:00Z', '2026-01-08T10:00:00Z'],
    ['in the new week', '2026-01-12T10:00:00Z', '2026-01-12T11:00:00Z', '2026-01-12T10:00:00Z'],
    [
      'as told, if recorded before the sending',
      '2026-01-09T14:00:00Z',
      '2026-01-09T15:30:00Z',
      '2026-01-09T14:00:00Z',
    ],
    [
      'after the cut-off, if recorded too late',
      '2026-01-09T14:00:00Z',
      '2026-01-12T08:00:00Z',
      '2026-01-09T15:00:00.001Z',
    ],
  ])('%s', (_, occurredAt, recordedAt, expected) => {
    const counted = reportedAt({ occurredAt: at(occurredAt), recordedAt: at(recordedAt), last })
    expect(counted.toString()).toBe(expected)
  })

  it('when it happened, however late it is recorded, before the first report', () => {
    const occurredAt = at('2025-12-01T10:00:00Z')
    expect(reportedAt({ occurredAt, recordedAt: last.sentAt, last: undefined })).toBe(occurredAt)
  })
})

describe('a fact with a date only', () => {
  const date = Temporal.PlainDate.from('2026-01-09')
  it.each([
    ['happened when it was recorded on that day', '2026-01-09T13:00:00Z', '2026-01-09T13:00:00Z'],
    ['happened by the end of that day', '2026-01-12T08:00:00Z', '2026-01-09T22:59:59.999Z'],
  ])('%s', (_, recordedAt, expected) => {
    const zone = 'Europe/Warsaw'
    expect(instantOfDatedFact({ date, recordedAt: at(recordedAt), zone }).toString()).toBe(expected)
  })
})
