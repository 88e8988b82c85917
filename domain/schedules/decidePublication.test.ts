import { describe, expect, it } from 'vitest'
import { type DraftActivity, decidePublication } from '#schedules/decidePublication.ts'
import type { ScheduledActivity } from '#schedules/diffSchedules.ts'

const startDate = Temporal.PlainDate.from('2026-11-16')
const kickoff: ScheduledActivity = { id: 'a', date: startDate, title: 'Rozmowa startowa', owner: 'agency' }
const report: ScheduledActivity = {
  ...kickoff,
  id: 'b',
  date: startDate.add({ days: 4 }),
  title: 'Raport tygodniowy',
}
const early = { ...report, date: startDate.subtract({ days: 1 }) }
const later = { ...report, date: startDate.add({ days: 5 }) }
type Question = Parameters<typeof decidePublication>[0]
const decide = (question: Partial<Question>) =>
  decidePublication({ activities: [kickoff, report], startDate, status: 'active', ...question })

describe('publishing a schedule', () => {
  it.each<[string, Partial<Question>]>([
    ['a first version', {}],
    ['before the project is activated', { status: 'draft' }],
    ['while on hold, for the plan after it', { status: 'on_hold' }],
    [
      'a changed version with a reason',
      { previous: [kickoff, report], activities: [kickoff, later], reason: 'Urlop' },
    ],
    ['an activity on the first day or on a Saturday', { activities: [kickoff, later] }],
  ])('is allowed: %s', (_name, question) => {
    expect(decide(question).kind).toBe('allowed')
  })

  const undated: DraftActivity = { ...report, date: null }
  it.each<[string, Partial<Question>, { code: string; activityIds: string[] }[]]>([
    ['nothing in it', { activities: [] }, [{ code: 'schedules.no_activities', activityIds: [] }]],
    ['no start date', { startDate: undefined }, [{ code: 'schedules.start_date_missing', activityIds: [] }]],
    [
      'a project that ended',
      { status: 'not_filled' },
      [{ code: 'schedules.project_ended', activityIds: [] }],
    ],
    [
      'no date',
      { activities: [kickoff, undated] },
      [{ code: 'schedules.activity_without_date', activityIds: ['b'] }],
    ],
    [
      'a blank title',
      { activities: [{ ...kickoff, title: ' ' }] },
      [{ code: 'schedules.activity_without_title', activityIds: ['a'] }],
    ],
    [
      'before the start',
      { activities: [kickoff, early] },
      [{ code: 'schedules.activity_before_start', activityIds: ['b'] }],
    ],
    [
      'a later version without reason',
      { previous: [kickoff, report], activities: [kickoff, later], reason: ' ' },
      [{ code: 'schedules.reason_missing', activityIds: [] }],
    ],
    [
      'a later version that is the same',
      { previous: [kickoff, report], reason: 'Urlop' },
      [{ code: 'schedules.nothing_changed', activityIds: [] }],
    ],
    [
      'several things at once',
      { previous: [kickoff], activities: [undated, { ...early, id: 'c' }] },
      [
        { code: 'schedules.reason_missing', activityIds: [] },
        { code: 'schedules.activity_without_date', activityIds: ['b'] },
        { code: 'schedules.activity_before_start', activityIds: ['c'] },
      ],
    ],
  ])('is refused: %s', (_name, question, refusals) => {
    expect(decide(question)).toEqual({ kind: 'refused', refusals })
  })
})
