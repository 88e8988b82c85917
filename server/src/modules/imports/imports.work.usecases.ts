import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import type { WorkItem } from '#platform/jobs/claimedWork.ts'
import { createChunk } from './imports.chunk.usecases.ts'
import { mostAttempts, rowsPerChunk, staleClaimMinutes } from './imports.constants.ts'
import { decideFates } from './imports.fates.queries.ts'
import { understandImport } from './imports.reading.queries.ts'
import { claimImport, lockClaimed, lockImporting, saveImport } from './imports.repository.ts'
import type { ImportRecord, ImportState } from './imports.types.ts'

export interface ImporterDependencies {
  db: Db
  clock: Clock
}

type Understood = ReturnType<typeof understandImport>

/**
 * One import from where it stands to its end, a chunk a transaction: rows created and rows counted are one commit, so
 * whoever goes on after a kill finds both or neither.
 */
export async function performImport({ item, db, clock }: { item: WorkItem } & ImporterDependencies) {
  const record = await claim({ item, db, clock })
  if (!record) return
  const understood = understandImport(record)
  let claimedAt = record.claimedAt
  while (claimedAt) claimedAt = await performChunk({ record, understood, claimedAt, item, db, clock })
}

function claim({ item, db, clock }: { item: WorkItem } & ImporterDependencies) {
  const { agencyId } = item
  return inAgency({ db, agencyId }, async (tx) => {
    const at = toDate(clock.now())
    const record = await claimImport({ item, at, staleBefore: staleBefore({ clock }), tx })
    if (!record || record.attempts <= mostAttempts) return record
    const changes = { state: 'failed', claimedAt: null, finishedAt: at }
    await saveImport({ changes, agencyId, importId: item.id, tx })
    return undefined
  })
}

export function staleBefore({ clock }: { clock: Clock }): Date {
  return toDate(clock.now().subtract({ minutes: staleClaimMinutes }))
}

interface ChunkOfImport extends ImporterDependencies {
  record: ImportRecord
  understood: Understood
  claimedAt: Date
  item: WorkItem
}

/** Resolves to the renewed claim, or null when there is nothing left to do here. */
function performChunk({ record, understood, claimedAt, item, db, clock }: ChunkOfImport) {
  const key = { agencyId: item.agencyId, importId: item.id }
  return inAgency({ db, agencyId: key.agencyId }, async (tx) => {
    await lockImporting({ agencyId: key.agencyId, tx })
    const state = await lockClaimed({ ...key, claimedAt, tx })
    if (!state) return null
    const next = understood.rows.slice(state.processedRows, state.processedRows + rowsPerChunk)
    const rows = await decideFates({ rows: next, agencyId: key.agencyId, tx })
    const counted = await createChunk({
      rows,
      source: {
        headers: understood.table.headers,
        mapping: record.mapping.fields,
        defaults: record.defaults,
        importId: item.id,
      },
      author: { agencyId: key.agencyId, memberId: record.startedBy ?? record.uploadedBy },
      tx,
      clock,
    })
    return saveCounts({ key, state, rows: next.length, counted, total: understood.rows.length, tx, clock })
  })
}

async function saveCounts({
  key,
  state,
  rows,
  counted,
  total,
  tx,
  clock,
}: {
  key: { agencyId: WorkItem['agencyId']; importId: string }
  state: ImportState
  rows: number
  counted: Awaited<ReturnType<typeof createChunk>>
  total: number
  tx: Tx
  clock: Clock
}): Promise<Date | null> {
  const at = toDate(clock.now())
  const processedRows = state.processedRows + rows
  const done = processedRows >= total
  const changes = {
    processedRows,
    createdProjects: state.createdProjects + counted.created,
    skippedDuplicates: state.skippedDuplicates + counted.skipped,
    refusedRows: state.refusedRows + counted.refused,
    problems: [...state.problems, ...counted.problems],
    attempts: 0,
    claimedAt: done ? null : at,
    ...(done && { state: 'done', finishedAt: at }),
  }
  await saveImport({ changes, ...key, tx })
  return changes.claimedAt
}
