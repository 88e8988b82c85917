import { scheduleKinds, templateActivityKeys } from '@rytm/domain/schedules/scheduleTemplate.ts'
import { describe, expect, it } from 'vitest'
import en from '#locales/en/scheduleTemplates.json' with { type: 'json' }
import pl from '#locales/pl/scheduleTemplates.json' with { type: 'json' }

describe.each([
  ['Polish', pl],
  ['English', en],
])('the %s titles of schedule templates', (_language, texts) => {
  it('name every activity that a template can contain, and no other', () => {
    expect(Object.keys(texts.activity).sort()).toEqual([...templateActivityKeys].sort())
  })

  it('name every kind', () => {
    expect(Object.keys(texts.kind)).toEqual([...scheduleKinds])
  })

  it('are short enough for a line of the schedule, each said once, and without exclamation marks', () => {
    const titles = Object.values(texts.activity)
    expect(titles.filter((title) => title.length === 0 || title.length > 80 || title.includes('!'))).toEqual(
      [],
    )
    expect(new Set(titles).size).toBe(titles.length)
  })
})
