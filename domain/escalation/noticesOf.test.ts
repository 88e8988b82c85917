import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultCalendar, type WorkingCalendar } from '#calendar/workingCalendar.ts'
import { commitmentStatuses } from '#commitments/commitment.ts'
import type { NoticeStep } from '#escalation/notice.ts'
import { noticesOf, silenceNoticeOf, stillStands } from '#escalation/noticesOf.ts'

const at = (text: string) => Temporal.Instant.from(text)
/** Independence Day 2026 is a Wednesday. */
const calendar: WorkingCalendar = {
  ...defaultCalendar,
  holidays: [
    { date: '2026-11-11', name: 'Narodowe Święto Niepodległości' },
    { date: '2026-04-06', name: 'Poniedziałek Wielkanocny' },
  ],
}
/** Due on Tuesday 24 November 2026 at 15:00 in Warsaw. */
const tuesday = {
  status: 'open',
  warnAt: at('2026-11-24T11:00:00Z'),
  dueAt: at('2026-11-24T14:00:00Z'),
} as const
const keysAt = (now: string, commitment: Parameters<typeof noticesOf>[0]['commitment'] = tuesday) =>
  noticesOf({ commitment, now: at(now), calendar }).map(({ key }) => key)
const due = (dueAt: string, status: (typeof commitmentStatuses)[number] = 'open') => ({
  status,
  warnAt: at(dueAt).subtract({ hours: 2 }),
  dueAt: at(dueAt),
})

describe('the notices of something owed', () => {
  it.each([
    ['none long before it is due', '2026-11-16T08:00:00Z', []],
    ['that of the day, once it is near', '2026-11-18T08:00:00Z', ['today']],
    ['none of warning a moment before', '2026-11-24T10:59:59.999Z', ['today']],
    ['a warning at the time to warn', '2026-11-24T11:00:00Z', ['today', 'warn']],
    [
      'the whole line when it is due',
      '2026-11-24T14:00:00Z',
      ['due', 'manager', 'owner:2026-11-26', 'owner:2026-11-27'],
    ],
    [
      'the same before the owners know',
      '2026-11-25T09:00:00Z',
      ['due', 'manager', 'owner:2026-11-26', 'owner:2026-11-27'],
    ],
    [
      'the day of the owners and the next',
      '2026-11-26T09:00:00Z',
      ['due', 'manager', 'owner:2026-11-26', 'owner:2026-11-27'],
    ],
    [
      'the next working days on a weekend',
      '2026-11-28T09:00:00Z',
      ['due', 'manager', 'owner:2026-11-30', 'owner:2026-12-01'],
    ],
  ])('are %s', (_name, now, expected) => {
    expect(keysAt(now)).toEqual(expected)
  })

  it.each([
    [
      'on Friday evening: the managers on Monday, the owners on Tuesday',
      '2026-11-20T17:30:00Z',
      'owner:2026-11-24',
    ],
    [
      'before 8:30: the managers the same day, the owners the next',
      '2026-11-23T07:00:00Z',
      'owner:2026-11-24',
    ],
    ['at 8:30: the managers the next day', '2026-11-23T07:30:00Z', 'owner:2026-11-25'],
    ['before a holiday: the owners the day after the managers', '2026-11-10T16:00:00Z', 'owner:2026-11-13'],
    ['before Easter Monday', '2026-04-03T15:00:00Z', 'owner:2026-04-08'],
    ['before the clocks go back', '2026-10-23T15:00:00Z', 'owner:2026-10-27'],
  ])('that was due %s', (_name, dueAt, expected) => {
    expect(keysAt(dueAt, due(dueAt))).toContain(expected)
  })

  it('begin at literal instants', () => {
    const notices = noticesOf({
      commitment: due('2026-10-23T15:00:00Z'),
      now: at('2026-10-23T15:00:00Z'),
      calendar,
    })
    expect(notices.map(({ key, notBefore }) => [key, notBefore.toString()])).toEqual([
      ['due', '2026-10-23T15:00:00Z'],
      ['manager', '2026-10-23T15:00:00Z'],
      ['owner:2026-10-27', '2026-10-26T23:00:00Z'],
      ['owner:2026-10-28', '2026-10-27T23:00:00Z'],
    ])
  })

  it.each([
    ['at once when it is due', '2026-11-24T14:00:00Z', 'hours'],
    ['at once a working day later', '2026-11-25T14:00:00Z', 'hours'],
    ['with the next digest where it was due longer ago', '2026-11-25T14:00:01Z', 'digest'],
  ])('tell the responsible one %s', (_name, now, timing) => {
    expect(noticesOf({ commitment: tuesday, now: at(now), calendar })[0]).toMatchObject({
      key: 'due',
      timing,
    })
  })

  it('of a Friday that become known on Monday morning are told at once', () => {
    const friday = due('2026-11-20T16:00:00Z')
    expect(noticesOf({ commitment: friday, now: at('2026-11-23T08:00:00Z'), calendar })[0]?.timing).toBe(
      'hours',
    )
  })

  it('of a miss go to the managers and, once, to the owners', () => {
    const missed = due('2026-11-20T16:00:00Z', 'missed')
    expect(keysAt('2026-11-22T23:00:00Z', missed)).toEqual(['manager', 'owner:2026-11-24'])
    expect(keysAt('2026-11-30T09:00:00Z', missed)).toEqual(['manager', 'owner:2026-11-24'])
  })

  it('of a miss that becomes known after two weeks are none', () => {
    const missed = due('2026-11-20T16:00:00Z', 'missed')
    expect(keysAt('2026-12-04T16:00:00Z', missed)).toContain('manager')
    expect(keysAt('2026-12-09T16:00:00Z', missed)).toEqual([])
  })

  it('of a report that left by itself go to the responsible one, as long as they are news', () => {
    const automatic = due('2026-11-20T15:00:00Z', 'automatic')
    expect(keysAt('2026-11-20T15:00:00Z', automatic)).toEqual(['due'])
    expect(keysAt('2026-12-04T15:00:00Z', automatic)).toEqual(['due'])
    expect(keysAt('2026-12-04T15:00:01Z', automatic)).toEqual([])
  })

  const told = ['open', 'missed', 'automatic']
  it.each(commitmentStatuses.filter((status) => !told.includes(status)))('that is %s are none', (status) => {
    expect(keysAt('2026-11-26T09:00:00Z', { ...tuesday, status })).toEqual([])
  })
})

