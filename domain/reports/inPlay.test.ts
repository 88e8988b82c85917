import { describe, expect, it } from 'vitest'
import type { Stage } from '#evidence/stages.ts'
import { candidaciesInPlay, standingsAt } from './inPlay.ts'

const day = (n: number) => Temporal.Instant.from('2026-01-05T08:00:00Z').add({ hours: 24 * n })
const move = (candidacyId: string, toStage: Stage | null, n: number) => ({
  id: `${candidacyId}${n}`,
  candidacyId,
  toStage,
  occurredAt: day(n),
})
const changes = [
  move('far', 'presented', 1),
  move('waiting', 'qualified', 0),
  move('fresh', 'qualified', 2),
  move('answered', 'answered', 1),
  move('gone', 'qualified', 1),
  move('gone', null, 2),
  move('back', 'qualified', 0),
  move('back', null, 1),
  move('back', 'qualified', 2),
  move('later', 'qualified', 5),
  move('at work', 'started', 1),
]
const inPlay = (n: number) => candidaciesInPlay(standingsAt({ changes, at: day(n) }))

describe('candidates in play', () => {
  it('are those qualified or further, the furthest and longest waiting first', () => {
    expect(inPlay(3).map(({ candidacyId }) => candidacyId)).toEqual(['far', 'waiting', 'back', 'fresh'])
  })
  it('are in play again after an end that was taken back, since their stage', () => {
    expect(inPlay(3)).toContainEqual({
      candidacyId: 'back',
      stage: 'qualified',
      since: day(0),
      endedBy: undefined,
    })
  })
  it('stood where they stood at the cut-off', () => {
    expect(inPlay(1).map(({ candidacyId }) => candidacyId)).toEqual(['far', 'waiting', 'gone'])
  })
  it('have ended by a change that is known', () => {
    const ended = standingsAt({ changes, at: day(3) }).filter(({ endedBy }) => endedBy)
    expect(ended).toMatchObject([{ candidacyId: 'gone', stage: 'qualified', endedBy: 'gone2' }])
  })
})
