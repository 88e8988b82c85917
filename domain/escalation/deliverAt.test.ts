import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultCalendar, type WorkingCalendar } from '#calendar/workingCalendar.ts'
import { isWorkingDay, localDate } from '#calendar/workingDays.ts'
import { isOpenAt } from '#calendar/workingTime.ts'
import { calendarIn, deliverAt, planDelivery, postponedTo } from '#escalation/deliverAt.ts'
import type { Timing } from '#escalation/notice.ts'

const at = (text: string) => Temporal.Instant.from(text)
const warsaw = 'Europe/Warsaw'
const newYork = 'America/New_York'
const calendar: WorkingCalendar = {
  ...defaultCalendar,
  holidays: [{ date: '2026-04-06', name: 'Poniedziałek Wielkanocny' }],
}

describe('a notice is delivered', () => {
  it.each<[string, Timing, string, string, string]>([
    ['at once in opening hours', 'hours', warsaw, '2026-11-24T10:00:00Z', '2026-11-24T10:00:00Z'],
    ['at once at closing time', 'hours', warsaw, '2026-11-24T16:00:00Z', '2026-11-24T16:00:00Z'],
    [
      'at the opening where it comes at night',
      'hours',
      warsaw,
      '2026-11-24T16:00:01Z',
      '2026-11-25T08:00:00Z',
    ],
    [
      'on Monday where it comes on Friday evening',
      'hours',
      warsaw,
      '2026-11-20T17:00:00Z',
      '2026-11-23T08:00:00Z',
    ],
    ['on Tuesday where Monday is a holiday', 'hours', warsaw, '2026-04-03T15:30:00Z', '2026-04-07T07:00:00Z'],
    [
      'on the clocks of winter after they went back',
      'hours',
      warsaw,
      '2026-10-24T10:00:00Z',
      '2026-10-26T08:00:00Z',
    ],
    [
      'on the clocks of summer after they went on',
      'hours',
      warsaw,
      '2026-03-28T10:00:00Z',
      '2026-03-30T07:00:00Z',
    ],
    ['when it opens in New York', 'hours', newYork, '2026-11-24T10:00:00Z', '2026-11-24T14:00:00Z'],
    ['in New York until it closes there', 'hours', newYork, '2026-11-24T22:00:00Z', '2026-11-24T22:00:00Z'],
    ['with the digest of the same morning', 'digest', warsaw, '2026-11-24T06:00:00Z', '2026-11-24T07:30:00Z'],
    [
      'not with the digest that is due this moment',
      'digest',
      warsaw,
      '2026-11-24T07:30:00Z',
      '2026-11-25T07:30:00Z',
    ],
    [
      'with the digest of Monday after a Friday',
      'digest',
      warsaw,
      '2026-11-20T16:00:00Z',
      '2026-11-23T07:30:00Z',
    ],
    [
      'with the digest of Tuesday after Easter',
      'digest',
      warsaw,
      '2026-04-03T15:00:00Z',
      '2026-04-07T06:30:00Z',
    ],
    ['with the digest of summer', 'digest', warsaw, '2026-03-29T10:00:00Z', '2026-03-30T06:30:00Z'],
    ['with the digest of New York', 'digest', newYork, '2026-11-24T10:00:00Z', '2026-11-24T13:30:00Z'],
    [
      'with the digest of New York while only Europe has winter',
      'digest',
      newYork,
      '2026-10-27T10:00:00Z',
      '2026-10-27T12:30:00Z',
    ],
  ])('%s', (_name, timing, zone, notBefore, expected) => {
    expect(deliverAt({ notBefore: at(notBefore), timing, zone, calendar }).toString()).toBe(expected)
  })

  it('at 8:30 also where the agency opens at 10', () => {
    const late = { ...calendar, weekly: { 2: [{ startMinute: 600, endMinute: 1080 }] } }
    const delivery = {
      notBefore: at('2026-11-24T05:00:00Z'),
      timing: 'digest',
      zone: warsaw,
      calendar: late,
    } as const
    expect(deliverAt(delivery).toString()).toBe('2026-11-24T07:30:00Z')
  })
})

