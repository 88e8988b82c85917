import type { Language } from '@rytm/contract/kernel.ts'
import { presentOpenPoints, presentResult } from '@rytm/contract/presentation/closingPresentation.ts'
import { createPresenter } from '@rytm/contract/presentation/presenter.ts'
import type { ProjectView } from '@rytm/contract/views/projectView.ts'
import { dateIn, fullDate } from '@rytm/contract/words/format.ts'
import { portalWords } from '#words.ts'
import { BlockView } from './BlockView.tsx'

interface ClosingStateProps {
  closing: NonNullable<ProjectView['closingReports']>[number]
  zone: string
  language: Language
  reportUrl: (reportId: string) => string
}

/** How it ended and what is still to be done, with the way to the whole report. */
export function ClosingState({ closing, zone, language, reportUrl }: ClosingStateProps) {
  const word = portalWords(language)
  const presenter = createPresenter({ people: {}, language })
  const date = fullDate({ date: dateIn({ instant: closing.sentAt, zone }), language })
  return (
    <>
      <section className="state" aria-label={word('closing.title')}>
        <p className="sentence">{presentResult(closing, presenter)}</p>
        <p className="quiet">{word('closing.ended', { date })}</p>
        <p>
          <a className="button" href={reportUrl(closing.reportId)}>
            {word('closing.open')}
          </a>
        </p>
      </section>
      <section className="needs">
        <h2>{presenter.word('closing.sections.openPoints')}</h2>
        <BlockView block={presentOpenPoints(closing, presenter)} numbersLabel="" />
      </section>
    </>
  )
}
