import { expect, it } from 'vitest'
import { toIsoText } from './isoText.ts'

it.each([
  '2026-01-05 08:00:00+00',
  '2026-01-05 08:00:00.1+00',
  '2026-12-31 23:59:59.123+00',
  '2026-12-31 23:59:59.123456+00',
  '2026-01-05 09:00:00+01',
  '2026-01-05 13:30:00.5+05:30',
])('is what a date makes of it: %s', (text) => {
  expect(toIsoText(text)).toBe(new Date(text).toISOString())
})
