import { describe, expect, it } from 'vitest'
import { findAbsenceFault, type ProposedAbsence } from '#people/absenceRules.ts'

const on = (date: string) => Temporal.PlainDate.from(date)
const today = on('2026-11-23')
const absence = (from: string, to: string, substituteId?: string): ProposedAbsence => ({
  memberId: 'anna',
  fromDate: on(from),
  toDate: on(to),
  ...(substituteId && { substituteId }),
})
const away = (memberId: string, from: string, to: string) => ({
  memberId,
  fromDate: on(from),
  toDate: on(to),
})

describe('an absence', () => {
  it.each<[string, ProposedAbsence, ReturnType<typeof away>[], string | undefined]>([
    ['of one day is fine', absence('2026-11-24', '2026-11-24'), [], undefined],
    ['that began last week and goes on is fine', absence('2026-11-16', '2026-11-23'), [], undefined],
    [
      'that ends before it starts is refused',
      absence('2026-11-25', '2026-11-24'),
      [],
      'people.absence_ends_before_start',
    ],
    ['that was over yesterday is refused', absence('2026-11-16', '2026-11-22'), [], 'people.absence_over'],
    ['of 400 days is fine', absence('2026-11-23', '2027-12-27'), [], undefined],
    ['of 401 days is refused', absence('2026-11-23', '2027-12-28'), [], 'people.absence_too_long'],
    [
      'with oneself as substitute is refused',
      absence('2026-11-24', '2026-11-25', 'anna'),
      [],
      'people.absence_own_substitute',
    ],
    [
      'that touches another one by a day is refused',
      absence('2026-11-24', '2026-11-25'),
      [away('anna', '2026-11-25', '2026-11-30')],
      'people.absence_overlaps',
    ],
    [
      'right before another one is fine',
      absence('2026-11-24', '2026-11-25'),
      [away('anna', '2026-11-26', '2026-11-30')],
      undefined,
    ],
    [
      'with a substitute who is away on its last day is refused',
      absence('2026-11-24', '2026-11-25', 'bartek'),
      [away('bartek', '2026-11-25', '2026-11-30')],
      'people.absence_substitute_away',
    ],
    [
      'with a substitute who is back in time is fine',
      absence('2026-11-24', '2026-11-25', 'bartek'),
      [away('bartek', '2026-11-20', '2026-11-23'), away('celina', '2026-11-24', '2026-11-24')],
      undefined,
    ],
  ])('%s', (_name, proposed, others, expected) => {
    expect(findAbsenceFault({ absence: proposed, others, today })).toBe(expected)
  })
})
