import { Button } from '@mantine/core'
import { getReportPdf, type SentReportSummary } from '@rytm/contract/reports.sent.ts'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { urlOf } from '#platform/api.ts'

export function PdfLink({ projectId, report }: { projectId: string; report: SentReportSummary }) {
  const { t } = useTranslation('reports')
  return (
    <Button
      component="a"
      variant="default"
      size="compact-md"
      href={urlOf(getReportPdf, { params: { projectId, reportId: report.id }, query: {} })}
      leftSection={<IconDownload size={16} stroke={1.75} />}
      aria-label={t('sent.pdf_of', { number: report.weekNumber })}
    >
      {t('sent.pdf')}
    </Button>
  )
}
