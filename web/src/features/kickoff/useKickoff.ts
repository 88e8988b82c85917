import { type KickoffAnswers, type KickoffState, saveKickoff } from '@rytm/contract/projects.kickoff.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '#platform/api.ts'
import { isProblem } from '#platform/problem.ts'
import { useSendOnLeaving } from '#platform/sendOnLeaving.ts'
import type { SaveState } from '#ui/SaveIndicator.tsx'

const pauseMs = 700

/**
 * Answers that save themselves while somebody talks: one save at a time, the next one after a pause in typing, and
 * what is unsaved when the tab goes away leaves with it. A save refused as stale stops until somebody has chosen.
 */
export function useKickoff({ projectId, initial }: { projectId: string; initial: KickoffState }) {
  const [answers, setAnswers] = useState(initial.answers)
  const [state, setState] = useState<SaveState>('saved')
  const [conflict, setConflict] = useState<KickoffState>()
  const live = useRef({ answers: initial.answers, revision: initial.revision, dirty: false, saving: false })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const save = useCallback(
    async ({ leaving = false } = {}): Promise<boolean> => {
      const now = live.current
      // Of two saves with one revision the server takes the first that arrives; on leaving both are tried.
      if (!now.dirty || (now.saving && !leaving)) return !now.dirty
      now.saving = true
      now.dirty = false
      setState('saving')
      try {
        const { revision } = await call(saveKickoff, {
          params: { projectId },
          body: { revision: now.revision, answers: now.answers },
          keepalive: leaving,
        })
        now.revision = revision
        setState(now.dirty ? 'unsaved' : 'saved')
      } catch (error) {
        now.dirty = true
        setState('failed')
        if (isProblem(error, 'projects.kickoff_stale')) setConflict(error.params.current as KickoffState)
        return false
      } finally {
        now.saving = false
      }
      return now.dirty ? save() : true
    },
    [projectId],
  )

  const change = useCallback(
    (changes: Partial<KickoffAnswers>) => {
      const now = live.current
      now.answers = { ...now.answers, ...changes }
      now.dirty = true
      setAnswers(now.answers)
      setState('unsaved')
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void save(), pauseMs)
    },
    [save],
  )

  useEffect(() => {
    return () => {
      clearTimeout(timer.current)
      void save()
    }
  }, [save])
  useSendOnLeaving(useCallback(() => void save({ leaving: true }), [save]))

  const resolve = (whose: 'theirs' | 'mine') => {
    if (!conflict) return
    const now = live.current
    now.revision = conflict.revision
    if (whose === 'theirs') {
      now.answers = conflict.answers
      now.dirty = false
      setAnswers(conflict.answers)
      setState('saved')
    }
    setConflict(undefined)
    if (whose === 'mine') void save()
  }

  return { answers, change, state, conflict, resolve, save, revision: () => live.current.revision }
}
