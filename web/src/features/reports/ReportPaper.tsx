import { presentReport, type ReportPresentation } from '@rytm/contract/presentation/reportPresentation.ts'
import type { DraftReportView } from '@rytm/contract/reports.ts'
import type { PeopleDirectory } from '@rytm/contract/views/shared.ts'
import { useTranslation } from 'react-i18next'
import classes from './Paper.module.css'
import { PaperFacts, PaperHead, PaperSections } from './PaperParts.tsx'

interface Props {
  view: DraftReportView
  people: PeopleDirectory
  language: 'pl' | 'en'
}

/** The report as the client gets it: the same words in the same order as in mail, PDF and portal. */
export function ReportPaper({ view, people, language }: Props) {
  const report = presentReport({ view, people, language })
  return (
    <article className={classes.paper} lang={language}>
      <PaperHead report={report} />
      {view.automatic ? (
        <section className={classes.health} data-health="unsaid">
          <p className={classes.state}>{report.week}</p>
          <p className={classes.sentence}>{report.sentence}</p>
        </section>
      ) : (
        <Health view={view} health={report.health} week={report.week} />
      )}
      <PaperFacts facts={report.facts} />
      <PaperSections sections={report.sections} />
    </article>
  )
}

function Health({
  view,
  health,
  week,
}: {
  view: DraftReportView
  health: ReportPresentation['health']
  week: string
}) {
  const { t } = useTranslation('reports')
  const sentence = view.healthSentence.trim()
  return (
    <section className={classes.health} data-health={view.health ?? 'unsaid'}>
      <p className={classes.state}>
        {health === null ? (
          <span className={classes.unsaid}>{t('desk.health_unsaid')}</span>
        ) : (
          <strong>
            <span aria-hidden="true">{health.mark}</span> {health.word}
          </strong>
        )}
        <span>{week}</span>
      </p>
      <p className={sentence ? classes.sentence : classes.unsaid}>{sentence || t('desk.sentence_unsaid')}</p>
    </section>
  )
}
