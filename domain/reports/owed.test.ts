import { describe, expect, it } from 'vitest'
import { keptBySending, owedToTell, type ToldLine } from './owed.ts'

const at = Temporal.Instant.from
const line = (kind: string, dueAt: string, state = 'waiting'): ToldLine => ({
  kind,
  dueAt,
  state,
  doneAt: null,
})
const week = { from: at('2026-11-08T23:00:00Z'), to: at('2026-11-15T23:00:00Z') }

describe('what a report tells of what was owed', () => {
  const told = (lines: ToldLine[], before: ToldLine[] = []) =>
    owedToTell({ lines, before, ...week }).map(({ kind, dueAt }) => `${kind} ${dueAt.slice(0, 10)}`)

  it.each<[string, ToldLine[], ToldLine[], string[]]>([
    ['is what is due in its week', [line('call', '2026-11-13T16:00:00Z')], [], ['call 2026-11-13']],
    ['is not what is due in the next', [line('call', '2026-11-20T16:00:00Z')], [], []],
    ['is what is due at its last instant', [line('call', '2026-11-15T23:00:00Z')], [], ['call 2026-11-15']],
    [
      'is not what was due before and told as done',
      [line('call', '2026-11-06T16:00:00Z', 'kept')],
      [line('call', '2026-11-06T16:00:00Z', 'kept')],
      [],
    ],
    [
      'is what the last report left waiting',
      [line('call', '2026-11-06T16:00:00Z', 'missed')],
      [line('call', '2026-11-06T16:00:00.000Z', 'waiting')],
      ['call 2026-11-06'],
    ],
    [
      'is what is overdue since long',
      [line('schedule', '2026-10-28T16:00:00Z', 'overdue')],
      [line('schedule', '2026-10-28T16:00:00Z', 'overdue')],
      ['schedule 2026-10-28'],
    ],
    ['is not what was never told', [line('schedule', '2026-10-28T16:00:00Z', 'overdue')], [], []],
    [
      'tells kinds apart',
      [line('call', '2026-11-06T16:00:00Z')],
      [line('report', '2026-11-06T16:00:00Z')],
      [],
    ],
  ])('%s', (_, lines, before, expected) => {
    expect(told(lines, before)).toEqual(expected)
  })
})

describe('a report that leaves', () => {
  const due = '2026-11-13T15:00:00Z'
  const sent = (instant: string, lines = [line('report', due)]) =>
    keptBySending({ lines, kind: 'report', from: week.from, at: at(instant) })

  it.each([
    ['2026-11-13T14:12:00Z', 'kept'],
    [due, 'kept'],
    ['2026-11-13T15:00:00.001Z', 'late'],
  ])('at %s is %s', (instant, state) => {
    expect(sent(instant)).toEqual([{ kind: 'report', dueAt: due, state, doneAt: instant }])
  })

  it('changes no line of another kind, of an earlier week or that is settled', () => {
    const lines = [
      line('call', due),
      line('report', '2026-11-06T15:00:00Z', 'overdue'),
      line('report', due, 'not_wanted'),
    ]
    expect(sent('2026-11-13T14:12:00Z', lines)).toEqual(lines)
  })
})
