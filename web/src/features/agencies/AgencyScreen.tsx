import { getAgency } from '@rytm/contract/agencies.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { endpointQuery, typedInto } from '#platform/queries.ts'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { AgencyForm } from './AgencyForm.tsx'
import { ExportSection } from './ExportSection.tsx'
import { SampleSection } from './SampleSection.tsx'

export function AgencyScreen() {
  const { t } = useTranslation('agencies')
  const { data, error, refetch } = useQuery({
    ...endpointQuery(getAgency),
    ...typedInto,
    refetchOnWindowFocus: false,
  })
  return (
    <>
      <PageHeader title={t('settings.title')} subtitle={t('settings.subtitle')} />
      {data && <AgencyForm key={data.revision} agency={data} />}
      {data && <ExportSection />}
      {data && <SampleSection />}
      {!data && (error ? <ErrorState error={error} onRetry={refetch} /> : <LoadingSkeleton shape="list" />)}
    </>
  )
}
