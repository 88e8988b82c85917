import type { LiveNews } from '@rytm/contract/live.ts'

const name = 'rytm.live'

export interface Lead {
  /** Another page led until now: between the two something may have been missed. */
  takenOver: boolean
  tell: (news: LiveNews) => void
}

interface Options {
  /** Undefined in a browser without them: then each page has a stream of its own. */
  locks: Pick<LockManager, 'request'> | undefined
  openChannel: (() => Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'>) | undefined
  lead: (lead: Lead) => () => void
  onNews: (news: LiveNews) => void
}

/** One page of a browser leads and tells the others; when it goes, the next one does. */
export function shareNews({ locks, openChannel, lead, onNews }: Options): () => void {
  if (!locks || !openChannel) return lead({ takenOver: false, tell: onNews })
  const channel = openChannel()
  channel.onmessage = ({ data }: MessageEvent<LiveNews>) => onNews(data)
  const leaving = new AbortController()
  const tell = (news: LiveNews) => {
    onNews(news)
    channel.postMessage(news)
  }
  const leadUntilLeaving = ({ takenOver }: { takenOver: boolean }) =>
    new Promise<void>((resolve) => {
      if (leaving.signal.aborted) return resolve()
      const stopLeading = lead({ takenOver, tell })
      leaving.signal.addEventListener('abort', () => {
        stopLeading()
        resolve()
      })
    })
  const queueUp = async () => {
    const wasFree = await locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock) await leadUntilLeaving({ takenOver: false })
      return lock !== null
    })
    if (wasFree || leaving.signal.aborted) return
    await locks.request(name, { signal: leaving.signal }, () => leadUntilLeaving({ takenOver: true }))
  }
  queueUp().catch((error: unknown) => {
    if (!leaving.signal.aborted) throw error
  })
  return () => {
    leaving.abort()
    channel.close()
  }
}
