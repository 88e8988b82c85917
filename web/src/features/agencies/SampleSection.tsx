import { Button, Title } from '@mantine/core'
import { addSampleData, getSampleData } from '@rytm/contract/agencies.sample.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { endpointQuery, useEndpointMutation } from '#platform/queries.ts'
import { useMay } from '#platform/session.ts'
import { FormErrors } from '#ui/FormErrors.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import { RemoveSampleData } from './RemoveSampleData.tsx'
import classes from './SampleBanner.module.css'

export function SampleSection() {
  const { t } = useTranslation('agencies')
  const notify = useNotify()
  const client = useQueryClient()
  const { data } = useQuery(endpointQuery(getSampleData))
  const add = useEndpointMutation({ endpoint: addSampleData, refreshes: [] })
  if (!useMay('agency.sample_data') || !data) return null
  const fill = async () => {
    await client.invalidateQueries()
    notify.done(t('sample.added'))
  }
  return (
    <section className={classes.section}>
      <Title order={2}>{t('sample.settings_title')}</Title>
      <p>{t('sample.settings_text')}</p>
      <FormErrors error={add.error} />
      {data.present ? (
        <RemoveSampleData sample={data}>{t('sample.confirm')}</RemoveSampleData>
      ) : (
        <Button variant="default" loading={add.isPending} onClick={() => add.mutate({}, { onSuccess: fill })}>
          {t('sample.add')}
        </Button>
      )}
      {add.isPending && <p role="status">{t('sample.making')}</p>}
    </section>
  )
}
