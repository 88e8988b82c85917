import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMay } from '#platform/session.ts'

/** From a person to what the law lets them ask for; only for whoever may do it. */
export function PersonDataLink({ name }: { name: string }) {
  const { t } = useTranslation('privacy')
  if (!useMay('privacy.manage')) return null
  return (
    <Anchor component={Link} to="/settings/personal-data" search={{ search: name } as never} size="sm">
      {t('link')}
    </Anchor>
  )
}
