import { describe, expect, it } from 'vitest'
import { findActivationGaps, findActivationWarnings } from '#projects/activation.ts'

const commissioning = { contactId: 'a', roles: ['commissioning', 'hr'] }
const complete = {
  startDate: Temporal.PlainDate.from('2026-01-12'),
  plannedWeeks: 5,
  leadConsultantId: 'm',
  contacts: [commissioning],
}

describe('what a draft needs before it starts', () => {
  it.each([
    ['nothing when it is complete', {}, []],
    ['a start date', { startDate: undefined }, ['start_date']],
    ['planned weeks', { plannedWeeks: undefined }, ['planned_weeks']],
    ['at least 2 planned weeks', { plannedWeeks: 1 }, ['planned_weeks']],
    ['at most 12 planned weeks', { plannedWeeks: 13 }, ['planned_weeks']],
    ['a lead consultant', { leadConsultantId: undefined }, ['lead_consultant']],
    ['a contact', { contacts: [] }, ['commissioning_contact']],
    [
      'a contact who commissions',
      { contacts: [{ contactId: 'a', roles: ['hr', 'decision_maker'] }] },
      ['commissioning_contact'],
    ],
    [
      'all of it, in the order of filling in',
      { startDate: undefined, leadConsultantId: undefined, contacts: [] },
      ['start_date', 'lead_consultant', 'commissioning_contact'],
    ],
  ])('%s', (_, changes, gaps) => {
    expect(findActivationGaps({ ...complete, ...changes })).toEqual(gaps)
  })

  it.each([
    ['asked for when there is none', [commissioning], ['decision_maker']],
    ['not asked for beside HR', [commissioning, { contactId: 'b', roles: ['decision_maker'] }], []],
    [
      'asked for when HR decides alone',
      [{ contactId: 'a', roles: ['hr', 'decision_maker'] }],
      ['decision_maker'],
    ],
    [
      'not asked for where no HR is involved',
      [{ contactId: 'a', roles: ['commissioning', 'decision_maker'] }],
      [],
    ],
  ])('a decision-maker is %s', (_, contacts, warnings) => {
    expect(findActivationWarnings({ contacts })).toEqual(warnings)
  })
})
