import { Alert } from '@mantine/core'
import { getPolicy, setPolicy } from '@rytm/contract/commitments.policy.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '#platform/problem.ts'
import { endpointQuery, typedInto, useEndpointMutation } from '#platform/queries.ts'
import { useMay } from '#platform/session.ts'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import classes from './Policy.module.css'
import { PolicyForm } from './PolicyForm.tsx'
import { RecomputeBar } from './RecomputeBar.tsx'

/** The clocks of the whole agency. */
export function PolicyScreen() {
  const { t } = useTranslation('policy')
  const notify = useNotify()
  const readOnly = !useMay('agency.settings')
  const [isStale, setStale] = useState(false)
  const policy = useQuery({ ...endpointQuery(getPolicy), ...typedInto, refetchOnWindowFocus: false })
  const save = useEndpointMutation({ endpoint: setPolicy, refreshes: ['commitments'] })
  const { data } = policy
  const afterRefusal = (error: unknown) => {
    setStale(isProblem(error, 'commitments.policy_stale'))
    if (isProblem(error, 'commitments.policy_stale')) void policy.refetch()
  }
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <RecomputeBar />
      {readOnly && <p className={classes.note}>{t('read_only')}</p>}
      {isStale && (
        <Alert color="yellow" role="alert" mb="lg">
          {t('stale')}
        </Alert>
      )}
      {data && (
        <PolicyForm
          key={data.version}
          scope="agency"
          owner={{}}
          policy={data}
          automaticReports={data.automaticReports}
          readOnly={readOnly}
          save={isStale ? { ...save, error: null } : save}
          onSave={(input) => {
            setStale(false)
            save
              .mutateAsync({ body: { ...input, version: data.version } })
              .then(() => notify.done(t('saved')), afterRefusal)
          }}
        />
      )}
      {!data &&
        (policy.error ? (
          <ErrorState error={policy.error} onRetry={() => void policy.refetch()} />
        ) : (
          <LoadingSkeleton shape="list" />
        ))}
    </div>
  )
}
