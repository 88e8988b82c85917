import { useEffect, useReducer } from 'react'

const halfMinuteMs = 30_000

/** Draws what says a time in words anew twice a minute: "in 2 min" must not stay while the time passes. */
export function useHalfMinute(): void {
  const [, tick] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    const timer = setInterval(tick, halfMinuteMs)
    return () => clearInterval(timer)
  }, [])
}
