import type { LiveNews, LiveTopic } from '@rytm/contract/live.ts'
import type { Query, QueryClient } from '@tanstack/react-query'

/** Whose screens show it besides the module's own. */
const shownIn: Partial<Record<LiveTopic, readonly LiveTopic[]>> = {
  agencies: ['people', 'projects', 'reports', 'schedules'],
  candidacies: ['projects', 'reports', 'timeline'],
  clients: ['projects', 'touchpoints'],
  commitments: ['projects'],
  mail: ['reports', 'schedules'],
  people: ['projects'],
  projects: ['clients', 'reports', 'schedules'],
  reports: ['projects'],
  schedules: ['projects', 'reports', 'timeline'],
  touchpoints: ['clients', 'projects', 'reports', 'timeline'],
  work: ['projects', 'reports', 'timeline'],
}

const pauseMs = 300

/** A page that nobody looks at for hours keeps no more than this. */
const mostGathered = 100

export const everything: LiveNews = { everything: true, changed: [] }

export interface LiveRefresh {
  add(news: LiveNews): void
  /** What was read before the stream was open may be old; it is read anew when it is next asked for. */
  doubtAll(): void
  stop(): void
}

/**
 * Reads anew what is on screen and was changed by somebody, after a pause that gathers a burst. A page in the
 * background waits until somebody looks at it. What is typed into (`typedInto`) is never touched.
 */
export function createLiveRefresh({
  queries,
  page,
}: {
  queries: QueryClient
  page: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>
}): LiveRefresh {
  let gathered: LiveNews[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  function flush() {
    timer = undefined
    if (gathered.length === 0 || page.visibilityState === 'hidden') return
    const news = gathered
    gathered = []
    void queries.invalidateQueries({
      predicate: (query) => !isTypedInto(query) && news.some((item) => concerns({ news: item, query })),
    })
  }

  page.addEventListener('visibilitychange', flush)
  return {
    add: (news) => {
      gathered = gathered.length < mostGathered ? [...gathered, news] : [everything]
      timer ??= setTimeout(flush, pauseMs)
    },
    doubtAll: () =>
      void queries.invalidateQueries({ predicate: (query) => !isTypedInto(query), refetchType: 'none' }),
    stop: () => {
      clearTimeout(timer)
      page.removeEventListener('visibilitychange', flush)
    },
  }
}

function isTypedInto({ observers }: Query): boolean {
  return observers.some(({ options }) => options.meta?.typedInto)
}

function concerns({ news, query }: { news: LiveNews; query: Query }): boolean {
  const [module, , params] = query.queryKey as readonly [string, string?, ({ projectId?: string } | null)?]
  const shown = params?.projectId
  return (
    news.everything ||
    news.changed.some(({ topic, projectIds }) => {
      const isShown = topic === module || shownIn[topic]?.some((other) => other === module)
      return isShown && (!projectIds || !shown || projectIds.includes(shown))
    })
  )
}
