import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PageHeader } from '#ui/PageHeader.tsx'
import { Erasures } from './Erasures.tsx'
import { PeopleSearch } from './PeopleSearch.tsx'
import { RetentionSection } from './RetentionSection.tsx'

/** What the law asks of whoever keeps the data of people: to give them out, to erase them, and not to keep them too long. */
export function PrivacyScreen({ search }: { search: string }) {
  const { t } = useTranslation('privacy')
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <Stack gap={48}>
        <PeopleSearch first={search} />
        <RetentionSection />
        <Erasures />
      </Stack>
    </>
  )
}
