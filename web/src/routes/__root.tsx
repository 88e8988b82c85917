import { Anchor } from '@mantine/core'
import { IconCompassOff } from '@tabler/icons-react'
import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#ui/EmptyState.tsx'

export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFound,
})

function NotFound() {
  const { t } = useTranslation('ui')
  return (
    <EmptyState
      icon={<IconCompassOff size={32} stroke={1.5} />}
      title={t('state.not_found_title')}
      action={<Anchor href="/">{t('action.go_home')}</Anchor>}
    >
      {t('state.not_found_text')}
    </EmptyState>
  )
}
