import { useEffect } from 'react'

/**
 * What is unsaved leaves with the page: `send` starts its request at once, with `keepalive`. A page that the browser
 * keeps and shows again goes on with the answer.
 */
export function sendOnLeaving({
  page,
  send,
}: {
  page: Pick<Window, 'addEventListener' | 'removeEventListener'>
  send: () => void
}) {
  page.addEventListener('pagehide', send)
  return () => page.removeEventListener('pagehide', send)
}

export function useSendOnLeaving(send: () => void) {
  useEffect(() => sendOnLeaving({ page: window, send }), [send])
}
