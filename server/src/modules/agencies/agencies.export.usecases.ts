import { once } from 'node:events'
import { PassThrough, type Readable } from 'node:stream'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, readInAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { zipStream } from '#platform/zip/zipStream.ts'
import { exportRunning } from './agencies.errors.ts'
import { exportEntries, readExportedTables } from './agencies.export.queries.ts'

/** Whoever stops reading holds a connection and a snapshot; this is how long. */
const stallMs = 60_000

interface Export {
  member: Member
  db: Db
  clock: Clock
}

/** One at a time for an agency and process. */
export function createExports() {
  const running = new Set<string>()
  return async ({ member, db, clock }: Export): Promise<Readable> => {
    const { agencyId } = member
    if (running.has(agencyId)) throw exportRunning()
    running.add(agencyId)
    try {
      await inAgency({ db, agencyId }, (tx) => audit({ member, tx, clock }))
    } catch (error) {
      running.delete(agencyId)
      throw error
    }
    const out = new PassThrough()
    void send({ out, member, db, clock }).finally(() => running.delete(agencyId))
    return out
  }
}

/** All of one moment. What fails on the way breaks the answer off: half a ZIP has no directory and does not open. */
async function send({ out, member: { agencyId }, db, clock }: Export & { out: PassThrough }) {
  const closed = new AbortController()
  out.once('close', () => closed.abort())
  try {
    await readInAgency({ db, agencyId }, async (tx) => {
      const tables = await readExportedTables({ tx })
      const about = { format: 1, agencyId, madeAt: clock.now().toString() }
      for await (const chunk of zipStream(exportEntries({ tables, about, tx })))
        await write({ out, chunk, closed: closed.signal })
    })
    out.end()
  } catch (error) {
    out.destroy(error instanceof Error ? error : new Error(String(error)))
  }
}

async function write({ out, chunk, closed }: { out: PassThrough; chunk: Buffer; closed: AbortSignal }) {
  closed.throwIfAborted()
  if (out.write(chunk)) return
  await once(out, 'drain', { signal: AbortSignal.any([closed, AbortSignal.timeout(stallMs)]) })
}

function audit({ member: { agencyId, memberId }, tx, clock }: { member: Member; tx: Tx; clock: Clock }) {
  const subject = { kind: 'agency', id: agencyId }
  return recordAudit({ fact: { agencyId, memberId, action: 'agencies.exported', subject }, tx, clock })
}
