import type { Language } from '@rytm/contract/kernel.ts'
import { owedSections } from '@rytm/contract/presentation/owedPresentation.ts'
import { createPresenter } from '@rytm/contract/presentation/presenter.ts'
import type { ProjectView } from '@rytm/contract/views/projectView.ts'
import { PaperSections } from './PaperSections.tsx'

/** What was owed in writing and whether it was kept, in plain words at the foot. */
export function Owed({ view, language }: { view: Pick<ProjectView, 'owed' | 'head'>; language: Language }) {
  const presenter = createPresenter({ people: {}, language })
  const sections = owedSections({ owed: view.owed, zone: view.head.zone }, presenter)
  return <PaperSections sections={sections} numbersLabel="" />
}
