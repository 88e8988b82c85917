import { describe, expect, it } from 'vitest'
import {
  at,
  call,
  hire,
  lines,
  message,
  on,
  owed,
  project,
  terms,
  told,
} from '#commitments/testing/sampleFacts.ts'

const afterwards = [
  ['closing', '2026-11-25T09:00:00Z'],
  ['filled', '2026-11-26T09:00:00Z'],
] as const
const started = { startDate: '2026-11-02', activatedAt: '2026-11-02T09:00:00Z', afterwards }
const hired = (changes: Parameters<typeof hire>[1] = {}, touchpoints: ReturnType<typeof call>[] = []) =>
  project({
    ...started,
    touchpoints,
    hires: [hire('2026-11-12T09:00:00Z', { acceptedAt: at('2026-11-16T09:00:00Z'), ...changes })],
  })

describe('the check on the first working day', () => {
  const kind = 'start_check'
  const now = '2026-12-10T09:00:00Z'

  it.each([
    ['the planned day', { startsOn: on('2026-12-01') }, ['jan 2026-12-01T16:00:00Z open']],
    [
      'the real day',
      { startsOn: on('2026-12-01'), startedOn: on('2026-12-02') },
      ['jan 2026-12-02T16:00:00Z open'],
    ],
    ['a Saturday', { startsOn: on('2026-11-28') }, ['jan 2026-11-30T16:00:00Z open']],
    ['a day that is not known', {}, []],
    ['an offer', { startsOn: on('2026-12-01'), acceptedAt: undefined }, []],
  ])('%s', (_, changes, found) => {
    const { acceptedAt: _none, ...offer } = hired(changes as object).hires[0] as ReturnType<typeof hire>
    const facts = 'acceptedAt' in changes ? { ...hired(), hires: [offer] } : hired(changes)
    expect(lines({ kind, facts, now })).toEqual(found)
  })

  it.each([
    ['kept by a call on that day', call('2026-12-01T12:00:00Z'), 'kept'],
    ['kept by a message', message('2026-12-01T16:00:00Z'), 'kept'],
    ['late after it', call('2026-12-02T12:00:00Z'), 'late'],
    ['not kept the day before', call('2026-11-30T12:00:00Z'), 'open'],
  ])('is %s, after the end of the project too', (_, touchpoint, status) => {
    const facts = hired({ startsOn: on('2026-12-01') }, [touchpoint])
    expect(owed({ kind, facts, now })[0]?.status).toBe(status)
  })

  it('is cancelled when the person steps back before, and missed after', () => {
    const statusOf = (endedAt: string) =>
      owed({ kind, facts: hired({ startsOn: on('2026-12-01'), endedAt: at(endedAt) }), now })[0]?.status
    expect(statusOf('2026-11-30T09:00:00Z')).toBe('cancelled')
    expect(statusOf('2026-12-04T09:00:00Z')).toBe('missed')
  })
})

describe('the checks of the guarantee', () => {
  const kind = 'guarantee_check'
  const since = { startedOn: on('2026-12-01') }

  it('are due on days 30 and 90, on the next working day where they are off', () => {
    expect(lines({ kind, facts: hired(since), now: '2027-03-02T09:00:00Z' })).toEqual([
      'jan:30 2026-12-31T16:00:00Z open',
      'jan:90 2027-03-01T16:00:00Z open',
    ])
    const days = terms({ policy: { guaranteeCheckDays: [31] } })
    expect(lines({ kind, facts: hired(since), now: '2027-03-02T09:00:00Z', terms: days })).toEqual([
      'jan:31 2027-01-04T16:00:00Z open',
    ])
  })

  it('open 5 working days before: what was said earlier is no check', () => {
    const statusOf = (when: string) =>
      owed({ kind, facts: hired(since, [message(when)]), now: '2027-01-04T09:00:00Z' })[0]
    expect(told(statusOf('2026-12-21T22:59:00Z'))).toMatchObject(
      told({
        status: 'open',
        opensAt: at('2026-12-21T23:00:00Z'),
      }),
    )
    expect(statusOf('2026-12-21T23:00:00Z')?.status).toBe('kept')
    expect(statusOf('2027-01-02T12:00:00Z')?.status).toBe('late')
  })

  it('are not there before anybody started', () => {
    expect(
      lines({ kind, facts: hired({ startsOn: on('2026-12-01') }), now: '2027-01-04T09:00:00Z' }),
    ).toEqual([])
  })

  it('end when the person leaves', () => {
    const facts = hired({ ...since, endedAt: at('2027-01-15T09:00:00Z') })
    expect(lines({ kind, facts, now: '2027-03-02T09:00:00Z' })).toEqual([
      'jan:30 2026-12-31T16:00:00Z missed',
      'jan:90 2027-03-01T16:00:00Z cancelled',
    ])
  })
})
