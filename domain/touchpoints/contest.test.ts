import { describe, expect, it } from 'vitest'
import { isGivenInWriting } from '#commitments/inWriting.ts'
import { contestableFrom, contestableKinds } from './contest.ts'

describe('what a client can contest', () => {
  it('is a call that stands in writing, never an internal target', () => {
    expect(contestableKinds).toEqual(['weekly_call'])
    expect(contestableKinds.every(isGivenInWriting)).toBe(true)
  })

  it('reaches eight weeks back', () => {
    const now = Temporal.Instant.from('2026-11-23T06:00:00Z')
    expect(contestableFrom(now).toString()).toBe('2026-09-28T06:00:00Z')
  })
})
