import { getBranding } from '@rytm/contract/branding.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { endpointQuery, typedInto } from '#platform/queries.ts'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { BrandingForm } from './BrandingForm.tsx'

export function BrandingScreen() {
  const { t } = useTranslation('branding')
  const { data, error, refetch } = useQuery({
    ...endpointQuery(getBranding),
    ...typedInto,
    refetchOnWindowFocus: false,
  })
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      {data && <BrandingForm key={data.revision} branding={data} />}
      {!data && (error ? <ErrorState error={error} onRetry={refetch} /> : <LoadingSkeleton shape="list" />)}
    </>
  )
}
