import type { CalendarChange } from '@rytm/contract/agencies.calendar.ts'
import { expect, it } from 'vitest'
import { changesShown } from './changesOfCalendar.ts'

const change = (date: string, because: CalendarChange['because']): CalendarChange => ({
  date,
  because,
  becomes: 'closed',
  name: null,
})

it('a weekday that closes is said once, with its days; a holiday by its date', () => {
  const days = [
    change('2026-06-07', 'week'),
    change('2026-06-05', 'week'),
    change('2026-06-04', 'holiday'),
    change('2026-06-12', 'week'),
    { ...change('2026-06-13', 'extra_day'), becomes: 'open' as const },
  ]
  expect(changesShown({ days, becomes: 'closed' })).toEqual({
    days: [change('2026-06-04', 'holiday')],
    more: 0,
    weekdays: [
      { weekday: '5', count: 2 },
      { weekday: '7', count: 1 },
    ],
  })
  expect(changesShown({ days, becomes: 'open' }).days).toHaveLength(1)
})

it('a long list is cut, and how many are left out is said', () => {
  const days = Array.from({ length: 15 }, (_, day) => change(`2026-06-${10 + day}`, 'day_off'))
  const { days: shown, more } = changesShown({ days, becomes: 'closed' })
  expect([shown.length, more]).toEqual([12, 3])
})
