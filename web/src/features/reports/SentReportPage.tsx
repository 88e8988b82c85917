import { Anchor, Button } from '@mantine/core'
import { checkReport, getSentReport, markReportHandover } from '@rytm/contract/reports.sent.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { endpointQuery, useEndpointMutation } from '#platform/queries.ts'
import { useMay } from '#platform/session.ts'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { CorrectionsNote } from './CorrectionsNote.tsx'
import { HashCheck } from './HashCheck.tsx'
import { Recipients } from './Recipients.tsx'
import { ReportPaper } from './ReportPaper.tsx'
import classes from './Sent.module.css'
import { WeeklyPdfLink } from './WeeklyPdfLink.tsx'

/** One report as the client got it, who has it, and the proof that it is unchanged. */
export function SentReportPage({ projectId, reportId }: { projectId: string; reportId: string }) {
  const { t } = useTranslation('reports')
  const params = { projectId, reportId }
  const sent = useQuery(endpointQuery(getSentReport, { params }))
  const check = useQuery({ ...endpointQuery(checkReport, { params }), enabled: false })
  const may = useMay('reports.send')
  const mark = useEndpointMutation({ endpoint: markReportHandover, refreshes: ['reports'] })
  if (sent.isPending) return <LoadingSkeleton shape="list" />
  if (sent.isError) return <ErrorState error={sent.error} onRetry={() => void sent.refetch()} />
  const { report, view, people, language } = sent.data
  return (
    <>
      <div className={classes.actions}>
        <Anchor
          size="sm"
          renderRoot={(props) => <Link to="/projects/$projectId/reports" params={{ projectId }} {...props} />}
        >
          {t('sent.back')}
        </Anchor>
        <span className={classes.buttons}>
          {may && (
            <Button
              variant="default"
              size="compact-md"
              renderRoot={(props) => (
                <Link to="/projects/$projectId/correction/$reportId" params={params} {...props} />
              )}
            >
              {t('correction.write')}
            </Button>
          )}
          <WeeklyPdfLink projectId={projectId} report={report} />
        </span>
      </div>
      <CorrectionsNote projectId={projectId} reportId={reportId} shown={0} />
      <div className={classes.page}>
        <ReportPaper view={view} people={people} language={language} />
        <aside className={classes.aside}>
          <Recipients
            projectId={projectId}
            sentTo={report.recipients}
            onMark={(contactId) => mark.mutateAsync({ params, body: { contactId } })}
          />
          <HashCheck contentHash={report.contentHash} check={check} />
        </aside>
      </div>
    </>
  )
}
