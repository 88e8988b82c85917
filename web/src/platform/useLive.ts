import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** News for as long as the workspace is on screen; its code comes after the first picture. */
export function useLive(): void {
  const queries = useQueryClient()
  useEffect(() => {
    let stop = () => {}
    let gone = false
    void import('./liveNews.ts').then(({ startLive }) => {
      if (!gone) stop = startLive({ queries })
    })
    return () => {
      gone = true
      stop()
    }
  }, [queries])
}
