import type { Section } from '@rytm/contract/presentation/blocks.ts'
import { presentReport } from '@rytm/contract/presentation/reportPresentation.ts'
import type { DraftReportView } from '@rytm/contract/reports.ts'
import type { PeopleDirectory } from '@rytm/contract/views/shared.ts'
import { useTranslation } from 'react-i18next'
import classes from './Paper.module.css'
import { PaperBlock } from './PaperBlock.tsx'

interface Props {
  view: DraftReportView
  people: PeopleDirectory
  language: 'pl' | 'en'
}

/** The report as the client gets it: the same words in the same order as in mail, PDF and portal. */
export function ReportPaper({ view, people, language }: Props) {
  const report = presentReport({ view: { ...view, health: view.health ?? 'on_track' }, people, language })
  const place = [report.clientName, report.place].filter(Boolean).join(', ')
  return (
    <article className={classes.paper} lang={language}>
      <header className={classes.head}>
        <p className={classes.agency}>
          <span>{report.agencyName}</span>
          <span>{report.title}</span>
        </p>
        <h2 className={classes.title}>{report.projectTitle}</h2>
        <p className={classes.place}>{`${place} · ${report.period}`}</p>
      </header>
      <Health view={view} word={report.health.word} mark={report.health.mark} week={report.week} />
      <dl className={classes.facts}>
        {report.facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {report.sections.map((section) => (
        <PaperSection key={section.key} section={section} />
      ))}
    </article>
  )
}

function Health({
  view,
  word,
  mark,
  week,
}: {
  view: DraftReportView
  word: string
  mark: string
  week: string
}) {
  const { t } = useTranslation('reports')
  const sentence = view.healthSentence.trim()
  return (
    <section className={classes.health} data-health={view.health ?? 'unsaid'}>
      <p className={classes.state}>
        {view.health === null ? (
          <span className={classes.unsaid}>{t('desk.health_unsaid')}</span>
        ) : (
          <strong>
            <span aria-hidden="true">{mark}</span> {word}
          </strong>
        )}
        <span>{week}</span>
      </p>
      <p className={sentence ? classes.sentence : classes.unsaid}>{sentence || t('desk.sentence_unsaid')}</p>
    </section>
  )
}

function PaperSection({ section }: { section: Section }) {
  return (
    <section className={classes.section} data-section={section.key}>
      <h3>{section.heading}</h3>
      {section.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a section have no other name and no state
        <PaperBlock key={index} block={block} />
      ))}
    </section>
  )
}
