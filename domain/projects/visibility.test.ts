import { describe, expect, it } from 'vitest'
import { type ContactRole, maySee, type VisiblePart } from './visibility.ts'

describe('who of the client sees what', () => {
  it.each<[ContactRole[], Record<VisiblePart, boolean>]>([
    [['commissioning'], { progress: true, pay: true, candidates: true, access: true }],
    [['hr'], { progress: true, pay: true, candidates: true, access: true }],
    [['decision_maker'], { progress: true, pay: true, candidates: true, access: false }],
    [['sponsor'], { progress: true, pay: true, candidates: true, access: false }],
    [['interviewer'], { progress: false, pay: false, candidates: false, access: false }],
    [['interviewer', 'decision_maker'], { progress: true, pay: true, candidates: true, access: false }],
    [[], { progress: false, pay: false, candidates: false, access: false }],
  ])('%j', (roles, expected) => {
    const seen = { progress: false, pay: false, candidates: false, access: false }
    for (const part of ['progress', 'pay', 'candidates', 'access'] as const)
      seen[part] = maySee({ roles, part })
    expect(seen).toEqual(expected)
  })
})
