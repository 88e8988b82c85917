import type { LiveNews } from '@rytm/contract/live.ts'
import { everything } from './liveRefresh.ts'

/** The part of the browser's EventSource that is used here. */
export type NewsSource = Pick<EventSource, 'addEventListener' | 'close'>

interface Options {
  connect: () => NewsSource
  onNews: (news: LiveNews) => void
  onFirstOpen: () => void
}

const soonMs = 3000
const pollMs = 60_000
const quickTries = 3

/**
 * Follows the stream; after a break everything is read anew, since nobody knows what was missed. Where it fails three
 * times on end, everything is read anew once a minute, and the stream is tried again each time.
 */
export function followNews({ connect, onNews, onFirstOpen }: Options): () => void {
  let source: NewsSource
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let mayHaveMissed = false

  function open() {
    const opened = connect()
    source = opened
    opened.addEventListener('open', () => {
      failures = 0
      if (mayHaveMissed) onNews(everything)
      else onFirstOpen()
      mayHaveMissed = true
    })
    opened.addEventListener('news', (event) => {
      onNews(JSON.parse((event as MessageEvent<string>).data) as LiveNews)
    })
    // Tried again from here alone: a browser gives up for good when it is refused.
    opened.addEventListener('error', () => {
      opened.close()
      failures += 1
      mayHaveMissed = true
      timer = setTimeout(tryAgain, failures < quickTries ? soonMs : pollMs)
    })
  }

  function tryAgain() {
    if (failures >= quickTries) onNews(everything)
    open()
  }

  open()
  return () => {
    clearTimeout(timer)
    source.close()
  }
}
