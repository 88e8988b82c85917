import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router'
import { PlainPage } from '#ui/CenteredPage.tsx'
import { NotFoundState } from '#ui/NotFoundState.tsx'

export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: () => (
    <PlainPage>
      <NotFoundState />
    </PlainPage>
  ),
})
