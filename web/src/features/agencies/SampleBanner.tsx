import { getSampleData } from '@rytm/contract/agencies.sample.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { endpointQuery } from '#platform/queries.ts'
import { useMay } from '#platform/session.ts'
import { RemoveSampleData } from './RemoveSampleData.tsx'
import classes from './SampleBanner.module.css'

/** Above every screen as long as invented data stands among the real. */
export function SampleBanner() {
  const { t } = useTranslation('agencies')
  const { data } = useQuery(endpointQuery(getSampleData))
  const mayRemove = useMay('agency.sample_data')
  if (!data?.present) return null
  return (
    <aside className={classes.banner} aria-label={t('sample.label')}>
      <p className={classes.text}>{t('sample.banner')}</p>
      {mayRemove && <RemoveSampleData sample={data}>{t('sample.remove')}</RemoveSampleData>}
    </aside>
  )
}
