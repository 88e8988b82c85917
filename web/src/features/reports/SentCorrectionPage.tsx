import { Anchor } from '@mantine/core'
import {
  checkCorrection,
  getCorrection,
  getCorrectionPdf,
  markCorrectionHandover,
} from '@rytm/contract/reports.corrections.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { urlOf } from '#platform/api.ts'
import { endpointQuery, useEndpointMutation } from '#platform/queries.ts'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { CorrectionsNote } from './CorrectionsNote.tsx'
import { HashCheck } from './HashCheck.tsx'
import { PdfLink } from './PdfLink.tsx'
import { Recipients } from './Recipients.tsx'
import { ReportPaper } from './ReportPaper.tsx'
import classes from './Sent.module.css'

/** A correction as the client got it, who has it, and the proof that it is unchanged. */
export function SentCorrectionPage(params: { projectId: string; correctionId: string }) {
  const { t } = useTranslation('reports')
  const { projectId } = params
  const sent = useQuery(endpointQuery(getCorrection, { params }))
  const check = useQuery({ ...endpointQuery(checkCorrection, { params }), enabled: false })
  const mark = useEndpointMutation({ endpoint: markCorrectionHandover, refreshes: ['reports'] })
  if (sent.isPending) return <LoadingSkeleton shape="list" />
  if (sent.isError) return <ErrorState error={sent.error} onRetry={() => void sent.refetch()} />
  const { correction, view, people, language } = sent.data
  const { reportId, number, recipients, contentHash } = correction
  return (
    <>
      <div className={classes.actions}>
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link to="/projects/$projectId/reports/$reportId" params={{ projectId, reportId }} {...props} />
          )}
        >
          {t('correction.original')}
        </Anchor>
        <PdfLink
          href={urlOf(getCorrectionPdf, { params, query: {} })}
          label={t('correction.pdf_of', { number, week: view.weekNumber })}
        />
      </div>
      <CorrectionsNote projectId={projectId} reportId={reportId} shown={number} />
      <div className={classes.page}>
        <ReportPaper view={view} people={people} language={language} />
        <aside className={classes.aside}>
          <Recipients
            projectId={projectId}
            sentTo={recipients}
            onMark={(contactId) => mark.mutateAsync({ params, body: { contactId } })}
          />
          <HashCheck contentHash={contentHash} check={check} />
        </aside>
      </div>
    </>
  )
}
