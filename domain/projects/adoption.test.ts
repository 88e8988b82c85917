import { describe, expect, it } from 'vitest'
import { type BeforeAdoption, isAdopted, refuseBeforeAdoption } from '#projects/adoption.ts'

const on = (date: string) => Temporal.PlainDate.from(date)
const today = on('2026-11-18')
const draft = { status: 'draft', startDate: on('2026-11-02'), adoptedOn: undefined, today } as const
const running = { ...draft, status: 'active', adoptedOn: on('2026-11-16') } as const

describe('a project is taken over', () => {
  it.each([
    ['a draft that began yesterday', { ...draft, startDate: on('2026-11-17') }, true],
    ['a draft that begins today', { ...draft, startDate: today }, false],
    ['a draft without a start', { ...draft, startDate: undefined }, false],
    ['one that was taken over', running, true],
    ['one that was not, however long it runs', { ...running, adoptedOn: undefined }, false],
  ])('%s', (_, project, expected) => {
    expect(isAdopted(project)).toBe(expected)
  })
})

describe('what was before', () => {
  const refused = (before: Partial<BeforeAdoption>, project: typeof draft | typeof running = running) =>
    refuseBeforeAdoption({ before: { heardContactIds: [], ...before }, ...project })
  const kickoffHeldOn = on('2026-11-03')

  it.each([
    ['nothing', {}],
    ['a kickoff with somebody', { kickoffHeldOn, heardContactIds: ['anna'] }],
    ['a schedule agreed before the start', { scheduleAgreedOn: on('2026-10-30') }],
    ['a schedule agreed on the day itself', { scheduleAgreedOn: on('2026-11-16') }],
  ])('may be %s', (_, before) => {
    expect(refused(before)).toBeUndefined()
  })

  it.each([
    ['a kickoff with nobody', { kickoffHeldOn }, 'projects.adoption_nobody_heard'],
    ['somebody heard on no day', { heardContactIds: ['anna'] }, 'projects.adoption_nobody_heard'],
    [
      'a kickoff after the take-over',
      { kickoffHeldOn: on('2026-11-17'), heardContactIds: ['anna'] },
      'projects.adoption_after',
    ],
    ['a schedule after it', { scheduleAgreedOn: on('2026-11-17') }, 'projects.adoption_after'],
  ])('is not %s', (_, before, code) => {
    expect(refused(before)).toBe(code)
  })

  it('of a draft may be as late as today', () => {
    expect(refused({ scheduleAgreedOn: today }, draft)).toBeUndefined()
    expect(refused({ scheduleAgreedOn: on('2026-11-19') }, draft)).toBe('projects.adoption_after')
  })

  it('is not said of a project that began here', () => {
    const project = { ...running, adoptedOn: undefined } as never
    expect(refused({}, project)).toBe('projects.not_adopted')
  })
})
