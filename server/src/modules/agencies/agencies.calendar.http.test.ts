import { type CalendarTrial, tryCalendar } from '@rytm/contract/agencies.calendar.ts'
import { getAgency, updateAgency } from '@rytm/contract/agencies.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAgency, createMember } from '#testing/factories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf, testEndpoint } from '#testing/testEndpoint.ts'
import { newAgencyCalendar } from './agencies.calendar.queries.ts'

let test: TestApp

beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const calendar = newAgencyCalendar()
const usual = { zone: 'Europe/Warsaw', country: 'PL', region: null, calendar }
const nineToTwelve = [{ startMinute: 540, endMinute: 720 }]

testEndpoint('agencies.try_calendar', {
  endpoint: tryCalendar,
  test: () => test,
  arrange: async () => ({ body: usual }),
  refused: {
    'no zone': { body: { ...usual, zone: '' } },
    'hours after midnight': {
      body: { ...usual, calendar: { ...calendar, weekly: { 1: [{ startMinute: 0, endMinute: 1441 }] } } },
    },
    'a day off without a date': {
      body: { ...usual, calendar: { ...calendar, daysOff: [{ date: '', name: 'x' }] } },
    },
  },
})

describe('trying a calendar', () => {
  const attempt = async (change: object, { cookie }: { cookie: string }) => {
    const body = { ...usual, ...change }
    const answer = await test.inject(
      requestOf({ endpoint: tryCalendar, call: { body }, headers: { cookie } }),
    )
    return { status: answer.statusCode, body: answer.json() }
  }
  const tried = async (change: object = {}): Promise<CalendarTrial> => {
    const { headers } = await createAgency({ test })
    return (await attempt(change, headers)).body
  }

  it('tells what comes of something that begins now, on Friday, on Saturday and before a holiday', async () => {
    const { examples } = await tried()
    expect(
      examples.map(({ moment, at, fourHoursEnd, secondDayEnds, weeklyReportDue }) => [
        moment,
        at,
        fourHoursEnd,
        secondDayEnds,
        weeklyReportDue,
      ]),
    ).toEqual([
      ['now', '2026-01-07T09:00:00Z', '2026-01-07T13:00:00Z', '2026-01-09T16:00:00Z', '2026-01-09T15:00:00Z'],
      [
        'friday_afternoon',
        '2026-01-09T14:30:00Z',
        '2026-01-12T10:30:00Z',
        '2026-01-13T16:00:00Z',
        '2026-01-09T15:00:00Z',
      ],
      [
        'saturday_noon',
        '2026-01-10T11:00:00Z',
        '2026-01-12T12:00:00Z',
        '2026-01-13T16:00:00Z',
        '2026-01-09T15:00:00Z',
      ],
      [
        'holiday_eve',
        '2026-04-03T16:00:00Z',
        '2026-04-07T11:00:00Z',
        '2026-04-08T15:00:00Z',
        '2026-04-03T14:00:00Z',
      ],
      [
        'holiday_eve',
        '2026-04-30T16:00:00Z',
        '2026-05-04T11:00:00Z',
        '2026-05-05T15:00:00Z',
        '2026-04-30T14:00:00Z',
      ],
    ])
    expect(examples.map(({ holiday }) => holiday?.date ?? null)).toEqual([
      null,
      null,
      null,
      '2026-04-06',
      '2026-05-01',
    ])
  })

  it('changes nothing against what is saved, and is not saved itself', async () => {
    const { headers } = await createAgency({ test })
    expect((await attempt({}, headers)).body.changes).toEqual({ days: [], otherHours: 0 })
    await attempt({ zone: 'Asia/Kolkata' }, headers)
    const saved = await test.inject(requestOf({ endpoint: getAgency, headers }))
    expect(saved.json()).toMatchObject({ zone: 'Europe/Warsaw', revision: 1 })
  })

  it('names the days that close and open in the next twelve months', async () => {
    const { changes } = await tried({
      calendar: {
        weekly: { ...calendar.weekly, 1: nineToTwelve },
        daysOff: [{ date: '2026-06-05', name: 'Długi weekend' }],
        extraWorkingDays: [{ date: '2026-06-13', hoursOf: 2 }],
      },
    })
    expect(changes.days).toEqual([
      { date: '2026-06-05', becomes: 'closed', because: 'day_off', name: 'Długi weekend' },
      { date: '2026-06-13', becomes: 'open', because: 'extra_day', name: null },
    ])
    // 52 Mondays from 12 January 2026 to 4 January 2027, without Easter Monday.
    expect(changes.otherHours).toBe(51)
  })

  it('knows regions and holidays of a country that is not saved yet', async () => {
    const { regions, holidays, changes } = await tried({ country: 'DE', region: 'BY', zone: 'Europe/Berlin' })
    expect(regions).toContainEqual(expect.objectContaining({ code: 'BY' }))
    expect(holidays).toContainEqual({ date: '2026-01-06', name: 'Święto Trzech Króli' })
    expect(changes.days).toContainEqual(
      expect.objectContaining({ date: '2026-11-11', becomes: 'open', because: 'holiday' }),
    )
  })

  it('has no report in a week without a working day', async () => {
    const daysOff = [5, 6, 7, 8, 9].map((day) => ({ date: `2026-01-0${day}`, name: 'Przerwa' }))
    const { examples } = await tried({ calendar: { ...calendar, daysOff } })
    expect(examples[0]).toMatchObject({ moment: 'now', weeklyReportDue: null })
  })

  it('of Friday at half past three is one week on when it is later already', async () => {
    const { examples } = await tried({ zone: 'Pacific/Auckland' })
    expect(examples[1]?.at).toBe('2026-01-09T02:30:00Z')
  })

  const mondays = Array.from({ length: 60 }, (_, week) =>
    Temporal.PlainDate.from('2026-01-12').add({ weeks: week }).toString(),
  )
  const faults: [string, object, string, string][] = [
    ['an unknown zone', { zone: 'Europe/Nowhere' }, 'calendar.invalid_zone', 'zone'],
    ['no opening hours', { calendar: { ...calendar, weekly: {} } }, 'calendar.no_opening_time', 'weekly'],
    [
      'an interval that ends before it starts',
      { calendar: { ...calendar, weekly: { 2: [{ startMinute: 1020, endMinute: 540 }] } } },
      'calendar.invalid_interval',
      'weekly.2.0',
    ],
    [
      'a working Saturday with the hours of a closed day',
      { calendar: { ...calendar, extraWorkingDays: [{ date: '2026-01-10', hoursOf: 6 }] } },
      'calendar.closed_day',
      'extraWorkingDays.0',
    ],
    [
      'every opening within a year being a day off',
      {
        calendar: {
          ...calendar,
          weekly: { 1: nineToTwelve },
          daysOff: mondays.map((date) => ({ date, name: '' })),
        },
      },
      'calendar.no_opening_within_400_days',
      'daysOff.0',
    ],
  ]

  it.each(faults)('is refused for %s, and so is saving it', async (_name, change, reason, path) => {
    const { headers } = await createAgency({ test })
    const refusal = { code: 'agencies.calendar_refused', params: { reason, path } }
    expect(await attempt(change, headers)).toMatchObject({ status: 422, body: refusal })
    const body = { ...usual, name: 'Agencja', language: 'pl', revision: 1, ...change }
    const saving = await test.inject(requestOf({ endpoint: updateAgency, call: { body }, headers }))
    expect([saving.statusCode, saving.json()]).toMatchObject([422, refusal])
  })

  it('is refused for a country and a region without known holidays', async () => {
    const { headers } = await createAgency({ test })
    for (const place of [{ country: 'XX' }, { country: 'PL', region: 'BY' }])
      expect(await attempt(place, headers)).toMatchObject({
        status: 422,
        body: { code: 'agencies.country_unknown' },
      })
  })

  it('is for those who may change the settings', async () => {
    const { agencyId } = await createAgency({ test })
    const { headers } = await createMember({ test, agencyId, role: 'consultant' })
    expect((await attempt({}, headers)).status).toBe(403)
  })
})
