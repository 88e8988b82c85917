import { describe, expect, it } from 'vitest'
import {
  at,
  draft,
  lines,
  message,
  on,
  owed,
  project,
  told,
  version,
} from '#commitments/testing/sampleFacts.ts'

const started = { startDate: '2026-11-16', activatedAt: '2026-11-16T09:00:00Z' }

describe('the first schedule', () => {
  const kind = 'schedule'

  it.each([
    ['a start on Monday', '2026-11-16', '2026-11-18T16:00:00Z'],
    ['a start on Friday', '2026-11-20', '2026-11-24T16:00:00Z'],
    ['a start on Saturday counts from Monday', '2026-11-21', '2026-11-25T16:00:00Z'],
    ['a start on a holiday counts from the next working day', '2026-11-11', '2026-11-16T16:00:00Z'],
    ['before Corpus Christi', '2026-06-03', '2026-06-08T15:00:00Z'],
    ['before the long weekend of May', '2026-04-30', '2026-05-05T15:00:00Z'],
    ['on Christmas Eve', '2026-12-24', '2026-12-30T16:00:00Z'],
    ['over the clocks going back', '2026-10-23', '2026-10-27T16:00:00Z'],
  ])('is due at the end of the second working day after it: %s', (_, startDate, dueAt) => {
    const activatedAt = `${startDate}T08:00:00Z`
    const facts = project({ startDate, activatedAt })
    expect(lines({ kind, facts, now: activatedAt })).toEqual([`– ${dueAt} open`])
  })

  it('is moved by a hold on the first day', () => {
    const afterwards = [
      ['on_hold', '2026-11-16T12:00:00Z'],
      ['active', '2026-11-30T08:00:00Z'],
    ] as const
    const facts = project({ ...started, afterwards })
    expect(lines({ kind, facts, now: '2026-11-30T09:00:00Z' })).toEqual(['– 2026-12-01T16:00:00Z open'])
  })

  it.each([
    ['on a working day', '2026-12-01', '2026-12-01T16:00:00Z'],
    ['on a day off: at its last minute', '2026-11-29', '2026-11-29T23:00:00Z'],
  ])('never slides from a date agreed with the client, %s', (_, agreed, dueAt) => {
    const afterwards = [['on_hold', '2026-11-16T12:00:00Z']] as const
    const facts = project({ ...started, afterwards, scheduleAgreedOn: on(agreed) })
    expect(lines({ kind, facts, now: '2026-11-20T09:00:00Z' })).toEqual([`– ${dueAt} open`])
  })

  it('forgets an agreed date that had passed when Rytm took the project over', () => {
    const adopted = { adoptedAt: at('2026-11-16T09:00:00Z'), startDate: '2026-10-05' }
    const facts = project({ ...started, ...adopted, scheduleAgreedOn: on('2026-10-08') })
    expect(lines({ kind, facts, now: '2026-11-16T09:00:00Z' })).toEqual(['– 2026-11-18T16:00:00Z open'])
    const today = { ...facts, scheduleAgreedOn: on('2026-11-16') }
    expect(lines({ kind, facts: today, now: '2026-11-16T09:00:00Z' })).toEqual([
      '– 2026-11-16T16:00:00Z open',
    ])
  })

  it('is not owed where the client had agreed to one before Rytm took the project over', () => {
    const adoptedAt = at('2026-11-16T09:00:00Z')
    const beforeAdoption = { heardContactIds: [], scheduleAgreedOn: on('2026-10-08') }
    const facts = project({ ...started, startDate: '2026-10-05', beforeAdoption })
    const found = (changes: Partial<typeof facts>) =>
      owed({ kind, facts: { ...facts, ...changes }, now: '2026-11-30T09:00:00Z' })
    expect(found({ adoptedAt })).toEqual([])
    expect(found({ adoptedAt, beforeAdoption: { heardContactIds: [] } })).toHaveLength(1)
    expect(found({})).toHaveLength(1)
  })

  it('is kept by the first handover, and open again when that came back', () => {
    const now = '2026-11-25T09:00:00Z'
    const statusOf = (...versions: ReturnType<typeof version>[]) =>
      owed({ kind, facts: project({ ...started, versions }), now })[0]?.status
    const returned = version('2026-11-17T09:00:00Z', { returned: '2026-11-19T09:00:00Z' })
    expect(statusOf({ ...version('2026-11-17T09:00:00Z'), handovers: [] })).toBe('open')
    expect(statusOf(version('2026-11-17T09:00:00Z'))).toBe('kept')
    expect(statusOf(returned)).toBe('open')
    expect(statusOf(returned, version('2026-11-20T09:00:00Z'))).toBe('late')
    expect(statusOf(version('2026-11-18T09:00:00Z'), returned)).toBe('kept')
    const handed = project({ ...started, versions: [version('2026-11-17T09:00:00Z')] })
    expect(told(owed({ kind, facts: handed, now })[0]?.evidence)).toMatchObject(
      told({ kind: 'handover', id: 'handover 2026-11-17T09:00:00Z' }),
    )
  })

  it('is not owed in a draft', () => {
    expect(lines({ kind, facts: draft, now: '2026-11-16T09:00:00Z' })).toEqual([])
  })
})

