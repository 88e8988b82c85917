import { countStandings, planStates } from '@rytm/domain/schedules/planAgainstActual.ts'
import type { Language } from '#kernel.ts'
import type { PlanStanding } from '#views/shared.ts'
import { list } from '#words/format.ts'
import type { Word } from '#words/word.ts'

/** Plan against actual of one activity in plain words; null where it is simply still ahead. */
export function planWords({ standing, word }: { standing: PlanStanding; word: Word }): string | null {
  const key = keyOf(standing)
  if (key === null) return null
  return word(`words:plan.${key}`, { week: standing.week ?? 1, planned: standing.plannedWeek ?? 1 })
}

function keyOf({ state, plannedWeek, week }: PlanStanding): string | null {
  if (state === 'open') return null
  if (state === 'earlier' && week === null) return 'before'
  if (state === 'overdue' && week !== plannedWeek) return 'overdue_moved'
  return state
}

/** "Plan against actual: 5 done in their weeks, 1 later"; null while nothing can be said. */
export function planSummary({
  standings,
  word,
  language,
}: {
  standings: readonly PlanStanding[]
  word: Word
  language: Language
}): string | null {
  const counts = countStandings(standings)
  const said = planStates
    .filter((state) => state !== 'open')
    .filter((state) => counts[state] > 0)
    .map((state) => word(`words:plan.count.${state}`, { count: counts[state] }))
  return said.length === 0 ? null : `${word('words:plan.summary')} ${list({ items: said, language })}.`
}
