import type { FastifyBaseLogger } from 'fastify'
import type { Listening } from '#platform/db/listening.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'

/** One piece of background work: which row, in which agency. */
export interface WorkItem {
  agencyId: AgencyId
  id: string
}

/**
 * Work that lies in rows. `findDue` looks across agencies through a listed function; `perform` claims its row by a
 * conditional update and does nothing when somebody else has it, so any number of processes may run the same kind.
 */
export interface ClaimedWork {
  /** Channel on which a transaction says that there is something to do. */
  channel: string
  findDue(limit: number): Promise<WorkItem[]>
  perform(item: WorkItem): Promise<void>
}

interface Options {
  kinds: readonly ClaimedWork[]
  listening: Listening
  log: FastifyBaseLogger
  /** How often due rows are looked for without being woken: retries, other processes' leftovers. */
  everySeconds?: number
  concurrency?: number
}

export interface Worker {
  stop(): Promise<void>
}

/** Runs the work of this process until stopped: woken by NOTIFY, and by passing time. */
export async function startWorker({
  kinds,
  listening,
  log,
  everySeconds = 5,
  concurrency = 2,
}: Options): Promise<Worker> {
  const loops = kinds.map((kind) => startLoop({ kind, log, concurrency }))
  for (const { channel, wake } of loops) await listening.hear({ channel, heard: wake, resumed: wake })
  const timer = setInterval(() => loops.forEach((loop) => void loop.wake()), everySeconds * 1000)
  loops.forEach((loop) => void loop.wake())
  return {
    stop: async () => {
      clearInterval(timer)
      await Promise.all(loops.map((loop) => loop.stop()))
    },
  }
}

/** One pass at a time; a wake during a pass asks for one more, so that nothing is missed in between. */
function startLoop({
  kind,
  log,
  concurrency,
}: {
  kind: ClaimedWork
  log: FastifyBaseLogger
  concurrency: number
}) {
  let running: Promise<void> | undefined
  let again = false
  let stopped = false
  const resting: Resting = new Map()

  async function run() {
    do {
      again = false
      try {
        while (!stopped && (await performDue({ kind, log, concurrency, resting })) > 0);
      } catch (error) {
        log.error({ err: error, work: kind.channel }, 'looking for work failed')
      }
    } while (again && !stopped)
    running = undefined
  }

  return {
    channel: kind.channel,
    wake: () => {
      again = true
      if (!stopped) running ??= run()
    },
    stop: async () => {
      stopped = true
      await running
    },
  }
}

/** Rows that failed, how often in a row, and for how many more passes they are left alone. */
export type Resting = Map<string, { failures: number; passes: number }>

const batch = 50
const mostPasses = 64

/**
 * How many rows of a batch were done. A failing row is logged and left for a later pass, each time for longer, and does
 * not count in the batch: however many of one agency fail, those of the others have their turn.
 */
export async function performDue({
  kind,
  log,
  concurrency = 1,
  resting = new Map(),
}: {
  kind: ClaimedWork
  log: FastifyBaseLogger
  concurrency?: number
  resting?: Resting
}): Promise<number> {
  const found = await kind.findDue(batch + resting.size)
  const due = awake({ found, resting })
  let done = 0
  const next = async (): Promise<void> => {
    const item = due.shift()
    if (!item) return
    try {
      await kind.perform(item)
      resting.delete(item.id)
      done += 1
    } catch (error) {
      letRest({ item, resting })
      log.error({ err: error, work: kind.channel, id: item.id }, 'a piece of work failed')
    }
    return next()
  }
  await Promise.all(Array.from({ length: concurrency }, next))
  return done
}

/** Those that rest have one pass less to go; what is no longer due is forgotten. */
function awake({ found, resting }: { found: readonly WorkItem[]; resting: Resting }): WorkItem[] {
  const ids = new Set(found.map(({ id }) => id))
  for (const id of resting.keys()) if (!ids.has(id)) resting.delete(id)
  return found.filter(({ id }) => {
    const rest = resting.get(id)
    if (!rest || rest.passes === 0) return true
    rest.passes -= 1
    return false
  })
}

function letRest({ item: { id }, resting }: { item: WorkItem; resting: Resting }) {
  const failures = (resting.get(id)?.failures ?? 0) + 1
  resting.set(id, { failures, passes: Math.min(2 ** failures, mostPasses) })
}
