import { Button } from '@mantine/core'
import { listClosingReports } from '@rytm/contract/reports.closingSent.ts'
import { type CorrectionSummary, listCorrections } from '@rytm/contract/reports.corrections.ts'
import { listReports, type SentReportSummary } from '@rytm/contract/reports.sent.ts'
import { IconReportAnalytics } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat, useWord } from '#platform/format.ts'
import { endpointQuery } from '#platform/queries.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { HealthBadge } from '#ui/HealthBadge.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { CorrectionLine } from './CorrectionsNote.tsx'
import classes from './Sent.module.css'
import { WeeklyPdfLink } from './WeeklyPdfLink.tsx'

/** The tab of a project: every report that its client got. */
export function SentReports({ projectId }: { projectId: string }) {
  const { t } = useTranslation('reports')
  const reports = useQuery(endpointQuery(listReports, { params: { projectId } }))
  const corrections = useQuery(endpointQuery(listCorrections, { params: { projectId } }))
  if (reports.isPending) return <LoadingSkeleton shape="list" />
  if (reports.isError) return <ErrorState error={reports.error} onRetry={() => void reports.refetch()} />
  const { items } = reports.data
  const write = (
    <Button
      variant={items.length === 0 ? 'filled' : 'default'}
      renderRoot={(props) => <Link to="/reports/$projectId" params={{ projectId }} {...props} />}
    >
      {t('sent.write')}
    </Button>
  )
  if (items.length === 0)
    return (
      <EmptyState
        icon={<IconReportAnalytics size={32} stroke={1.5} />}
        title={t('sent.empty_title')}
        action={write}
      >
        {t('sent.empty_text')}
      </EmptyState>
    )
  return (
    <>
      <div className={classes.actions}>{write}</div>
      <ul className={classes.list}>
        <ClosingRows projectId={projectId} />
        {items.map((report) => (
          <SentRow
            key={report.id}
            projectId={projectId}
            report={report}
            corrections={(corrections.data?.items ?? []).filter(({ reportId }) => reportId === report.id)}
          />
        ))}
      </ul>
    </>
  )
}

/** How the project ended, above what led there; also of a project that was opened again. */
function ClosingRows({ projectId }: { projectId: string }) {
  const { t } = useTranslation('closing')
  const format = useFormat()
  const word = useWord()
  const closings = useQuery(endpointQuery(listClosingReports, { params: { projectId } }))
  return closings.data?.items.map(({ id, number, result, sentBy, sentAt }) => (
    <li key={id} className={classes.row}>
      <div className={classes.words}>
        <p className={classes.title}>
          <Link to="/projects/$projectId/closing" params={{ projectId }}>
            {t('number', { number })}
          </Link>
          <span>{word(`project.status.${result}`)}</span>
        </p>
        <p className={classes.quiet}>{t('sent_line', { name: sentBy, when: format.humanInstant(sentAt) })}</p>
      </div>
    </li>
  ))
}

interface RowProps {
  projectId: string
  report: SentReportSummary
  corrections: readonly CorrectionSummary[]
}

function SentRow({ projectId, report, corrections }: RowProps) {
  const { t } = useTranslation('reports')
  const format = useFormat()
  const given = report.recipients.map(({ name }) => name)
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <p className={classes.title}>
          <Link
            to="/projects/$projectId/reports/$reportId"
            params={{ projectId, reportId: report.id }}
            aria-label={`${t('sent.see')}: ${t('sent.week', { number: report.weekNumber })}`}
          >
            {t('sent.week', { number: report.weekNumber })}
          </Link>
          {report.health && <HealthBadge health={report.health} />}
        </p>
        <p>{report.healthSentence}</p>
        <p className={classes.quiet}>
          {report.automatic
            ? t('sent.automatic', { when: format.humanInstant(report.sentAt) })
            : t('sent.by', { name: report.sentBy, when: format.humanInstant(report.sentAt) })}
          {report.sentAt > report.dueAt && ` · ${t('sent.late')}`}
          {' · '}
          {given.length > 0 ? format.list(given) : t('sent.nobody')}
        </p>
        {corrections.length > 0 && (
          <ul className={classes.corrections}>
            {corrections.map((correction) => (
              <CorrectionLine key={correction.id} projectId={projectId} correction={correction} />
            ))}
          </ul>
        )}
      </div>
      <WeeklyPdfLink projectId={projectId} report={report} />
    </li>
  )
}
