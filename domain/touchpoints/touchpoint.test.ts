import { describe, expect, it } from 'vitest'
import { channels, isConversation, outcomesOf, refuseTouchpoint } from './touchpoint.ts'

describe('a contact with the client', () => {
  it.each([
    ['a call that reached somebody for 12 minutes', 'call', 'reached', 12, undefined],
    ['a call whose length nobody said', 'call', 'reached', null, undefined],
    ['a voice mail', 'call', 'left_message', null, undefined],
    ['a voice mail of 3 minutes', 'call', 'left_message', 3, 'touchpoints.minutes_without_talk'],
    ['a sent message', 'message', 'sent', null, undefined],
    ['an answered message', 'message', 'reached', null, undefined],
    ['a busy message', 'message', 'busy', null, 'touchpoints.outcome_impossible'],
    ['a sent call', 'call', 'sent', null, 'touchpoints.outcome_impossible'],
    ['a meeting to which nobody came', 'meeting', 'no_answer', null, undefined],
    ['a busy meeting', 'meeting', 'busy', null, 'touchpoints.outcome_impossible'],
  ] as const)('%s', (_, channel, outcome, minutes, refusal) => {
    expect(refuseTouchpoint({ channel, outcome, minutes })).toBe(refusal)
  })

  it('is a conversation only where people talked', () => {
    const talks = channels.filter((channel) => isConversation({ channel, outcome: 'reached' }))
    expect(talks).toEqual(['call', 'video', 'meeting'])
    expect(isConversation({ channel: 'call', outcome: 'no_answer' })).toBe(false)
  })

  it('offers every outcome that it accepts', () => {
    for (const channel of channels)
      for (const outcome of outcomesOf(channel))
        expect(refuseTouchpoint({ channel, outcome, minutes: null })).toBeUndefined()
  })
})
