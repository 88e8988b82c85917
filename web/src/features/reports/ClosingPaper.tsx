import { presentClosing } from '@rytm/contract/presentation/closingPresentation.ts'
import type { DraftClosingView } from '@rytm/contract/reports.closing.ts'
import type { PeopleDirectory } from '@rytm/contract/views/shared.ts'
import classes from './Paper.module.css'
import { PaperFacts, PaperHead, PaperSections } from './PaperParts.tsx'

interface Props {
  view: DraftClosingView
  people: PeopleDirectory
  language: 'pl' | 'en'
}

/** The closing report as the client gets it: the same words in the same order as in mail, PDF and portal. */
export function ClosingPaper({ view, people, language }: Props) {
  const report = presentClosing({ view, people, language })
  return (
    <article className={classes.paper} lang={language}>
      <PaperHead report={report} />
      <section className={classes.health}>
        <p className={report.result ? classes.sentence : classes.unsaid}>{report.result ?? report.unsaid}</p>
      </section>
      <PaperFacts facts={report.facts} />
      <PaperSections sections={report.sections} />
    </article>
  )
}
