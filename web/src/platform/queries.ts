import type { EndpointDefinition } from '@rytm/contract/endpoint.ts'
import { getSession } from '@rytm/contract/people.session.ts'
import {
  infiniteQueryOptions,
  MutationCache,
  QueryCache,
  QueryClient,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import { type CallArguments, type CallInput, type CallResult, call } from './api.ts'
import { isProblem } from './problem.ts'

const freshMs = 15_000
const attempts = 2

export function createQueryClient({ onSignedOut }: { onSignedOut: () => void }): QueryClient {
  const onError = (error: unknown) => {
    if (isProblem(error, 'auth.sign_in_required')) onSignedOut()
    // The agency asks for a second step since a moment ago: the session says so, and the workspace gives way to it.
    if (isProblem(error, 'auth.second_step_missing'))
      void client.invalidateQueries({ queryKey: keyOf(getSession, undefined) })
  }
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: { queries: { staleTime: freshMs, retry: worthAnotherTry }, mutations: { retry: false } },
  })
  return client
}

function worthAnotherTry(failures: number, error: unknown): boolean {
  const temporary = isProblem(error) && (error.status === 0 || error.status >= 500)
  return temporary && failures < attempts
}

/** For a query whose answer somebody types over: news of others do not refresh it, a stale revision is refused. */
export const typedInto = { meta: { typedInto: true } } as const

/** `clients.list` → ['clients', 'clients.list', …]: a module is refreshed by its first word. */
function keyOf(endpoint: EndpointDefinition, input: { params?: unknown; query?: unknown } | undefined) {
  return [endpoint.name.split('.')[0], endpoint.name, input?.params ?? null, input?.query ?? null] as const
}

/** Options for `useQuery`, `useSuspenseQuery` and `ensureQueryData`. */
export function endpointQuery<D extends EndpointDefinition>(endpoint: D, ...args: CallArguments<D>) {
  const input = args[0] as CallInput<D> | undefined
  return queryOptions({
    queryKey: keyOf(endpoint, input),
    queryFn: ({ signal }): Promise<CallResult<D>> =>
      call(endpoint, ...([{ ...input, signal }] as unknown as CallArguments<D>)),
  })
}

interface Page {
  nextCursor: string | null
}

/** Options for `useInfiniteQuery` over an endpoint that answers with `pageOf(…)`. */
export function endpointPages<D extends EndpointDefinition>(endpoint: D, ...args: CallArguments<D>) {
  const input = args[0] as (CallInput<D> & { query?: object }) | undefined
  return infiniteQueryOptions({
    queryKey: [...keyOf(endpoint, input), 'pages'] as const,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }): Promise<CallResult<D>> =>
      call(
        endpoint,
        ...([
          { ...input, query: { ...input?.query, cursor: pageParam }, signal },
        ] as unknown as CallArguments<D>),
      ),
    getNextPageParam: (last) => (last as unknown as Page).nextCursor ?? undefined,
  })
}

/** Changes something, then refreshes the named modules before it counts as done. */
export function useEndpointMutation<D extends EndpointDefinition>({
  endpoint,
  refreshes,
}: {
  endpoint: D
  refreshes: readonly string[]
}) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: CallInput<D>): Promise<CallResult<D>> =>
      call(endpoint, ...([input] as unknown as CallArguments<D>)),
    onSuccess: () => Promise.all(refreshes.map((module) => client.invalidateQueries({ queryKey: [module] }))),
  })
}
