import { describe, expect, it } from 'vitest'
import type { Audience } from '#escalation/notice.ts'
import { type Recipient, recipientsOf } from '#escalation/recipientsOf.ts'
import type { Absence } from '#people/responsible.ts'

const anna: Recipient = { memberId: 'anna', role: 'consultant' }
const bartek: Recipient = { memberId: 'bartek', role: 'consultant' }
const celina: Recipient = { memberId: 'celina', role: 'manager' }
const dorota: Recipient = { memberId: 'dorota', role: 'manager' }
const ewa: Recipient = { memberId: 'ewa', role: 'owner' }
const all = [anna, bartek, celina, dorota, ewa]
const away = (memberId: string, substituteId?: string): Absence => ({
  memberId,
  substituteId,
  fromDate: Temporal.PlainDate.from('2026-11-23'),
  toDate: Temporal.PlainDate.from('2026-11-27'),
})

describe('a notice reaches', () => {
  it.each<[string, Audience, string | undefined, Recipient[], Absence[], string[]]>([
    ['the responsible one', 'responsible', 'anna', all, [], ['anna']],
    ['the substitute of who is away', 'responsible', 'anna', all, [away('anna', 'bartek')], ['bartek']],
    ['the managers where nobody stands in', 'responsible', 'anna', all, [away('anna')], ['celina', 'dorota']],
    ['the managers where nobody took the project', 'responsible', undefined, all, [], ['celina', 'dorota']],
    ['the managers instead of who left', 'responsible', 'zofia', all, [], ['celina', 'dorota']],
    ['all managers', 'managers', 'anna', all, [], ['celina', 'dorota']],
    [
      'a manager and the substitute of the other',
      'managers',
      'anna',
      all,
      [away('celina', 'bartek')],
      ['bartek', 'dorota'],
    ],
    [
      'one manager once, who stands in for the other',
      'managers',
      'anna',
      all,
      [away('celina', 'dorota')],
      ['dorota'],
    ],
    ['the owners where there is no manager', 'managers', 'anna', [anna, ewa], [], ['ewa']],
    [
      'the owners where no manager is there',
      'managers',
      'anna',
      all,
      [away('celina'), away('dorota')],
      ['ewa'],
    ],
    ['the owners', 'owners', 'anna', all, [], ['ewa']],
    ['an absent owner where nobody else is there', 'owners', 'anna', all, [away('ewa')], ['ewa']],
    ['the owner of an agency of one in every step', 'responsible', 'ewa', [ewa], [away('ewa')], ['ewa']],
  ])('%s', (_name, audience, responsibleId, members, absences, expected) => {
    const moment = { at: Temporal.Instant.from('2026-11-24T10:00:00Z'), zone: 'Europe/Warsaw' }
    expect(recipientsOf({ audience, responsibleId, members, absences, ...moment })).toEqual(expected)
  })
})
