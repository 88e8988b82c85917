import { describe, expect, it } from 'vitest'
import { reportState } from './reportState.ts'
import type { HumanParts } from './sending.ts'

const at = (text: string) => Temporal.Instant.from(text)
const times = { draftOpensAt: at('2026-01-08T11:00:00Z'), dueAt: at('2026-01-09T15:00:00Z') }
const whole: HumanParts = {
  health: 'on_track',
  healthSentence: 'Idziemy zgodnie z planem.',
  whatChanged: 'Mamy trzy rozmowy.',
  whatDidNotWork: '',
  needs: [],
}

describe('the report of a week', () => {
  it.each([
    ['is upcoming before Thursday noon', undefined, '2026-01-08T10:59:59Z', 'upcoming', false],
    ['is open from Thursday noon on', undefined, '2026-01-08T11:00:00Z', 'incomplete', false],
    [
      'is a draft early where somebody began',
      { ...whole, needs: null },
      '2026-01-06T10:00:00Z',
      'incomplete',
      false,
    ],
    ['is ready when everything is said', whole, '2026-01-09T15:00:00Z', 'ready', false],
    ['is overdue after its due time', whole, '2026-01-09T15:00:01Z', 'ready', true],
  ] as const)('%s', (_, parts, now, state, overdue) => {
    expect(reportState({ parts, sent: false, ...times, now: at(now) })).toEqual({ state, overdue })
  })

  it('is never overdue once sent', () => {
    const now = at('2026-01-12T08:00:00Z')
    expect(reportState({ parts: whole, sent: true, ...times, now })).toEqual({
      state: 'sent',
      overdue: false,
    })
  })
})
