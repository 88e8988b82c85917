import { expect, it } from 'vitest'
import { isFarDate } from '#projects/farDate.ts'

it.each([
  ['2026-01-07', false],
  ['2016-01-07', false],
  ['2016-01-06', true],
  ['2036-01-07', false],
  ['2036-01-08', true],
  ['1900-01-01', true],
])('%s', (date, isFar) => {
  const today = Temporal.PlainDate.from('2026-01-07')
  expect(isFarDate({ date: Temporal.PlainDate.from(date), today })).toBe(isFar)
})
