import { describe, expect, it } from 'vitest'
import { ApiProblem } from '#platform/problem.ts'
import { calendarFaultOf, isFaultAt } from './calendarFault.ts'

const refused = (params: Record<string, unknown>) =>
  new ApiProblem({ status: 422, code: 'agencies.calendar_refused', params, fields: undefined })
const field = (path: string) =>
  new ApiProblem({
    status: 400,
    code: 'http.invalid_input',
    params: undefined,
    fields: [{ path, code: 'invalid_format', message: '' }],
  })

describe('what the server refused of a calendar', () => {
  it.each([
    [
      'an interval',
      refused({ reason: 'calendar.invalid_interval', path: 'weekly.1.0' }),
      'invalid_interval',
      'weekly.1.0',
    ],
    [
      'nothing in particular',
      refused({ reason: 'calendar.no_opening_within_400_days', path: null }),
      'no_opening_within_400_days',
      null,
    ],
    ['a date that is half typed', field('calendar.daysOff.2.date'), 'invalid_date', 'daysOff.2.date'],
    [
      'an hour that is none',
      field('calendar.weekly.1.0.endMinute'),
      'invalid_interval',
      'weekly.1.0.endMinute',
    ],
  ])('is told by reason and place: %s', (_name, error, reason, path) => {
    expect(calendarFaultOf(error)).toEqual({ reason, path })
  })

  it.each([
    [
      'another code',
      new ApiProblem({ status: 409, code: 'agencies.changed_meanwhile', params: {}, fields: [] }),
    ],
    ['a reason without words', refused({ reason: 'calendar.invalid_duration', path: null })],
    ['a field of something else', field('name')],
    ['no answer at all', new Error('gone')],
  ])('is not read from %s', (_name, error) => expect(calendarFaultOf(error)).toBeUndefined())

  it('stands at its place and in what is around it', () => {
    const fault = calendarFaultOf(field('calendar.daysOff.2.date'))
    const at = (path: string) => isFaultAt({ fault, path })
    expect([at('daysOff.2.date'), at('daysOff.2'), at('daysOff'), at('daysOff.20'), at('zone')]).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
  })
})
