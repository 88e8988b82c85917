import { expect, it } from 'vitest'
import { at, lines, on, project } from '#commitments/testing/sampleFacts.ts'

it.each([
  ['at the last moment', '2026-11-18T16:00:00Z', '2026-12-01T16:00:00Z'],
  ['a second after the usual one was due', '2026-11-18T16:00:01Z', '2026-11-18T16:00:00Z'],
])('a date agreed with the client for the schedule, written down %s', (_, recordedAt, dueAt) => {
  const facts = project({
    startDate: '2026-11-16',
    activatedAt: '2026-11-16T09:00:00Z',
    scheduleAgreedOn: on('2026-12-01'),
    scheduleAgreedRecordedAt: at(recordedAt),
  })
  expect(lines({ kind: 'schedule', facts, now: '2026-11-20T09:00:00Z' })).toEqual([`– ${dueAt} open`])
})