describe('a new notice', () => {
  const plan = (timing: Timing, notBefore: string, now: string, notAfter?: string) =>
    planDelivery({
      notice: { timing, notBefore: at(notBefore), ...(notAfter && { notAfter: at(notAfter) }) },
      now: at(now),
      zone: warsaw,
      calendar,
    })?.toString()

  it.each<[string, string | undefined, string | undefined]>([
    [
      'that is known in time comes when it should',
      plan('digest', '2026-11-23T14:00:00Z', '2026-11-23T14:00:00Z'),
      '2026-11-24T07:30:00Z',
    ],
    [
      'that becomes known after the digest comes with the next',
      plan('digest', '2026-11-23T14:00:00Z', '2026-11-24T09:00:00Z'),
      '2026-11-25T07:30:00Z',
    ],
    [
      'of the day is left out after the morning',
      plan('digest', '2026-11-23T23:00:00Z', '2026-11-24T09:00:00Z', '2026-11-24T13:00:00Z'),
      undefined,
    ],
    [
      'of the day comes in the morning',
      plan('digest', '2026-11-23T23:00:00Z', '2026-11-20T09:00:00Z', '2026-11-24T13:00:00Z'),
      '2026-11-24T07:30:00Z',
    ],
    [
      'of what is due at closing time, known seconds later, comes at closing time',
      plan('hours', '2026-11-24T16:00:00Z', '2026-11-24T16:00:04Z'),
      '2026-11-24T16:00:00Z',
    ],
    [
      'that becomes known a quarter of an hour after closing time comes at closing time',
      plan('hours', '2026-11-24T16:00:00Z', '2026-11-24T16:15:00Z'),
      '2026-11-24T16:00:00Z',
    ],
    [
      'that becomes known later in the evening waits for the opening',
      plan('hours', '2026-11-24T16:00:00Z', '2026-11-24T16:15:01Z'),
      '2026-11-25T08:00:00Z',
    ],
    [
      'of the digest that becomes known seconds later comes with the next',
      plan('digest', '2026-11-24T07:29:59Z', '2026-11-24T07:30:02Z'),
      '2026-11-25T07:30:00Z',
    ],
    [
      'that warns after closing time of what is due at the opening is left out',
      plan('hours', '2026-11-23T16:30:00Z', '2026-11-23T16:30:00Z', '2026-11-24T08:00:00Z'),
      undefined,
    ],
  ])('%s', (_name, planned, expected) => {
    expect(planned).toBe(expected)
  })
})

describe('a delivery', () => {
  const postponed = (timing: Timing, planned: string, now: string) =>
    postponedTo({ timing, planned: at(planned), now: at(now), zone: warsaw, calendar })?.toString()

  it.each<[string, string | undefined, string | undefined]>([
    [
      'at closing time is made',
      postponed('hours', '2026-11-24T16:00:00Z', '2026-11-24T16:00:04Z'),
      undefined,
    ],
    ['of the digest is made', postponed('digest', '2026-11-24T07:30:00Z', '2026-11-24T07:30:02Z'), undefined],
    [
      'that is late is made in opening hours',
      postponed('digest', '2026-11-24T07:30:00Z', '2026-11-24T12:00:00Z'),
      undefined,
    ],
    [
      'that is late at night waits for the opening',
      postponed('hours', '2026-11-24T15:00:00Z', '2026-11-24T21:00:00Z'),
      '2026-11-25T08:00:00Z',
    ],
    [
      'of a digest that is late at night waits for the next',
      postponed('digest', '2026-11-24T07:30:00Z', '2026-11-24T21:00:00Z'),
      '2026-11-25T07:30:00Z',
    ],
    [
      'on a day that became a holiday waits',
      postponed('digest', '2026-04-06T06:30:00Z', '2026-04-06T06:30:01Z'),
      '2026-04-07T06:30:00Z',
    ],
  ])('%s', (_name, when, expected) => {
    expect(when).toBe(expected)
  })
})

describe('whenever a notice begins and wherever its recipient is', () => {
  const anything = fc.record({
    minutes: fc.integer({ min: 0, max: 60 * 24 * 366 }),
    zone: fc.constantFrom(warsaw, newYork, 'Asia/Kolkata', 'Pacific/Auckland', 'America/Los_Angeles'),
    timing: fc.constantFrom<Timing>('hours', 'digest'),
  })

  it('it comes in opening hours or at 8:30 of a working day, never earlier, and is not postponed then', () => {
    fc.assert(
      fc.property(anything, ({ minutes, zone, timing }) => {
        const notBefore = at('2026-01-01T00:00:00Z').add({ minutes })
        const planned = deliverAt({ notBefore, timing, zone, calendar })
        const local = calendarIn({ calendar, zone })
        expect(Temporal.Instant.compare(planned, notBefore)).toBeGreaterThanOrEqual(0)
        if (timing === 'hours') expect(isOpenAt({ at: planned, calendar: local })).toBe(true)
        else {
          expect(planned.toZonedDateTimeISO(zone).toPlainTime().toString()).toBe('08:30:00')
          expect(isWorkingDay({ date: localDate({ at: planned, calendar: local }), calendar: local })).toBe(
            true,
          )
        }
        expect(postponedTo({ planned, now: planned, timing, zone, calendar })).toBeUndefined()
      }),
    )
  })
})
