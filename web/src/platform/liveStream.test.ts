import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { everything } from './liveRefresh.ts'
import { followNews } from './liveStream.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function follow({ isThere = true } = {}) {
  const sources: (EventTarget & { close: ReturnType<typeof vi.fn> })[] = []
  const connect = () => {
    const source = Object.assign(new EventTarget(), { close: vi.fn() })
    sources.push(source)
    return source as unknown as EventSource
  }
  const [onNews, onFirstOpen] = [vi.fn(), vi.fn()]
  const stop = followNews({ connect, onNews, onFirstOpen, isThere: async () => isThere })
  const say = (event: Event) => sources.at(-1)?.dispatchEvent(event)
  return {
    ...{ sources, onNews, onFirstOpen, stop },
    opens: () => say(new Event('open')),
    fails: () => say(new Event('error')),
    brings: (data: unknown) => say(new MessageEvent('news', { data: JSON.stringify(data) })),
  }
}

test('news are handed on as they come', () => {
  const stream = follow()
  stream.opens()
  stream.brings({ everything: false, changed: [{ topic: 'clients', projectIds: null }] })
  expect(stream.onFirstOpen).toHaveBeenCalledTimes(1)
  expect(stream.onNews.mock.calls).toEqual([
    [{ everything: false, changed: [{ topic: 'clients', projectIds: null }] }],
  ])
})

test('after a break the stream comes back by itself and everything is read anew', () => {
  const stream = follow()
  stream.opens()
  stream.fails()
  expect(stream.sources[0]?.close).toHaveBeenCalled()
  vi.advanceTimersByTime(3000)
  expect(stream.onNews).not.toHaveBeenCalled()
  stream.opens()
  expect(stream.onNews.mock.calls).toEqual([[everything]])
})

/** Fails at once and at each of the quick tries. */
async function failThrice(stream: ReturnType<typeof follow>) {
  for (let times = 0; times < 3; times++) {
    stream.fails()
    if (times < 2) await vi.advanceTimersByTimeAsync(3000)
  }
}

test('where the stream cannot be opened, everything is read anew once a minute and the stream tried again', async () => {
  const stream = follow()
  await failThrice(stream)
  await vi.advanceTimersByTimeAsync(59_999)
  expect([stream.sources.length, stream.onNews.mock.calls.length]).toEqual([3, 2])
  await vi.advanceTimersByTimeAsync(1)
  stream.fails()
  await vi.advanceTimersByTimeAsync(0)
  expect([stream.sources.length, stream.onNews.mock.calls.length]).toEqual([4, 3])
  await vi.advanceTimersByTimeAsync(60_000)
  stream.opens()
  expect(stream.onNews.mock.calls.at(-1)).toEqual([everything])
})

test('from a server that is gone nothing is read anew, so that what is shown stays', async () => {
  const stream = follow({ isThere: false })
  await failThrice(stream)
  await vi.advanceTimersByTimeAsync(60_000)
  stream.fails()
  await vi.advanceTimersByTimeAsync(0)
  expect(stream.onNews).not.toHaveBeenCalled()
})

test('a workspace that is left asks for nothing more', () => {
  const stream = follow()
  stream.fails()
  stream.stop()
  vi.advanceTimersByTime(120_000)
  expect(stream.sources).toHaveLength(1)
})
