import type { Language } from '@rytm/contract/kernel.ts'
import { presentResult } from '@rytm/contract/presentation/closingPresentation.ts'
import { createPresenter } from '@rytm/contract/presentation/presenter.ts'
import type { ProjectView } from '@rytm/contract/views/projectView.ts'
import { longInstant } from '@rytm/contract/words/format.ts'
import { portalWords } from '#words.ts'
import { Each } from './Each.ts'
import { HealthBadge } from './HealthBadge.tsx'

interface ReportListProps {
  reports: NonNullable<ProjectView['reports']>
  closingReports: ProjectView['closingReports']
  zone: string
  /** The agency had begun before it kept the project here: what came by other ways is not denied. */
  adopted: boolean
  language: Language
  reportUrl: (reportId: string) => string
  closingUrl: (reportId: string) => string
  correctionUrl: (correctionId: string) => string
}

export function ReportList(props: ReportListProps) {
  const { reports, closingReports, zone, adopted, language, reportUrl, closingUrl, correctionUrl } = props
  const word = portalWords(language)
  const presenter = createPresenter({ people: {}, language })
  return (
    <section>
      <h2>{word('project.reports')}</h2>
      {reports.length === 0 && (
        <p className="quiet">{word(adopted ? 'project.reportsEmptyHere' : 'project.reportsEmpty')}</p>
      )}
      <ul className="rows">
        <Each of={closingReports ?? []}>
          {({ reportId, sentAt, ...result }) => (
            <li>
              <a href={closingUrl(reportId)}>{word('closing.title')}</a>
              <span>{presentResult(result, presenter)}</span>
              <span className="quiet">{longInstant({ instant: sentAt, language, zone })}</span>
            </li>
          )}
        </Each>
        <Each of={reports}>
          {({ reportId, weekNumber, sentAt, health, corrections }) => (
            <li>
              <a href={reportUrl(reportId)}>{word('project.reportLine', { week: weekNumber })}</a>
              {health ? (
                <HealthBadge health={health} language={language} />
              ) : (
                <span className="quiet">{word('project.reportAutomatic')}</span>
              )}
              <span className="quiet">{longInstant({ instant: sentAt, language, zone })}</span>
              <Each of={corrections ?? []}>
                {(correction) => (
                  <span className="correction">
                    <a href={correctionUrl(correction.correctionId)}>
                      {word('project.correctionLine', { number: correction.number, week: weekNumber })}
                    </a>{' '}
                    <span className="quiet">
                      {longInstant({ instant: correction.sentAt, language, zone })}
                    </span>
                  </span>
                )}
              </Each>
            </li>
          )}
        </Each>
      </ul>
    </section>
  )
}
