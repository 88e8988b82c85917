import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CorrectionWish, decideCorrection, figuresOfCorrection, lastCorrection } from './correction.ts'

const whole: CorrectionWish = {
  lastNumber: 0,
  corrects: 0,
  reason: 'Liczba rozmów była podana dwa razy.',
  parts: {
    health: 'on_track',
    healthSentence: 'Idzie zgodnie z planem.',
    whatChanged: 'Dwie rozmowy.',
    whatDidNotWork: '',
    needs: [],
  },
}

describe('a correction', () => {
  it.each<[string, Partial<CorrectionWish>, ReturnType<typeof decideCorrection>]>([
    ['of a sent report is its first', {}, { kind: 'accepted', number: 1 }],
    ['follows another one', { lastNumber: 2, corrects: 2 }, { kind: 'accepted', number: 3 }],
    ['of what was corrected meanwhile comes too late', { lastNumber: 1 }, { kind: 'overtaken' }],
    ['of a correction that there is not comes too early', { corrects: 1 }, { kind: 'overtaken' }],
    ['says why', { reason: '' }, { kind: 'reason_missing' }],
    ['says why in more than blanks', { reason: ' \n ' }, { kind: 'reason_missing' }],
    [
      'is a whole report',
      { parts: { ...whole.parts, health: 'at_risk', needs: null } },
      { kind: 'parts_missing', missing: ['whatDidNotWork', 'needs'] },
    ],
  ])('%s', (_, changes, decision) => {
    expect(decideCorrection({ ...whole, ...changes })).toEqual(decision)
  })

  it('numbers never leave a gap', () => {
    fc.assert(
      fc.property(fc.nat({ max: 50 }), (lastNumber) => {
        const decision = decideCorrection({ ...whole, lastNumber, corrects: lastNumber })
        expect(decision).toEqual({ kind: 'accepted', number: lastNumber + 1 })
      }),
    )
  })
})

describe('its figures', () => {
  it('are those known now while nothing later was told', () => {
    expect(figuresOfCorrection({ laterSentAt: undefined })).toBe('now')
  })

  it('stay as sent after a later report', () => {
    const laterSentAt = Temporal.Instant.from('2026-01-16T14:00:00Z')
    expect(figuresOfCorrection({ laterSentAt })).toBe('as_sent')
  })
})

describe('what stands in force', () => {
  it('is the correction with the highest number, in any order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 30 })), (numbers) => {
        const last = lastCorrection(numbers.map((number) => ({ number })))
        expect(last?.number).toBe(numbers.length === 0 ? undefined : Math.max(...numbers))
      }),
    )
  })
})
