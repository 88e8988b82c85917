import type { QueryClient } from '@tanstack/react-query'
import { createRouter } from '@tanstack/react-router'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { NotFoundState } from '#ui/NotFoundState.tsx'
import { RouteError } from '#ui/RouteError.tsx'
import { routeTree } from '../routeTree.gen.ts'

const quickMs = 150

export function createWorkspaceRouter({ queryClient }: { queryClient: QueryClient }) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingMs: quickMs,
    defaultPendingComponent: () => <LoadingSkeleton shape="page" />,
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: NotFoundState,
    scrollRestoration: true,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createWorkspaceRouter>
  }
}
