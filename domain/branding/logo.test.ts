import { expect, test } from 'vitest'
import { isShownOnPages, logoLimits } from './logo.ts'

test.each([
  [logoLimits.mostBytesOnPages, true],
  [logoLimits.mostBytesOnPages + 1, false],
])('a logo of %d bytes is shown on pages: %s', (bytes, expected) => {
  expect(isShownOnPages({ bytes })).toBe(expected)
})
