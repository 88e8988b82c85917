import type { Language } from '@rytm/contract/kernel.ts'
import type { ProjectView } from '@rytm/contract/views/projectView.ts'
import { portalWords } from '#words.ts'

interface WeekLineProps {
  view: Pick<ProjectView, 'weekNumber' | 'plannedWeeks' | 'status'>
  language: Language
}

/** Week n of N; in any other status than `active` the status itself says more. */
export function WeekLine({ view, language }: WeekLineProps) {
  const word = portalWords(language)
  const { weekNumber, plannedWeeks, status } = view
  if (status !== 'active') return <span className="quiet">{word(`words:project.status.${status}`)}</span>
  if (weekNumber === null || plannedWeeks === null) return null
  const key = weekNumber > plannedWeeks ? 'week_over' : 'week'
  return (
    <span className="quiet">{word(`words:project.${key}`, { week: weekNumber, total: plannedWeeks })}</span>
  )
}
