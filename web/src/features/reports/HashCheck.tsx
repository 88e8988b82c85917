import { Button } from '@mantine/core'
import type { ResponseOf } from '@rytm/contract/endpoint.ts'
import type { checkReport } from '@rytm/contract/reports.sent.ts'
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '#ui/ErrorState.tsx'
import classes from './Sent.module.css'

interface Props {
  contentHash: string
  /** Asked only when somebody wants to know. */
  check: UseQueryResult<ResponseOf<typeof checkReport>>
}

/** The fingerprint of what was sent; the server recomputes it from what it stores. */
export function HashCheck({ contentHash, check }: Props) {
  const { t } = useTranslation('reports')
  return (
    <section>
      <h2 className={classes.heading}>{t('sent.hash')}</h2>
      <code className={classes.hash}>{contentHash}</code>
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