describe('a plan to resume', () => {
  const kind = 'resume_plan'
  const resumed = (...more: (readonly ['on_hold' | 'active' | 'awaiting_start', string])[]) =>
    project({
      ...started,
      afterwards: [['on_hold', '2026-11-19T09:00:00Z'], ['active', '2026-12-07T09:00:00Z'], ...more],
      versions: [version('2026-11-17T09:00:00Z')],
    })
  const subject = '2026-12-07T09:00:00Z'
  const now = '2026-12-11T09:00:00Z'

  it('is due at the end of the second working day after the hold', () => {
    expect(lines({ kind, facts: resumed(), now })).toEqual([`${subject} 2026-12-09T16:00:00Z open`])
  })

  it.each([
    ['kept', '2026-12-09T16:00:00Z'],
    ['late', '2026-12-10T09:00:00Z'],
    ['open', '2026-12-07T08:59:00Z'],
  ])('is %s with a version of the schedule published at %s', (status, published) => {
    const versions = [version('2026-11-17T09:00:00Z'), version(published)]
    const facts = { ...resumed(), versions, touchpoints: [message('2026-12-08T09:00:00Z')] }
    expect(told(owed({ kind, facts, now })[0])).toMatchObject(told({ status }))
  })

  it('is not owed where there was no schedule before: the first one is', () => {
    const facts = { ...resumed(), versions: [] }
    expect(lines({ kind, facts, now })).toEqual([])
    expect(lines({ kind: 'schedule', facts, now })).toEqual(['– 2026-11-18T16:00:00Z open'])
  })

  it('is not owed where the project closes out of its hold', () => {
    const afterwards = [
      ['on_hold', '2026-11-19T09:00:00Z'],
      ['closing', '2026-12-07T09:00:00Z'],
    ] as const
    const facts = project({ ...started, afterwards, versions: [version('2026-11-17T09:00:00Z')] })
    expect(lines({ kind, facts, now })).toEqual([])
  })

  it('is not owed after a hold that ended on its own day', () => {
    const facts = project({
      ...started,
      afterwards: [
        ['on_hold', '2026-11-19T09:00:00Z'],
        ['active', '2026-11-19T10:00:00Z'],
      ],
      versions: [version('2026-11-17T09:00:00Z')],
    })
    expect(lines({ kind, facts, now })).toEqual([])
  })

  it('ends with the next hold', () => {
    expect(lines({ kind, facts: resumed(['on_hold', '2026-12-08T09:00:00Z']), now })).toEqual([])
    const soon = resumed(['on_hold', '2026-12-08T09:00:00Z'], ['active', '2026-12-10T09:00:00Z'])
    expect(lines({ kind, facts: soon, now })).toEqual([
      `${subject} 2026-12-11T16:00:00Z cancelled`,
      '2026-12-10T09:00:00Z 2026-12-14T16:00:00Z open',
    ])
    const overdue = resumed(['on_hold', '2026-12-10T09:00:00Z'])
    expect(lines({ kind, facts: overdue, now })).toEqual([`${subject} 2026-12-09T16:00:00Z missed`])
  })

  it('is owed still while somebody is about to start', () => {
    const facts = resumed(['awaiting_start', '2026-12-08T09:00:00Z'])
    expect(lines({ kind, facts, now })).toEqual([`${subject} 2026-12-09T16:00:00Z open`])
  })
})
