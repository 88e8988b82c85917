import { recordVisit } from '@rytm/contract/reports.effort.ts'
import { useEffect } from 'react'
import { call } from './api.ts'
import { createEffortMeter } from './effortMeter.ts'

interface Visit {
  projectId: string
  context: 'weekly_report' | 'project'
  week?: string
}

/** Measures a visit to the pages of a project and says it once, at its end: times and counts, never what was typed. */
export function useEffort({ projectId, context, week }: Visit) {
  useEffect(() => {
    let measuring = measure()
    const end = () => {
      const { entries, activeSeconds, typingSeconds } = measuring.stop()
      if (activeSeconds === 0) return
      const body = {
        visit: newVisit(),
        context,
        activeSeconds,
        typingSeconds,
        entries,
        ...(week && { week }),
      }
      // Figures of many: a visit that is not counted is nobody's trouble, and nothing to tell to who is leaving.
      void call(recordVisit, { params: { projectId }, body, keepalive: true }).catch(() => undefined)
    }
    // A page that the browser keeps and shows again is a new visit.
    const leave = () => {
      end()
      measuring = measure()
    }
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      end()
    }
  }, [projectId, context, week])
}

const deeds = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const

function measure() {
  const meter = createEffortMeter({ at: performance.now(), visible: document.visibilityState === 'visible' })
  const listening = new AbortController()
  const options = { signal: listening.signal, passive: true, capture: true }
  const at = () => performance.now()
  for (const deed of deeds)
    window.addEventListener(deed, () => meter.note({ kind: 'deed', at: at() }), options)
  window.addEventListener('input', () => meter.note({ kind: 'deed', at: at(), typed: true }), options)
  window.addEventListener('change', meter.noteEntry, options)
  document.addEventListener(
    'visibilitychange',
    () => meter.note({ kind: document.visibilityState === 'visible' ? 'shown' : 'hidden', at: at() }),
    options,
  )
  return {
    stop: () => {
      listening.abort()
      return meter.read(at())
    },
  }
}

/** Random; `crypto.randomUUID` is missing where a page comes over plain HTTP. */
function newVisit(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
