import { useEffect, useState } from 'react'

/**
 * Mantine gives focus back only to what had it when `opened` changed; a dialog that is loaded on demand is
 * mounted already open, so it opens one step later.
 */
export function useOpenedAfterMount(opened: boolean): boolean {
  const [mounted, setMounted] = useState(false)
  useEffect(() => setMounted(true), [])
  return mounted && opened
}
