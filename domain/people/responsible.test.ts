import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Absence, responsibleAt, standInFor } from '#people/responsible.ts'

const zone = 'Europe/Warsaw'
const at = (text: string) => Temporal.Instant.from(text)
const away = (memberId: string, from: string, to: string, more: Partial<Absence> = {}): Absence => ({
  memberId,
  fromDate: Temporal.PlainDate.from(from),
  toDate: Temporal.PlainDate.from(to),
  ...more,
})
const leads = [{ memberId: 'anna', since: at('2026-10-01T08:00:00Z') }]
const handedOver = [
  { memberId: undefined, since: at('2026-10-01T08:00:00Z') },
  { memberId: 'anna', since: at('2026-10-02T08:00:00Z') },
  { memberId: 'ewa', since: at('2026-11-02T08:00:00Z') },
]
const week = away('anna', '2026-11-23', '2026-11-27', { substituteId: 'bartek' })

describe('who answers for a project', () => {
  it.each<[string, Parameters<typeof responsibleAt>[0]['leads'], Absence[], string, string | undefined]>([
    ['nobody before the first lead', leads, [], '2026-09-30T08:00:00Z', undefined],
    ['the lead from that instant on', leads, [], '2026-10-01T08:00:00Z', 'anna'],
    ['nobody while nobody took it', handedOver, [], '2026-10-01T12:00:00Z', undefined],
    ['the lead of that time', handedOver, [], '2026-11-02T07:59:59Z', 'anna'],
    ['the new lead', handedOver, [], '2026-11-02T08:00:00Z', 'ewa'],
    [
      'the later one of two at once',
      [...leads, { ...leads[0], memberId: 'ewa' } as never],
      [],
      '2026-10-05T08:00:00Z',
      'ewa',
    ],
    ['the lead on the evening before', leads, [week], '2026-11-22T22:59:59Z', 'anna'],
    ['the substitute from local midnight', leads, [week], '2026-11-22T23:00:00Z', 'bartek'],
    ['the substitute until the last midnight', leads, [week], '2026-11-27T22:59:59Z', 'bartek'],
    ['the lead again after it', leads, [week], '2026-11-27T23:00:00Z', 'anna'],
    [
      'the lead where no substitute is named',
      leads,
      [away('anna', '2026-11-23', '2026-11-27')],
      '2026-11-24T09:00:00Z',
      'anna',
    ],
    [
      'the substitute of an absent substitute',
      leads,
      [week, away('bartek', '2026-11-24', '2026-11-24', { substituteId: 'celina' })],
      '2026-11-24T09:00:00Z',
      'celina',
    ],
    [
      'the lead where the substitute is absent without one',
      leads,
      [week, away('bartek', '2026-11-24', '2026-11-24')],
      '2026-11-24T09:00:00Z',
      'anna',
    ],
    [
      'the lead where all stand in for each other',
      leads,
      [week, away('bartek', '2026-11-24', '2026-11-24', { substituteId: 'anna' })],
      '2026-11-24T09:00:00Z',
      'anna',
    ],
    [
      'the lead until the absence was entered',
      leads,
      [{ ...week, recordedAt: at('2026-11-24T09:00:00Z') }],
      '2026-11-24T08:59:59Z',
      'anna',
    ],
    [
      'the substitute once it is entered',
      leads,
      [{ ...week, recordedAt: at('2026-11-24T09:00:00Z') }],
      '2026-11-24T09:00:00Z',
      'bartek',
    ],
    [
      'the substitute until the lead came back',
      leads,
      [{ ...week, endedAt: at('2026-11-24T09:00:00Z') }],
      '2026-11-24T08:59:59Z',
      'bartek',
    ],
    [
      'the lead who came back earlier',
      leads,
      [{ ...week, endedAt: at('2026-11-24T09:00:00Z') }],
      '2026-11-24T09:00:00Z',
      'anna',
    ],
    [
      'the new substitute of a changed absence',
      leads,
      [
        { ...week, endedAt: at('2026-11-24T09:00:00Z') },
        { ...week, substituteId: 'ewa', recordedAt: at('2026-11-24T09:00:00Z') },
      ],
      '2026-11-24T09:00:00Z',
      'ewa',
    ],
    [
      'nobody for a lead that nobody took, whoever is absent',
      handedOver,
      [week],
      '2026-10-01T12:00:00Z',
      undefined,
    ],
  ])('%s', (_name, given, absences, moment, expected) => {
    expect(responsibleAt({ leads: given, absences, at: at(moment), zone })).toBe(expected)
  })

  it('reads the dates of an absence in the zone of the agency', () => {
    const moment = at('2026-11-23T04:30:00Z')
    expect(responsibleAt({ leads, absences: [week], at: moment, zone: 'America/New_York' })).toBe('anna')
  })
})

const people = ['anna', 'bartek', 'celina', 'ewa']
const anyAbsence = fc
  .record({
    memberId: fc.constantFrom(...people),
    substituteId: fc.option(fc.constantFrom(...people), { nil: undefined }),
    start: fc.integer({ min: 0, max: 30 }),
    days: fc.integer({ min: 0, max: 10 }),
  })
  .map(({ memberId, substituteId, start, days }): Absence => {
    const fromDate = Temporal.PlainDate.from('2026-11-01').add({ days: start })
    return { memberId, substituteId, fromDate, toDate: fromDate.add({ days }) }
  })
const anyMoment = fc
  .integer({ min: 0, max: 30 * 24 })
  .map((hours) => at('2026-11-01T00:00:00Z').add({ hours }))

describe('whatever the absences are', () => {
  it('who stands in is at work, and a led project always has somebody who answers', () => {
    fc.assert(
      fc.property(fc.array(anyAbsence, { maxLength: 12 }), anyMoment, (absences, moment) => {
        const asked = { absences, at: moment, zone }
        const standIn = standInFor({ memberId: 'anna', ...asked })
        const today = moment.toZonedDateTimeISO(zone).toPlainDate().toString()
        const isAway = absences.some(
          ({ memberId, fromDate, toDate }) =>
            memberId === standIn && fromDate.toString() <= today && today <= toDate.toString(),
        )
        expect(isAway).toBe(false)
        expect(responsibleAt({ leads, ...asked })).toBe(standIn ?? 'anna')
      }),
    )
  })
})
