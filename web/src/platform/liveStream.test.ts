import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { everything } from './liveRefresh.ts'
import { followNews } from './liveStream.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function follow() {
  const sources: (EventTarget & { close: ReturnType<typeof vi.fn> })[] = []
  const connect = () => {
    const source = Object.assign(new EventTarget(), { close: vi.fn() })
    sources.push(source)
    return source as unknown as EventSource
  }
  const [onNews, onFirstOpen] = [vi.fn(), vi.fn()]
  const stop = followNews({ connect, onNews, onFirstOpen })
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

test('three failures on end make it ask once a minute, and try again each time', () => {
  const stream = follow()
  for (let times = 0; times < 3; times++) {
    stream.fails()
    if (times < 2) vi.advanceTimersByTime(3000)
  }
  vi.advanceTimersByTime(59_999)
  expect([stream.sources.length, stream.onNews.mock.calls.length]).toEqual([3, 0])
  vi.advanceTimersByTime(1)
  expect([stream.sources.length, stream.onNews.mock.calls.length]).toEqual([4, 1])
  stream.fails()
  vi.advanceTimersByTime(60_000)
  expect([stream.sources.length, stream.onNews.mock.calls.length]).toEqual([5, 2])
})

test('a workspace that is left asks for nothing more', () => {
  const stream = follow()
  stream.fails()
  stream.stop()
  vi.advanceTimersByTime(120_000)
  expect(stream.sources).toHaveLength(1)
})
