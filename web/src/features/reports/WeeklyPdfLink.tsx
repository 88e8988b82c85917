import { getReportPdf, type SentReportSummary } from '@rytm/contract/reports.sent.ts'
import { useTranslation } from 'react-i18next'
import { urlOf } from '#platform/api.ts'
import { PdfLink } from './PdfLink.tsx'

export function WeeklyPdfLink({ projectId, report }: { projectId: string; report: SentReportSummary }) {
  const { t } = useTranslation('reports')
  return (
    <PdfLink
      href={urlOf(getReportPdf, { params: { projectId, reportId: report.id }, query: {} })}
      label={t('sent.pdf_of', { number: report.weekNumber })}
    />
  )
}
