import { expect, test, vi } from 'vitest'
import { sendOnLeaving } from './sendOnLeaving.ts'

test('what is unsaved is sent each time the page goes away, until the screen is left', () => {
  const page = new EventTarget() as Pick<Window, 'addEventListener' | 'removeEventListener'> & EventTarget
  const send = vi.fn()
  const stop = sendOnLeaving({ page, send })
  for (let times = 0; times < 2; times++) page.dispatchEvent(new Event('pagehide'))
  stop()
  page.dispatchEvent(new Event('pagehide'))
  expect(send).toHaveBeenCalledTimes(2)
})
