import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stages } from '#evidence/stages.ts'
import { composeFunnel, type FunnelFacts } from './funnel.ts'

const at = (text: string) => Temporal.Instant.from(text)
const [week1, week2, cutOff] = [
  at('2026-01-09T15:00:00Z'),
  at('2026-01-16T15:00:00Z'),
  at('2026-01-05T08:00:00Z'),
]

function funnelOf(facts: FunnelFacts, from = cutOff, to = week1) {
  return Object.fromEntries(
    composeFunnel({ ...facts, from, to }).map((row) => [row.stage, [row.week, row.total]]),
  )
}

describe('the funnel of a report', () => {
  const facts: FunnelFacts = {
    approaches: [
      { count: 40, occurredAt: at('2026-01-07T08:00:00Z') },
      { count: 20, occurredAt: at('2026-01-13T08:00:00Z') },
    ],
    changes: [
      { candidacyId: 'a', toStage: 'answered', occurredAt: at('2026-01-08T08:00:00Z') },
      { candidacyId: 'b', toStage: 'answered', occurredAt: at('2026-01-08T09:00:00Z') },
      { candidacyId: 'a', toStage: 'qualified', occurredAt: at('2026-01-14T08:00:00Z') },
      { candidacyId: 'b', toStage: null, occurredAt: at('2026-01-14T09:00:00Z') },
      { candidacyId: 'c', toStage: 'identified', occurredAt: at('2026-01-14T10:00:00Z') },
    ],
  }

  it('counts the first week', () => {
    expect(funnelOf(facts)).toMatchObject({ contacted: [40, 40], answered: [2, 2], qualified: [0, 0] })
  })

  it('counts the second week and the total', () => {
    expect(funnelOf(facts, week1, week2)).toMatchObject({
      identified: [21, 61],
      contacted: [20, 60],
      answered: [0, 2],
      qualified: [1, 1],
    })
  })

  it('takes those who answered as contacted even where nobody counted', () => {
    expect(funnelOf({ ...facts, approaches: [] })).toMatchObject({ contacted: [2, 2], answered: [2, 2] })
  })

  it('never shows a negative week after a correction', () => {
    const changes = [
      { candidacyId: 'a', toStage: 'presented' as const, occurredAt: at('2026-01-08T08:00:00Z') },
      { candidacyId: 'a', toStage: 'answered' as const, occurredAt: at('2026-01-14T08:00:00Z') },
    ]
    expect(funnelOf({ changes, approaches: [] }, week1, week2)).toMatchObject({ presented: [0, 0] })
  })

  it('never widens downwards', () => {
    const instant = fc.integer({ min: 0, max: 20 }).map((day) => cutOff.add({ hours: 24 * day }))
    const change = fc.record({
      candidacyId: fc.constantFrom('a', 'b', 'c', 'd'),
      toStage: fc.option(fc.constantFrom(...stages)),
      occurredAt: instant,
    })
    const approach = fc.record({ count: fc.nat(50), occurredAt: instant })
    fc.assert(
      fc.property(fc.array(change), fc.array(approach), instant, (changes, approaches, to) => {
        const totals = composeFunnel({ changes, approaches, from: cutOff, to }).map((row) => row.total)
        expect(totals).toEqual(totals.toSorted((a, b) => b - a))
      }),
    )
  })
})
