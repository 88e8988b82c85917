import type { LiveNews } from '@rytm/contract/live.ts'
import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLiveRefresh, everything } from './liveRefresh.ts'
import { typedInto } from './queries.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A screen that shows the answer of one endpoint. */
function onScreen({
  queries,
  module,
  projectId,
  ...options
}: {
  queries: QueryClient
  module: string
  projectId?: string
  meta?: Record<string, unknown>
}) {
  const read = vi.fn(async () => 'answer')
  const queryKey = [module, `${module}.list`, projectId ? { projectId } : null, null]
  new QueryObserver(queries, { queryKey, queryFn: read, ...options }).subscribe(() => {})
  return read
}

function openPage({ visibilityState = 'visible' as DocumentVisibilityState } = {}) {
  const page = Object.assign(new EventTarget(), { visibilityState })
  const queries = new QueryClient()
  const refresh = createLiveRefresh({ queries, page: page as unknown as Document })
  const later = async () => {
    await vi.advanceTimersByTimeAsync(300)
  }
  return { page, queries, refresh, later }
}

const about = (
  topic: LiveNews['changed'][number]['topic'],
  projectIds: string[] | null = null,
): LiveNews => ({
  everything: false,
  changed: [{ topic, projectIds }],
})

test('a burst of news reads what is on screen once anew', async () => {
  const { queries, refresh, later } = openPage()
  const timeline = onScreen({ queries, module: 'timeline' })
  const clients = onScreen({ queries, module: 'clients' })
  await later()
  for (let times = 0; times < 5; times++) refresh.add(about('timeline'))
  await later()
  expect([timeline.mock.calls.length, clients.mock.calls.length]).toEqual([2, 1])
})

test('a screen of another project stays as it is, a list of projects does not', async () => {
  const { queries, refresh, later } = openPage()
  const [one, other, list] = ['one', 'other', undefined].map((projectId) =>
    onScreen({ queries, module: 'projects', projectId }),
  )
  await later()
  refresh.add(about('touchpoints', ['one']))
  await later()
  expect([one, other, list].map((read) => read?.mock.calls.length)).toEqual([2, 1, 2])
})

test('what somebody types into is never read anew, not even after a break', async () => {
  const { queries, refresh, later } = openPage()
  const form = onScreen({ queries, module: 'agencies', ...typedInto })
  await later()
  refresh.add(about('agencies'))
  refresh.add(everything)
  refresh.doubtAll()
  await later()
  expect(form).toHaveBeenCalledTimes(1)
  expect(queries.getQueryCache().getAll()[0]?.state.isInvalidated).toBe(false)
})

test('a page in the background waits until somebody looks at it', async () => {
  const { page, queries, refresh, later } = openPage({ visibilityState: 'hidden' })
  const timeline = onScreen({ queries, module: 'timeline' })
  await later()
  for (let times = 0; times < 300; times++) refresh.add(about('timeline'))
  await later()
  expect(timeline).toHaveBeenCalledTimes(1)
  page.visibilityState = 'visible'
  page.dispatchEvent(new Event('visibilitychange'))
  await later()
  expect(timeline).toHaveBeenCalledTimes(2)
})
