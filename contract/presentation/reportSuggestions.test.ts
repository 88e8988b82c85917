import { expect, it } from 'vitest'
import type { ReportView } from '#views/reportView.ts'
import { suggestWhatChanged, suggestWhatDidNotWork } from './reportSuggestions.ts'

const row = (stage: ReportView['funnel'][number]['stage'], week: number) => ({ stage, week, total: week })
const view = {
  funnel: [row('contacted', 40), row('answered', 5), row('presented', 0)],
  evidence: { answered: 5, reasons: [{ code: 'pay', n: 4 }], otherReasons: 3, expectations: [] },
  plan: {
    thisWeek: [
      { title: 'Prezentacja', date: '2026-01-06', owner: 'agency' as const, state: 'overdue' as const },
      { title: 'Opinia', date: '2026-01-06', owner: 'client' as const, state: 'overdue' as const },
    ],
    nextWeek: [],
  },
}
const quiet = {
  ...view,
  funnel: [],
  evidence: { ...view.evidence, reasons: [] },
  plan: { thisWeek: [], nextWeek: [] },
}

it.each([
  ['pl', 'Odezwaliśmy się do 40 osób. Odpowiedziało 5 osób.'],
  ['en', 'We approached 40 people. 5 people answered.'],
] as const)('what changed is what came in this week (%s)', (language, text) => {
  expect(suggestWhatChanged({ view, language })).toBe(text)
})

it('a week without anybody new is said to be one', () => {
  expect(suggestWhatChanged({ view: quiet, language: 'pl' })).toBe('W tym tygodniu nie doszły nowe osoby.')
})

it('what did not work names the first reason and our own delay, never the client', () => {
  const text = suggestWhatDidNotWork({ view, language: 'en' })
  expect(text).toMatch(/ \(4 of 7 given\)\. Not done on time: Prezentacja\.$/)
  expect(suggestWhatDidNotWork({ view: quiet, language: 'en' })).toBeUndefined()
})
