import type { QueryClient } from '@tanstack/react-query'
import { createRouter, type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
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
    scrollRestoration: true,
  })
}

function RouteError({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return <ErrorState error={error} onRetry={retry} />
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createWorkspaceRouter>
  }
}
