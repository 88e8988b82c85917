import { Button } from '@mantine/core'
import { checkReport, type SentReportSummary } from '@rytm/contract/reports.sent.ts'
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { endpointQuery } from '#platform/queries.ts'
import { ErrorState } from '#ui/ErrorState.tsx'
import classes from './Sent.module.css'

/** The fingerprint of what was sent; the server recomputes it from what it stores. */
export function HashCheck({ projectId, report }: { projectId: string; report: SentReportSummary }) {
  const { t } = useTranslation('reports')
  const check = useQuery({
    ...endpointQuery(checkReport, { params: { projectId, reportId: report.id } }),
    enabled: false,
  })
  return (
    <section>
      <h2 className={classes.heading}>{t('sent.hash')}</h2>
      <code className={classes.hash}>{report.contentHash}</code>
      <Button
        variant="default"
        size="compact-sm"
        loading={check.isFetching}
        onClick={() => void check.refetch()}
      >
        {t('sent.check')}
      </Button>
      <div role="status">
        {check.data?.unchanged && (
          <p className={classes.result}>
            <IconShieldCheck size={17} stroke={1.75} aria-hidden="true" />
            {t('sent.unchanged')}
          </p>
        )}
        {check.data && !check.data.unchanged && (
          <p className={classes.result}>
            <IconAlertTriangle size={17} stroke={1.75} aria-hidden="true" />
            {t('sent.changed')}
          </p>
        )}
      </div>
      {check.isError && <ErrorState error={check.error} />}
    </section>
  )
}
