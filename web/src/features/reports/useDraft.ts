import { useEffect, useMemo, useState } from 'react'
import { useSendOnLeaving } from '#platform/sendOnLeaving.ts'
import type { SaveState } from '#ui/SaveIndicator.tsx'
import { createDraftSaver, type DraftPlace, type SavedDraft } from './draftSaving.ts'

interface Options<Parts, Saved extends SavedDraft<Parts>> {
  draft: DraftPlace & { parts: Parts }
  /** What is still being typed and not sent yet stays on screen only. */
  sendable: (parts: Parts) => Parts
  start: () => Promise<Saved>
  save: (input: { reportId: string; parts: Parts; revision: number; leaving: boolean }) => Promise<Saved>
  onSaved: (saved: Saved) => void
}

/** The human parts of one draft: typed here, kept by the server, never lost to another person. */
export function useDraft<Parts extends object, Saved extends SavedDraft<Parts>>({
  draft,
  sendable,
  ...server
}: Options<Parts, Saved>) {
  const [parts, setParts] = useState<Parts>(draft.parts)
  const [saveState, setSaveState] = useState<SaveState>('saved')
  const [theirs, setTheirs] = useState<Saved>()
  const [takenOver, setTakenOver] = useState<Saved>()
  const [refusal, setRefusal] = useState<unknown>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: one saver for the life of a draft on screen
  const saver = useMemo(
    () =>
      createDraftSaver<Parts, Saved>({
        reportId: draft.reportId,
        revision: draft.revision,
        start: server.start,
        save: server.save,
        onState: setSaveState,
        onSaved: (saved) => {
          setRefusal(undefined)
          server.onSaved(saved)
        },
        onTheirs: setTheirs,
        onRefused: setRefusal,
      }),
    [],
  )
  useEffect(() => () => void saver.flush(), [saver])
  useSendOnLeaving(saver.leave)
  useLeaveWarning({ saveState, wouldLose: saver.wouldLose })
  const written = sendable(parts)
  return {
    parts,
    written,
    saveState,
    theirs,
    refusal,
    saver,
    /** What somebody else saved while nothing was typed here: it is on screen already. */
    takenOver,
    compare: (kept: Saved) => {
      if (!saver.compare(kept)) return
      setParts(kept.parts)
      setTakenOver(kept)
    },
    change: (changes: Partial<Parts>) => {
      setTakenOver(undefined)
      const next = { ...parts, ...changes }
      setParts(next)
      saver.change(sendable(next))
    },
    takeTheirs: (from: Saved) => {
      setParts(from.parts)
      setTheirs(undefined)
      saver.goOn({ from })
    },
    keepMine: (from: Saved) => {
      setTheirs(undefined)
      saver.goOn({ from, parts: written })
    },
  }
}

/** Asks only where the words would be lost: a save is under way, was refused, or the report does not exist yet. */
function useLeaveWarning({ saveState, wouldLose }: { saveState: SaveState; wouldLose: () => boolean }) {
  useEffect(() => {
    if (saveState === 'saved') return
    const warn = (event: BeforeUnloadEvent) => {
      if (wouldLose()) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [saveState, wouldLose])
}
