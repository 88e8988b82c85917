import { expect, it } from 'vitest'
import { nextMailAt } from '#escalation/bundle.ts'

const at = (text: string) => Temporal.Instant.from(text)

it.each<[string, string | undefined, string]>([
  ['goes at once where it is the first', undefined, '2026-11-24T10:00:00Z'],
  ['goes at once a quarter of an hour after the last', '2026-11-24T09:45:00Z', '2026-11-24T10:00:00Z'],
  ['waits for the rest of the quarter', '2026-11-24T09:50:00Z', '2026-11-24T10:05:00Z'],
  ['waits where the clock went back an hour', '2026-11-24T10:50:00Z', '2026-11-24T11:05:00Z'],
])('a mail %s', (_name, last, expected) => {
  const lastMailedAt = last ? at(last) : undefined
  expect(nextMailAt({ lastMailedAt, now: at('2026-11-24T10:00:00Z') }).toString()).toBe(expected)
})
