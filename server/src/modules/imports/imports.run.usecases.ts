import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { removeImportedDraftsIn } from '#modules/projects/projects.imported.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { alreadyStarted, stillRunning } from './imports.errors.ts'
import { requireUsable } from './imports.reading.queries.ts'
import {
  loadImportState,
  lockImport,
  rememberMapping,
  saveImport,
  wakeImporters,
} from './imports.repository.ts'
import { factOf, requireRevision } from './imports.usecases.ts'
import { toProgress } from './imports.views.queries.ts'

interface OneImport {
  importId: string
  member: Member
  db: Db
  clock: Clock
}

/** Hands a checked file to the background; one that was given up goes on where it stopped. */
export function startImport({ importId, revision, member, db, clock }: OneImport & { revision: number }) {
  const { agencyId, memberId } = member
  const at = toDate(clock.now())
  return inAgency({ db, agencyId }, async (tx) => {
    const record = await lockImport({ agencyId, importId, tx })
    if (record.state === 'running' || record.state === 'done') throw alreadyStarted()
    requireRevision({ record, revision })
    const { mapping, defaults, headersFingerprint } = record
    requireUsable({ mapping: mapping.fields, defaults })
    await rememberMapping({
      row: { agencyId, headersFingerprint, mapping: mapping.fields, defaults, savedAt: at },
      tx,
    })
    const changes = { state: 'running', startedAt: at, startedBy: memberId, attempts: 0, claimedAt: null }
    await saveImport({ changes, agencyId, importId, tx })
    await recordAudit({ fact: factOf({ action: 'imports.started', importId, member }), tx, clock })
    await wakeImporters({ tx })
    return toProgress(await loadImportState({ agencyId, importId, tx }))
  })
}

/** Removes the drafts that are as the import left them; clients and drafts that somebody works with stay. */
export function undoImport({ importId, member, db, clock }: OneImport) {
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    const record = await lockImport({ agencyId, importId, tx })
    if (record.state === 'running') throw stillRunning()
    const outcome = await removeImportedDraftsIn({ importId, member, tx, clock })
    const fact = factOf({ action: 'imports.undone', importId, member })
    await recordAudit({ fact: { ...fact, detail: outcome }, tx, clock })
    return outcome
  })
}
