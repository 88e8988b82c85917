import {
  idleAfterSeconds,
  type Presence,
  type PresenceEvent,
  presenceAfter,
} from '@rytm/domain/reports/activeTime.ts'

export interface Measured {
  activeSeconds: number
  typingSeconds: number
  entries: number
}

/** What somebody does on a page, as times and counts alone. `at`: milliseconds of the page's own clock. */
export function createEffortMeter({ at, visible }: { at: number; visible: boolean }) {
  const begun: Presence = { countedMs: 0, at, deedAt: undefined, visible }
  // Opening the page is the first deed; the first key begins the typing.
  let active: Presence = { ...begun, deedAt: at }
  let typing = begun
  let entries = 0

  function note({ kind, at: when, typed = false }: PresenceEvent & { typed?: boolean }) {
    const event = { kind, at: when }
    const seen = kind === 'deed' && !typed ? { kind: 'end' as const, at: when } : event
    active = presenceAfter({ presence: active, event, idleSeconds: idleAfterSeconds.active })
    typing = presenceAfter({ presence: typing, event: seen, idleSeconds: idleAfterSeconds.typing })
  }

  return {
    note,
    noteEntry: () => {
      entries += 1
    },
    /** Up to now. */
    read(now: number): Measured {
      note({ kind: 'end', at: now })
      const [activeSeconds, typingSeconds] = [active, typing].map(({ countedMs }) =>
        Math.round(countedMs / 1000),
      )
      return {
        activeSeconds: activeSeconds ?? 0,
        typingSeconds: Math.min(typingSeconds ?? 0, activeSeconds ?? 0),
        entries,
      }
    },
  }
}
