import { describe, expect, it } from 'vitest'
import { defaultCalendar } from '#calendar/workingCalendar.ts'
import { type OwnActivity, offsetOf, placeable, templateRefusals } from '#schedules/ownTemplate.ts'
import { placeTemplate } from '#schedules/placeTemplate.ts'

const activity = (week: number, weekday: number, more: Partial<OwnActivity> = {}): OwnActivity => ({
  titlePl: `T${week}.${weekday}`,
  titleEn: `W${week}.${weekday}`,
  owner: 'agency',
  week,
  weekday,
  ...more,
})
const day = (text: string) => Temporal.PlainDate.from(text)

describe('a template of the agency’s own', () => {
  it.each([
    ['is saved with activities in its weeks', 2, [activity(1, 1), activity(2, 5)], []],
    ['is not saved empty', 2, [], [{ code: 'schedules.template_empty', at: [] }]],
    [
      'is not saved with an activity behind its end, and says which',
      2,
      [activity(1, 1), activity(3, 1), activity(4, 2)],
      [{ code: 'schedules.template_week_outside', at: [1, 2] }],
    ],
  ])('%s', (_, weeks, activities, expected) => {
    expect(templateRefusals({ weeks, activities })).toEqual(expected)
  })

  it('is laid over real weeks in the order of its days; the weekly call follows the agreed weekday', () => {
    const own = {
      weeks: 2,
      activities: [activity(2, 1), activity(1, 4, { key: 'weekly_call' }), activity(1, 1)],
    }
    const { activities } = placeTemplate({
      template: placeable(own),
      startDate: day('2026-11-16'),
      callWeekday: 2,
      calendar: defaultCalendar,
    })
    expect(activities.map(({ id, date }) => `${id} ${date}`)).toEqual([
      '2 2026-11-16',
      '1 2026-11-17',
      '0 2026-11-23',
    ])
  })
})

describe('where an activity of a plan stands in a template made from it', () => {
  const weeks = [
    { number: 1, opensOn: day('2026-11-16') },
    { number: 2, opensOn: day('2026-11-30') },
  ]
  it.each([
    ['its week and weekday', '2026-11-18', { week: 1, weekday: 3 }],
    ['a weekend is the Friday before', '2026-12-05', { week: 2, weekday: 5 }],
    ['between two weeks it belongs to the earlier', '2026-11-26', { week: 1, weekday: 4 }],
    ['before the start it comes into the first week', '2026-11-12', { week: 1, weekday: 4 }],
  ])('%s', (_, date, expected) => {
    expect(offsetOf({ date: day(date), weeks })).toEqual(expected)
  })

  it('is nowhere without weeks', () => {
    expect(offsetOf({ date: day('2026-11-18'), weeks: [] })).toBeUndefined()
  })
})
