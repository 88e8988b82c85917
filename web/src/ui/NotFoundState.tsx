import { Anchor } from '@mantine/core'
import { IconCompassOff } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from './EmptyState.tsx'

export function NotFoundState() {
  const { t } = useTranslation('ui')
  return (
    <EmptyState
      level={1}
      icon={<IconCompassOff size={32} stroke={1.5} />}
      title={t('state.not_found_title')}
      action={
        <Anchor component={Link} to="/">
          {t('action.go_home')}
        </Anchor>
      }
    >
      {t('state.not_found_text')}
    </EmptyState>
  )
}
