import type { Language } from '@rytm/contract/kernel.ts'
import { createPresenter } from '@rytm/contract/presentation/presenter.ts'
import { presentActivities } from '@rytm/contract/presentation/reportPlan.ts'
import type { ProjectView } from '@rytm/contract/views/projectView.ts'
import type { PeopleDirectory } from '@rytm/contract/views/shared.ts'
import { portalWords } from '#words.ts'
import { BlockView } from './BlockView.tsx'
import { Each } from './Each.ts'

const weeks = ['thisWeek', 'nextWeek'] as const

interface WeekPlanProps {
  view: Pick<ProjectView, 'thisWeek' | 'nextWeek'>
  people: PeopleDirectory
  language: Language
}

export function WeekPlan({ view, people, language }: WeekPlanProps) {
  const word = portalWords(language)
  const presenter = createPresenter({ people, language })
  const open = weeks.filter((week) => view[week] !== null)
  if (open.length === 0) return null
  return (
    <div className="pair">
      <Each of={open}>
        {(week) => (
          <section>
            <h2>{word(`project.${week}`)}</h2>
            <BlockView
              block={presentActivities(view[week] ?? [], word(`project.${week}Empty`), presenter)}
              numbersLabel=""
            />
          </section>
        )}
      </Each>
    </div>
  )
}
