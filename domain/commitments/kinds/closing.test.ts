import { describe, expect, it } from 'vitest'
import { at, lines, owed, project } from '#commitments/testing/sampleFacts.ts'
import type { ProjectStatus } from '#projects/projectStatus.ts'

const kind = 'closing_report'
const closingAt = '2026-12-10T09:00:00Z'
const sent = (when: string) => ({ closingReports: [{ id: 'report', sentAt: at(when) }] })
const closing = (...afterwards: (readonly [ProjectStatus, string])[]) =>
  project({
    startDate: '2026-11-16',
    activatedAt: '2026-11-16T09:00:00Z',
    afterwards: [['closing', closingAt], ...afterwards],
  })

describe('the closing report', () => {
  it.each([
    ['from Thursday', closingAt, '2026-12-14T16:00:00Z'],
    ['before Christmas', '2026-12-22T09:00:00Z', '2026-12-28T16:00:00Z'],
  ])('is due at the end of the second working day %s', (_, when, dueAt) => {
    const afterwards = [['closing', when]] as const
    const facts = project({ startDate: '2026-11-16', activatedAt: '2026-11-16T09:00:00Z', afterwards })
    expect(lines({ kind, facts, now: '2026-12-23T09:00:00Z' })).toEqual([`${when} ${dueAt} open`])
  })

  it.each([
    ['kept', '2026-12-14T16:00:00Z'],
    ['late', '2026-12-15T09:00:00Z'],
    ['open', '2026-12-10T08:59:59Z'],
  ])('is %s when it was sent at %s', (status, when) => {
    const facts = { ...closing(), ...sent(when) }
    expect(owed({ kind, facts, now: '2026-12-16T09:00:00Z' })[0]?.status).toBe(status)
  })

  it('ends the project in the same moment', () => {
    const facts = { ...closing(['not_filled', '2026-12-15T09:00:00Z']), ...sent('2026-12-15T09:00:00Z') }
    expect(owed({ kind, facts, now: '2026-12-16T09:00:00Z' })[0]?.status).toBe('late')
  })

  it('is missed where the project ended without it', () => {
    const facts = closing(['not_filled', '2026-12-15T09:00:00Z'])
    expect(owed({ kind, facts, now: '2026-12-16T09:00:00Z' })[0]?.status).toBe('missed')
  })

  it('is owed once by a project that was reopened and closed again at the same instant', () => {
    const facts = closing(['active', closingAt], ['closing', closingAt])
    expect(lines({ kind, facts, now: '2026-12-10T10:00:00Z' })).toEqual([
      `${closingAt} 2026-12-14T16:00:00Z open`,
    ])
  })

  it('is no longer owed by a project that goes on, and owed anew when it closes again', () => {
    const facts = closing(['active', '2026-12-11T09:00:00Z'], ['closing', '2026-12-21T09:00:00Z'])
    expect(
      lines({ kind, facts: { ...facts, ...sent('2026-12-22T09:00:00Z') }, now: '2026-12-28T09:00:00Z' }),
    ).toEqual([
      `${closingAt} 2026-12-14T16:00:00Z cancelled`,
      '2026-12-21T09:00:00Z 2026-12-23T16:00:00Z kept',
    ])
    const overdue = closing(['active', '2026-12-16T09:00:00Z'], ['closing', '2026-12-21T09:00:00Z'])
    const both = owed({
      kind,
      facts: { ...overdue, ...sent('2026-12-22T09:00:00Z') },
      now: '2026-12-28T09:00:00Z',
    })
    expect(both.map(({ status }) => status)).toEqual(['missed', 'kept'])
  })

  it('stays missed where the project ended without it and was reopened later', () => {
    const facts = closing(['filled', '2026-12-15T09:00:00Z'], ['active', '2026-12-16T09:00:00Z'])
    const again = closing(
      ['filled', '2026-12-15T09:00:00Z'],
      ['active', '2026-12-16T09:00:00Z'],
      ['closing', '2026-12-21T09:00:00Z'],
    )
    const missed = `${closingAt} 2026-12-14T16:00:00Z missed`
    expect(lines({ kind, facts, now: '2026-12-17T09:00:00Z' })).toEqual([missed])
    const closed = { ...again, ...sent('2026-12-22T09:00:00Z') }
    expect(lines({ kind, facts: closed, now: '2026-12-28T09:00:00Z' })).toEqual([
      missed,
      '2026-12-21T09:00:00Z 2026-12-23T16:00:00Z kept',
    ])
  })
})
