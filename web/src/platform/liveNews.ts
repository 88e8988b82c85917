import { openLive } from '@rytm/contract/live.ts'
import { getSession } from '@rytm/contract/people.session.ts'
import type { QueryClient } from '@tanstack/react-query'
import { call } from './api.ts'
import { createLiveRefresh, everything } from './liveRefresh.ts'
import { shareNews } from './liveSharing.ts'
import { followNews } from './liveStream.ts'

/** Shows what others change without a reload, until stopped. */
export function startLive({ queries }: { queries: QueryClient }): () => void {
  let stop = follow({ queries })
  const leave = () => stop()
  const comeBack = (event: PageTransitionEvent) => {
    if (event.persisted) stop = follow({ queries, afterAbsence: true })
  }
  // A page that the browser keeps for going back may not hold a stream or a lock meanwhile.
  window.addEventListener('pagehide', leave)
  window.addEventListener('pageshow', comeBack)
  return () => {
    window.removeEventListener('pagehide', leave)
    window.removeEventListener('pageshow', comeBack)
    stop()
  }
}

function follow({ queries, afterAbsence = false }: { queries: QueryClient; afterAbsence?: boolean }) {
  const refresh = createLiveRefresh({ queries, page: document })
  if (afterAbsence) refresh.add(everything)
  const stopSharing = shareNews({
    // Missing on a page that came over plain http from another machine.
    locks: (navigator as Partial<Navigator>).locks,
    openChannel: 'BroadcastChannel' in window ? () => new BroadcastChannel('rytm.live') : undefined,
    onNews: refresh.add,
    lead: ({ takenOver, tell }) =>
      followNews({
        connect: () => new EventSource(openLive.path),
        onNews: tell,
        isThere,
        onFirstOpen: takenOver ? () => tell(everything) : refresh.doubtAll,
      }),
  })
  return () => {
    stopSharing()
    refresh.stop()
  }
}

function isThere(): Promise<boolean> {
  return call(getSession).then(
    () => true,
    () => false,
  )
}
