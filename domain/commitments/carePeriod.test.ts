import { expect, it } from 'vitest'
import { carePeriodDates, mondaysOf } from '#commitments/carePeriod.ts'

const day = (text: string | undefined) => (text ? Temporal.PlainDate.from(text) : undefined)
const today = Temporal.PlainDate.from('2026-03-01')
const said = (answer: ReturnType<typeof carePeriodDates>) =>
  typeof answer === 'string' ? answer : `${answer.from} ${answer.to}`

it.each([
  ['this_month', '2026-03-01 2026-03-31'],
  ['last_month', '2026-02-01 2026-02-28'],
  ['last_12_weeks', '2025-12-08 2026-03-01'],
] as const)('%s on Sunday, 1 March 2026', (period, expected) => {
  expect(said(carePeriodDates({ period, today }))).toBe(expected)
})

it.each([
  ['one day', '2026-02-03', '2026-02-03', '2026-02-03 2026-02-03'],
  ['two years less a day', '2024-02-29', '2026-02-27', '2024-02-29 2026-02-27'],
  ['two years from a leap day', '2024-02-29', '2026-02-28', 'commitments.period_too_long'],
  ['two years', '2024-03-01', '2026-03-01', 'commitments.period_too_long'],
  ['backwards', '2026-02-03', '2026-02-02', 'commitments.period_backwards'],
  ['without an end', '2026-02-03', undefined, 'commitments.period_incomplete'],
  ['without a beginning', undefined, '2026-02-03', 'commitments.period_incomplete'],
])('own dates: %s', (_, from, to, expected) => {
  expect(said(carePeriodDates({ period: 'custom', from: day(from), to: day(to), today }))).toBe(expected)
})

it.each([
  ['2026-11-23', '2026-11-29', ['2026-11-23']],
  ['2026-11-29', '2026-11-30', ['2026-11-23', '2026-11-30']],
  ['2026-12-31', '2027-01-04', ['2026-12-28', '2027-01-04']],
])('%s to %s touches the weeks of %s', (from, to, expected) => {
  expect(mondaysOf({ from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to) })).toEqual(
    expected,
  )
})
