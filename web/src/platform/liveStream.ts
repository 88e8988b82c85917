import type { LiveNews } from '@rytm/contract/live.ts'
import { everything } from './liveRefresh.ts'

/** The part of the browser's EventSource that is used here. */
export type NewsSource = Pick<EventSource, 'addEventListener' | 'close'>

interface Options {
  connect: () => NewsSource
  onNews: (news: LiveNews) => void
  onFirstOpen: () => void
  /** Whether the server answers: reading anew from one that does not would put errors in the place of what is shown. */
  isThere: () => Promise<boolean>
}

const soonMs = 3000
const pollMs = 60_000
const quickTries = 3

/**
 * Follows the stream; after a break everything is read anew, since nobody knows what was missed. Where it cannot be
 * opened again although the server answers, everything is read anew at each try: quickly twice, then once a minute.
 */
export function followNews({ connect, onNews, onFirstOpen, isThere }: Options): () => void {
  let source: NewsSource
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let mayHaveMissed = false
  let stopped = false

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
      timer = setTimeout(open, failures < quickTries ? soonMs : pollMs)
      if (failures > 1) void readAnew()
    })
  }

  async function readAnew() {
    if ((await isThere()) && !stopped) onNews(everything)
  }

  open()
  return () => {
    stopped = true
    clearTimeout(timer)
    source.close()
  }
}
