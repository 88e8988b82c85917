import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { ErrorState } from './ErrorState.tsx'

/** A screen whose data could not be loaded; trying again loads it anew. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return <ErrorState level={1} error={error} onRetry={retry} />
}
