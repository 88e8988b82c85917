import { expect, test, vi } from 'vitest'
import { type Lead, shareNews } from './liveSharing.ts'

const news = { everything: false, changed: [{ topic: 'clients' as const, projectIds: null }] }

/** Pages of one browser; Node has its locks and its channels, too. */
function openPage({ name }: { name: string }) {
  const seen = vi.fn()
  const stopLeading = vi.fn()
  const lead = vi.fn((_lead: Lead) => stopLeading)
  const locks = navigator.locks
  const leave = shareNews({ locks, openChannel: () => new BroadcastChannel(name), lead, onNews: seen })
  return { seen, lead, stopLeading, leave }
}

test('one page leads and tells the others; when it goes, the next one does', async () => {
  const [first, second] = [openPage({ name: 'a browser' }), openPage({ name: 'a browser' })]
  await vi.waitFor(() => expect(first.lead).toHaveBeenCalled())
  expect(first.lead.mock.calls[0]?.[0].takenOver).toBe(false)
  first.lead.mock.calls[0]?.[0].tell(news)
  await vi.waitFor(() => expect(second.seen).toHaveBeenCalledWith(news))
  expect(first.seen).toHaveBeenCalledWith(news)
  expect(second.lead).not.toHaveBeenCalled()
  first.leave()
  expect(first.stopLeading).toHaveBeenCalled()
  await vi.waitFor(() => expect(second.lead).toHaveBeenCalled())
  expect(second.lead.mock.calls[0]?.[0].takenOver).toBe(true)
  second.leave()
})

test('where a browser cannot share, a page leads itself', () => {
  const [seen, stopLeading] = [vi.fn(), vi.fn()]
  const leave = shareNews({
    ...{ locks: undefined, openChannel: undefined, onNews: seen },
    lead: ({ tell }) => {
      tell(news)
      return stopLeading
    },
  })
  leave()
  expect([seen.mock.calls, stopLeading.mock.calls.length]).toEqual([[[news]], 1])
})