describe('a planned notice', () => {
  const stands = (
    step: Exclude<NoticeStep, 'silent'>,
    status: (typeof commitmentStatuses)[number],
    now: string,
  ) => stillStands({ step, commitment: { status, dueAt: tuesday.dueAt }, now: at(now) })

  it.each<[string, Exclude<NoticeStep, 'silent'>, (typeof commitmentStatuses)[number], string, boolean]>([
    ['a warning before it is due stands', 'warn', 'open', '2026-11-24T13:59:59Z', true],
    ['a warning of what is due now does not', 'warn', 'open', '2026-11-24T14:00:00Z', false],
    ['a warning of what is done does not', 'warn', 'kept', '2026-11-24T12:00:00Z', false],
    ['a reminder of what is overdue stands', 'due', 'open', '2026-11-24T14:00:00Z', true],
    ['a reminder of what is missed does not', 'due', 'missed', '2026-11-25T14:00:00Z', false],
    ['a reminder of what left by itself stands', 'due', 'automatic', '2026-11-25T14:00:00Z', true],
    ['the managers hear nothing of it', 'manager', 'automatic', '2026-11-25T14:00:00Z', false],
    ['the news of a miss stands', 'manager', 'missed', '2026-11-25T14:00:00Z', true],
    ['the news of what was done late does not', 'owner', 'late', '2026-11-25T14:00:00Z', false],
  ])('%s', (_name, step, status, now, expected) => {
    expect(stands(step, status, now)).toBe(expected)
  })
})

describe('a project in silence', () => {
  const silentAt = at('2026-11-20T16:00:00Z')
  const notice = (now: string) => silenceNoticeOf({ silentAt, now: at(now), zone: 'Europe/Warsaw' })

  it('is told to the managers, once for each time of silence', () => {
    expect(notice('2026-11-20T15:59:59Z')).toBeUndefined()
    expect(notice('2026-11-20T16:00:00Z')).toMatchObject({
      key: 'silent:2026-11-20',
      audience: 'managers',
      timing: 'digest',
    })
    expect(notice('2026-11-25T16:00:00Z')?.key).toBe('silent:2026-11-20')
  })
  it('that has been silent for weeks when it becomes known is no news', () => {
    expect(notice('2026-12-04T16:00:01Z')).toBeUndefined()
    expect(silenceNoticeOf({ silentAt: undefined, now: silentAt, zone: 'Europe/Warsaw' })).toBeUndefined()
  })
})

describe('whatever is owed and whenever it is looked at', () => {
  const hours = fc.integer({ min: 0, max: 60 * 24 })
  const start = at('2026-10-01T00:00:00Z')
  const anything = fc.record({
    status: fc.constantFrom(...commitmentStatuses),
    dueIn: hours,
    warning: fc.integer({ min: 0, max: 60 }),
    now: hours,
  })

  it('keys are unique, and every notice that is planned has a reason', () => {
    fc.assert(
      fc.property(anything, ({ status, dueIn, warning, now: passed }) => {
        const dueAt = start.add({ hours: dueIn })
        const commitment = { status, dueAt, warnAt: dueAt.subtract({ hours: warning }) }
        const now = start.add({ hours: passed })
        const notices = noticesOf({ commitment, now, calendar })
        expect(new Set(notices.map(({ key }) => key)).size).toBe(notices.length)
        for (const { step } of notices)
          expect(stillStands({ step: step as Exclude<NoticeStep, 'silent'>, commitment, now })).toBe(true)
        expect(noticesOf({ commitment, now, calendar })).toEqual(notices)
      }),
    )
  })

  it('each morning of the owners is listed before it comes, on every working day until it is done', () => {
    fc.assert(
      fc.property(hours, fc.integer({ min: 0, max: 20 }), (dueIn, days) => {
        const commitment = { ...due(start.add({ hours: dueIn }).toString()) }
        const now = commitment.dueAt.add({ hours: 24 * days })
        const listed = noticesOf({ commitment, now, calendar }).filter(({ step }) => step === 'owner')
        const later = noticesOf({ commitment, now: now.add({ hours: 24 }), calendar })
        const next = later.filter(({ step }) => step === 'owner')[0]
        expect(listed.map(({ key }) => key)).toContain(next?.key)
      }),
    )
  })
})
