import {
  checkClosingReport,
  getClosingReportPdf,
  getSentClosingReport,
  markClosingHandover,
} from '@rytm/contract/reports.closingSent.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { urlOf } from '#platform/api.ts'
import { useFormat } from '#platform/format.ts'
import { endpointQuery, useEndpointMutation } from '#platform/queries.ts'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { ClosingPaper } from './ClosingPaper.tsx'
import { HashCheck } from './HashCheck.tsx'
import { PdfLink } from './PdfLink.tsx'
import { Recipients } from './Recipients.tsx'
import classes from './Sent.module.css'

/** The closing report as the client got it, who has it, and the proof that it is unchanged. */
export function SentClosing(params: { projectId: string; closingReportId: string }) {
  const { t } = useTranslation('closing')
  const format = useFormat()
  const sent = useQuery(endpointQuery(getSentClosingReport, { params }))
  const check = useQuery({ ...endpointQuery(checkClosingReport, { params }), enabled: false })
  const mark = useEndpointMutation({ endpoint: markClosingHandover, refreshes: ['reports'] })
  if (sent.isPending) return <LoadingSkeleton shape="list" />
  if (sent.isError) return <ErrorState error={sent.error} onRetry={() => void sent.refetch()} />
  const { report, view, people, language } = sent.data
  return (
    <>
      <div className={classes.actions}>
        <span className={classes.quiet}>
          {t('sent_line', { name: report.sentBy, when: format.humanInstant(report.sentAt) })}
        </span>
        <PdfLink href={urlOf(getClosingReportPdf, { params, query: {} })} label={t('pdf')} />
      </div>
      <div className={classes.page}>
        <ClosingPaper view={view} people={people} language={language} />
        <aside className={classes.aside}>
          <Recipients
            projectId={params.projectId}
            sentTo={report.recipients}
            onMark={(contactId) => mark.mutateAsync({ params, body: { contactId } })}
          />
          <HashCheck contentHash={report.contentHash} check={check} />
        </aside>
      </div>
    </>
  )
}
