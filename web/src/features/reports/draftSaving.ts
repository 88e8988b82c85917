import { isProblem } from '#platform/problem.ts'
import type { SaveState } from '#ui/SaveIndicator.tsx'

/** What the server keeps of a draft. */
export interface SavedDraft<Parts> {
  reportId: string
  revision: number
  parts: Parts
}

interface Save<Parts> {
  reportId: string
  parts: Parts
  revision: number
  /** The page goes away: the request has to outlive it. */
  leaving: boolean
}

export interface DraftPlace {
  reportId: string | null
  revision: number
}

interface Options<Parts, Saved extends SavedDraft<Parts>> extends DraftPlace {
  start: () => Promise<Saved>
  save: (input: Save<Parts>) => Promise<Saved>
  onState: (state: SaveState) => void
  onSaved: (saved: Saved) => void
  /** Somebody else saved in between: nothing is written until a person chose. */
  onTheirs: (theirs: Saved) => void
  onRefused: (error: unknown) => void
}

const quietMs = 700

/** Keeps a draft while it is typed: one save at a time, the last words win, another's words are never overwritten. */
export function createDraftSaver<Parts, Saved extends SavedDraft<Parts>>(options: Options<Parts, Saved>) {
  const place: DraftPlace = { reportId: options.reportId, revision: options.revision }
  let waiting: Parts | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> = Promise.resolve()
  let stopped = false
  /** A save is under way or was refused: another one cannot be relied on. */
  let unsure = false

  async function saveNow({ leaving = false } = {}) {
    const parts = waiting
    if (!parts || stopped) return
    waiting = undefined
    unsure = true
    options.onState('saving')
    try {
      if (!place.reportId) await startFirst()
      const saved = await options.save({ ...place, reportId: place.reportId ?? '', parts, leaving })
      Object.assign(place, { reportId: saved.reportId, revision: saved.revision })
      unsure = false
      options.onSaved(saved)
      options.onState(waiting ? 'unsaved' : 'saved')
    } catch (error) {
      waiting ??= parts
      options.onState('failed')
      fail(error)
    }
  }

  async function startFirst() {
    const started = await options.start()
    place.reportId = started.reportId
    // Revision 1 is untouched; on a later one the save below finds out and nothing is lost.
    place.revision = 1
  }

  function fail(error: unknown) {
    if (!isProblem(error, 'reports.stale_revision')) return options.onRefused(error)
    stopped = true
    options.onTheirs(error.params.current as Saved)
  }

  async function flush(): Promise<boolean> {
    clearTimeout(timer)
    running = running.then(() => saveNow())
    await running
    return waiting === undefined
  }

  return {
    change(parts: Parts) {
      waiting = parts
      options.onState('unsaved')
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), quietMs)
    },
    flush,
    /** Sends what waits while the page goes away; nothing can be waited for any more. */
    leave() {
      clearTimeout(timer)
      if (place.reportId && !unsure) running = saveNow({ leaving: true })
    },
    /** Whether `leave` would not be enough, so that somebody has to be asked before the page goes. */
    wouldLose: () => unsure || (waiting !== undefined && !place.reportId),
    /** Goes on above what the other one saved, with these words or theirs. */
    goOn({ from, parts }: { from: DraftPlace; parts?: Parts }) {
      Object.assign(place, { reportId: from.reportId, revision: from.revision })
      stopped = false
      unsure = false
      waiting = parts
      if (parts) void flush()
      else options.onState('saved')
    },
    place: () => ({ ...place }),
    /**
     * What the server keeps now, where somebody else may have saved. True where nothing here waits to be saved and it is
     * taken over; else a person chooses. While a save is under way its own answer decides.
     */
    compare(saved: Saved): boolean {
      if (stopped || unsure || !place.reportId || saved.revision <= place.revision) return false
      if (waiting === undefined) {
        Object.assign(place, { reportId: saved.reportId, revision: saved.revision })
        return true
      }
      clearTimeout(timer)
      stopped = true
      options.onState('failed')
      options.onTheirs(saved)
      return false
    },
  }
}
