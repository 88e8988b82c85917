import { describe, expect, it } from 'vitest'
import { feedbackKinds, longestFeedback, mayGiveFeedback, refuseFeedback } from '#candidates/feedback.ts'
import { stages } from '#evidence/stages.ts'

describe('a card is answered', () => {
  it('from the presentation until somebody accepts', () => {
    const open = stages.filter((stage) => mayGiveFeedback({ stage, ended: false }))
    expect(open).toEqual(['presented', 'client_interview', 'offer'])
    expect(stages.some((stage) => mayGiveFeedback({ stage, ended: true }))).toBe(false)
  })

  it.each([
    ['invite', '', undefined],
    ['keep', '', undefined],
    ['known', '', undefined],
    ['decline', ' \n', 'missing'],
    ['decline', 'Za mało praktyki', undefined],
    ['ask', '', 'missing'],
    ['ask', 'Od kiedy?', undefined],
  ] as const)('%s with "%s": %s', (kind, text, expected) => {
    expect(refuseFeedback({ kind, text })).toBe(expected)
  })

  it.each(feedbackKinds)('%s in at most 2,000 characters', (kind) => {
    expect(refuseFeedback({ kind, text: 'a'.repeat(longestFeedback) })).toBeUndefined()
    expect(refuseFeedback({ kind, text: 'a'.repeat(longestFeedback + 1) })).toBe('too_long')
  })
})
