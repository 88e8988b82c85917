import { describe, expect, it } from 'vitest'
import { statusAt, statusesInOrder, statusSpans, stoppedBefore } from '#commitments/statusSpans.ts'
import { at, statuses } from '#commitments/testing/sampleFacts.ts'

const changes = statuses(
  ['active', '2026-11-16T09:00:00Z'],
  ['on_hold', '2026-11-18T09:00:00Z'],
  ['closing', '2026-11-20T09:00:00Z'],
)
const spans = statusSpans(changes)
const order = (listed: Parameters<typeof statusesInOrder>[0]) => statusesInOrder(listed).map(({ to }) => to)

describe('changes of status', () => {
  it('come in order of time, however they are listed', () => {
    expect(order(changes.toReversed())).toEqual(['active', 'on_hold', 'closing'])
  })

  it('of one moment follow from each other', () => {
    const moment = '2026-11-18T09:00:00Z'
    const atOnce = statuses(['active', moment], ['on_hold', moment], ['active', moment], ['closing', moment])
    const inOrder = ['active', 'on_hold', 'active', 'closing']
    expect(order(atOnce)).toEqual(inOrder)
    expect(order([1, 3, 0, 2].map((index) => atOnce[index] as (typeof atOnce)[number]))).toEqual(inOrder)
  })

  it('of several moments keep the order of time, though one between them is missing', () => {
    const [activated, held, closed] = changes as [
      (typeof changes)[0],
      (typeof changes)[0],
      (typeof changes)[0],
    ]
    const resumed = { ...activated, from: 'on_hold', occurredAt: at('2026-11-17T09:00:00Z') } as const
    expect(order([activated, held, resumed, closed])).toEqual(['active', 'active', 'on_hold', 'closing'])
  })
})

it.each([
  ['before the first change', '2026-11-16T08:59:59Z', 'draft'],
  ['at the moment of a change', '2026-11-16T09:00:00Z', 'active'],
  ['right before the next', '2026-11-18T08:59:59Z', 'active'],
  ['after the last', '2026-12-01T09:00:00Z', 'closing'],
])('the status %s', (_, when, status) => {
  expect(statusAt({ spans, at: at(when) })).toBe(status)
})

it.each([
  ['while it is active', '2026-11-17T09:00:00Z', undefined],
  ['before it ever was', '2026-11-15T09:00:00Z', undefined],
  ['at the moment it stopped', '2026-11-18T09:00:00Z', '2026-11-18T09:00:00Z'],
  ['after other stays: still when it was active last', '2026-12-01T09:00:00Z', '2026-11-18T09:00:00Z'],
])('when a project stopped being active, asked %s', (_, when, stoppedAt) => {
  expect(stoppedBefore({ spans, at: at(when) })?.toString()).toBe(stoppedAt)
})
