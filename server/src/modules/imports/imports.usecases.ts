import type { ImportDefaults } from '@rytm/contract/imports.ts'
import type { ColumnMapping } from '@rytm/domain/imports/fields.ts'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { requireConsultant } from '#modules/projects/projects.references.queries.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import { alreadyStarted, mappingLength, staleImport } from './imports.errors.ts'
import { proposeMapping } from './imports.proposal.queries.ts'
import { detailOf } from './imports.queries.ts'
import { countRows, readTable, requireUsable } from './imports.reading.queries.ts'
import { deleteImportRow, insertImport, loadImport, lockImport, saveImport } from './imports.repository.ts'
import type { ImportRecord } from './imports.types.ts'

interface Deps {
  db: Db
  clock: Clock
}

interface OneImport extends Deps {
  importId: string
  member: Member
}

/** Keeps the file and proposes what its columns mean; nothing is created yet. */
export function uploadImport({
  file,
  member,
  db,
  clock,
}: { file: { name: string; content: Buffer }; member: Member } & Deps) {
  const table = readTable(file.content)
  const { agencyId, memberId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    const proposal = await proposeMapping({ table, member, tx })
    const importId = newId({ clock })
    await insertImport({
      row: {
        agencyId,
        id: importId,
        fileName: file.name,
        content: file.content,
        encoding: table.encoding,
        delimiter: table.delimiter,
        headers: table.headers,
        ...proposal,
        rowCount: countRows(table),
        problems: [],
        uploadedAt: toDate(clock.now()),
        uploadedBy: memberId,
      },
      tx,
    })
    await recordAudit({ fact: factOf({ action: 'imports.uploaded', importId, member }), tx, clock })
    return detailOf({ record: await loadImport({ agencyId, importId, tx }), tx })
  })
}

export function setImportMapping({
  importId,
  input,
  member,
  db,
}: Omit<OneImport, 'clock'> & {
  input: { revision: number; mapping: ColumnMapping; defaults: ImportDefaults }
}) {
  const { agencyId } = member
  const { revision, mapping, defaults } = input
  return inAgency({ db, agencyId }, async (tx) => {
    const record = await lockImport({ agencyId, importId, tx })
    requireWaiting(record)
    requireRevision({ record, revision })
    if (mapping.length !== (record.headers as string[]).length) throw mappingLength()
    requireUsable({ mapping, defaults })
    if (defaults.leadConsultantId)
      await requireConsultant({ agencyId, memberId: defaults.leadConsultantId, tx })
    const chosen = { fields: mapping, source: 'chosen' as const }
    const changes = { mapping: chosen, defaults, revision: revision + 1 }
    await saveImport({ changes, agencyId, importId, tx })
    return detailOf({ record: { ...record, ...changes }, tx })
  })
}

/** Only a file that has created nothing; what was imported is taken back by `undoImport`. */
export function deleteImport({ importId, member, db, clock }: OneImport) {
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    requireWaiting(await lockImport({ agencyId, importId, tx }))
    await deleteImportRow({ agencyId, importId, tx })
    await recordAudit({ fact: factOf({ action: 'imports.deleted', importId, member }), tx, clock })
  })
}

function requireWaiting({ state }: ImportRecord): void {
  if (state !== 'uploaded') throw alreadyStarted()
}

export function requireRevision({ record, revision }: { record: ImportRecord; revision: number }): void {
  if (record.revision !== revision) throw staleImport({ revision: record.revision })
}

export function factOf({ action, importId, member }: { action: string; importId: string; member: Member }) {
  const { agencyId, memberId } = member
  return { agencyId, memberId, action, subject: { kind: 'import', id: importId } }
}
