import { describe, expect, it } from 'vitest'
import { daysInStage, refuseMove, type Stage, stagesReachedBy } from './stages.ts'

const at = (text: string) => Temporal.Instant.from(text)

describe('a move on the board', () => {
  it.each<[string, Stage, boolean, Stage, string | undefined]>([
    ['goes forward by one', 'answered', false, 'qualified', undefined],
    ['goes forward by several', 'identified', false, 'presented', undefined],
    ['goes back as a correction', 'presented', false, 'qualified', undefined],
    ['is refused to where it stands', 'offer', false, 'offer', 'candidacies.same_stage'],
    ['is refused when it ended', 'offer', true, 'accepted', 'candidacies.ended'],
  ])('%s', (_, stage, ended, toStage, refusal) => {
    expect(refuseMove({ stage, ended, toStage })).toBe(refusal)
  })
})

describe('the furthest stage', () => {
  const changes = [
    { candidacyId: 'a', toStage: 'presented' as const, occurredAt: at('2026-01-09T10:00:00Z') },
    { candidacyId: 'a', toStage: 'answered' as const, occurredAt: at('2026-01-07T10:00:00Z') },
    { candidacyId: 'a', toStage: 'qualified' as const, occurredAt: at('2026-01-12T10:00:00Z') },
    { candidacyId: 'a', toStage: null, occurredAt: at('2026-01-13T10:00:00Z') },
  ]
  it.each([
    ['before the first change', '2026-01-07T09:59:59Z', undefined],
    ['at the very instant of a change', '2026-01-07T10:00:00Z', 'answered'],
    ['recorded in another order', '2026-01-10T00:00:00Z', 'presented'],
    ['after a correction backwards', '2026-01-12T10:00:00Z', 'qualified'],
    ['after the end', '2026-02-01T00:00:00Z', 'qualified'],
  ])('%s', (_, instant, stage) => {
    expect(stagesReachedBy({ changes, at: at(instant) }).get('a')).toBe(stage)
  })
})

describe('days in a stage', () => {
  it.each([
    ['the same day', '2026-01-07T08:00:00Z', 0],
    ['the evening before, past midnight in the agency', '2026-01-06T23:30:00Z', 0],
    ['the evening before', '2026-01-06T22:30:00Z', 1],
    ['a weekend between', '2026-01-02T12:00:00Z', 5],
    ['the turn to summer time between', '2025-03-29T12:00:00Z', 284],
  ])('%s', (_, since, days) => {
    const now = Temporal.Instant.from('2026-01-07T12:00:00Z')
    expect(daysInStage({ since: Temporal.Instant.from(since), now, zone: 'Europe/Warsaw' })).toBe(days)
  })
})
