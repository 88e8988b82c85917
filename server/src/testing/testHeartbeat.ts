import type { Heartbeat } from '#platform/live/heartbeat.ts'

export interface TestHeartbeat extends Heartbeat {
  beat(): void
}

/** Beats when a test says so. */
export function createTestHeartbeat(): TestHeartbeat {
  const beats = new Set<() => void>()
  const heartbeat: Heartbeat = (beat) => {
    beats.add(beat)
    return () => beats.delete(beat)
  }
  return Object.assign(heartbeat, {
    beat: () => {
      for (const beat of beats) beat()
    },
  })
}
