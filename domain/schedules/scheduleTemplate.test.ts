import { describe, expect, it } from 'vitest'
import { scheduleKinds, scheduleTemplate } from '#schedules/scheduleTemplate.ts'
import { dayForLength, type TemplateDays } from '#schedules/templateDays.ts'

const lengths = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
const everyTemplate = scheduleKinds.flatMap((kind) =>
  lengths.map((weeks) => ({ kind, weeks, activities: scheduleTemplate({ kind, weeks })?.activities ?? [] })),
)
const read = (kind: (typeof scheduleKinds)[number], weeks: number) =>
  scheduleTemplate({ kind, weeks })?.activities.map(({ id, week, weekday }) => `${week}/${weekday} ${id}`)

describe('the day of an activity', () => {
  const days: TemplateDays = [null, 8, 10, 14, 20, 30]
  it.each([
    [2, undefined],
    [3, undefined],
    [4, 8],
    [5, 10],
    [7, 17],
    [9, 23],
    [10, 25],
    [12, 30],
    [13, undefined],
  ])('in a project of %i weeks is %s', (weeks, expected) => {
    expect(dayForLength({ days, weeks })).toBe(expected)
  })
})

describe('a schedule template', () => {
  it('of two weeks of direct search reads like a plan', () => {
    expect(read('direct_search', 2)).toEqual([
      '1/1 kickoff_call',
      '1/2 decision_maker_call',
      '1/2 profile_agreed',
      '1/2 market_mapping',
      '1/2 target_companies',
      '1/3 target_companies_agreed',
      '1/3 first_approaches',
      '1/4 first_conversations',
      '1/4 in_depth_interviews',
      '1/5 market_feedback',
      '1/5 first_candidates',
      '1/5 weekly_report.1',
      '2/2 first_candidates_feedback',
      '2/3 client_interviews',
      '2/4 references',
      '2/4 weekly_call.2',
      '2/5 decision',
      '2/5 offer',
      '2/5 offer_talks',
      '2/5 acceptance',
      '2/5 closing_summary',
      '2/5 weekly_report.2',
    ])
  })

  it('of an advert has no mapping, one of direct search no advert, a mixed one both', () => {
    const hasBoth = (kind: (typeof scheduleKinds)[number]) =>
      ['market_mapping', 'advert_published'].map((key) =>
        (scheduleTemplate({ kind, weeks: 5 })?.activities ?? []).some((activity) => activity.key === key),
      )
    expect(scheduleKinds.map(hasBoth)).toEqual([
      [true, false],
      [false, true],
      [true, true],
    ])
  })

  it.each([1, 13, 4.5, Number.NaN])('does not exist for %d weeks', (weeks) => {
    expect(scheduleTemplate({ kind: 'mixed', weeks })).toBeUndefined()
  })

  it.each(everyTemplate)(
    'of $weeks weeks, $kind, begins with the kickoff and ends with the summary',
    ({ weeks, activities }) => {
      expect(activities[0]?.key).toBe('kickoff_call')
      expect(activities.filter(({ key }) => key === 'closing_summary')).toMatchObject([
        { week: weeks, weekday: 5 },
      ])
    },
  )

  it.each(everyTemplate)(
    'of $weeks weeks, $kind, has work for every week, ids that are unique and a sane order',
    ({ weeks, activities }) => {
      const ids = activities.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (let week = 1; week <= weeks; week++) {
        const keys = activities.filter((activity) => activity.week === week).map(({ key }) => key)
        expect(keys).toContain('weekly_report')
        expect(keys.filter((key) => !key.startsWith('weekly_')).length).toBeGreaterThanOrEqual(1)
      }
      for (const { id, after } of activities) {
        if (after && ids.includes(after.key)) expect(ids.indexOf(after.key)).toBeLessThan(ids.indexOf(id))
      }
    },
  )

  it.each(everyTemplate)(
    'of $weeks weeks, $kind, asks for the first feedback 2 working days after the candidates',
    ({ activities }) => {
      const dayOf = (key: string) => {
        const found = activities.find((activity) => activity.key === key)
        return found ? found.week * 5 + found.weekday : Number.NaN
      }
      expect(dayOf('first_candidates_feedback') - dayOf('first_candidates')).toBe(2)
    },
  )
})
