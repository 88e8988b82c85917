import { describe, expect, it } from 'vitest'
import { at, on, owed, project } from '#commitments/testing/sampleFacts.ts'

describe('what was held before Rytm took the project over', () => {
  const adopted = {
    startDate: '2026-10-05',
    activatedAt: '2026-11-16T09:00:00Z',
    adoptedAt: at('2026-11-16T09:00:00Z'),
    contacts: [
      { contactId: 'anna', roles: ['commissioning'] as const, mustBeHeard: false },
      { contactId: 'piotr', roles: ['decision_maker'] as const, mustBeHeard: true },
    ],
  }
  const owedKinds = (heardContactIds: string[], changes: Partial<Parameters<typeof project>[0]> = {}) => {
    const facts = project({ ...adopted, beforeAdoption: { heardContactIds }, ...changes })
    return (['kickoff_call', 'decision_maker_call'] as const).filter(
      (kind) => owed({ kind, facts, now: '2026-11-16T09:00:00Z' }).length > 0,
    )
  }

  it.each([
    ['nobody was heard', [], ['kickoff_call', 'decision_maker_call']],
    ['the commissioning contact', ['anna'], ['decision_maker_call']],
    ['the decision-maker alone', ['piotr'], ['kickoff_call']],
    ['both', ['anna', 'piotr'], []],
    ['somebody else', ['ewa'], ['kickoff_call', 'decision_maker_call']],
  ])('owes no call again: %s', (_, heard, kinds) => {
    expect(owedKinds(heard)).toEqual(kinds)
  })

  it('counts in a lead that is a draft still, and not in a project that began here after all', () => {
    const leadHandedOverOn = on('2026-11-12')
    expect(owedKinds(['anna'], { statusChanges: [], leadHandedOverOn } as never)).toEqual([])
    const facts = project({ startDate: '2026-11-16', activatedAt: '2026-11-16T09:00:00Z' })
    const here = { ...facts, contacts: adopted.contacts, beforeAdoption: { heardContactIds: ['anna'] } }
    expect(owed({ kind: 'kickoff_call', facts: here, now: '2026-11-16T09:00:00Z' })).toHaveLength(1)
  })
})
