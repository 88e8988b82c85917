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

interface Own<Parts> {
  place: DraftPlace
  waiting: Parts | undefined
  timer: ReturnType<typeof setTimeout> | undefined
  running: Promise<void>
  stopped: boolean
  /** A save is under way or was refused: another one cannot be relied on. */
  unsure: boolean
}

interface Saver<Parts, Saved extends SavedDraft<Parts>> {
  own: Own<Parts>
  options: Options<Parts, Saved>
}

/** Keeps a draft while it is typed: one save at a time, the last words win, another's words are never overwritten. */
export function createDraftSaver<Parts, Saved extends SavedDraft<Parts>>(options: Options<Parts, Saved>) {
  const own: Own<Parts> = {
    place: { reportId: options.reportId, revision: options.revision },
    waiting: undefined,
    timer: undefined,
    running: Promise.resolve(),
    stopped: false,
    unsure: false,
  }
  const saver = { own, options }
  const flush = () => flushNow(saver)
  return {
    change(parts: Parts) {
      own.waiting = parts
      options.onState('unsaved')
      clearTimeout(own.timer)
      own.timer = setTimeout(() => void flush(), quietMs)
    },
    flush,
    /** Sends what waits while the page goes away; nothing can be waited for any more. */
    leave() {
      clearTimeout(own.timer)
      if (own.place.reportId && !own.unsure) own.running = saveNow({ ...saver, leaving: true })
    },
    /** Whether `leave` would not be enough, so that somebody has to be asked before the page goes. */
    wouldLose: () => own.unsure || (own.waiting !== undefined && !own.place.reportId),
    /** Goes on above what the other one saved, with these words or theirs. */
    goOn({ from, parts }: { from: DraftPlace; parts?: Parts }) {
      Object.assign(own.place, { reportId: from.reportId, revision: from.revision })
      Object.assign(own, { stopped: false, unsure: false, waiting: parts })
      if (parts) void flush()
      else options.onState('saved')
    },
    compare: (saved: Saved) => compare({ ...saver, saved }),
    place: () => ({ ...own.place }),
  }
}

async function flushNow<Parts, Saved extends SavedDraft<Parts>>(
  saver: Saver<Parts, Saved>,
): Promise<boolean> {
  const { own } = saver
  clearTimeout(own.timer)
  own.running = own.running.then(() => saveNow(saver))
  await own.running
  return own.waiting === undefined
}

async function saveNow<Parts, Saved extends SavedDraft<Parts>>({
  own,
  options,
  leaving = false,
}: Saver<Parts, Saved> & { leaving?: boolean }) {
  const parts = own.waiting
  if (!parts || own.stopped) return
  own.waiting = undefined
  own.unsure = true
  options.onState('saving')
  try {
    if (!own.place.reportId) await startFirst({ own, options })
    const saved = await options.save({ ...own.place, reportId: own.place.reportId ?? '', parts, leaving })
    Object.assign(own.place, { reportId: saved.reportId, revision: saved.revision })
    own.unsure = false
    options.onSaved(saved)
    options.onState(own.waiting ? 'unsaved' : 'saved')
  } catch (error) {
    own.waiting ??= parts
    options.onState('failed')
    fail({ own, options, error })
  }
}

async function startFirst<Parts, Saved extends SavedDraft<Parts>>({ own, options }: Saver<Parts, Saved>) {
  const started = await options.start()
  own.place.reportId = started.reportId
  // Revision 1 is untouched; on a later one the save below finds out and nothing is lost.
  own.place.revision = 1
}

function fail<Parts, Saved extends SavedDraft<Parts>>({
  own,
  options,
  error,
}: Saver<Parts, Saved> & { error: unknown }) {
  if (!isProblem(error, 'reports.stale_revision')) return options.onRefused(error)
  own.stopped = true
  options.onTheirs(error.params.current as Saved)
}

/**
 * What the server keeps now, where somebody else may have saved. True where nothing here waits to be saved and it is taken
 * over; else a person chooses. While a save is under way its own answer decides.
 */
function compare<Parts, Saved extends SavedDraft<Parts>>({
  own,
  options,
  saved,
}: Saver<Parts, Saved> & { saved: Saved }): boolean {
  if (own.stopped || own.unsure || !own.place.reportId || saved.revision <= own.place.revision) return false
  if (own.waiting === undefined) {
    Object.assign(own.place, { reportId: saved.reportId, revision: saved.revision })
    return true
  }
  clearTimeout(own.timer)
  own.stopped = true
  options.onState('failed')
  options.onTheirs(saved)
  return false
}
