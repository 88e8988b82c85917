import { type PersonTraces, type TextNearness, withoutPerson } from '@rytm/domain/candidates/erasure.ts'
import pg from 'pg'
import { clientOf, type Tx } from '#platform/db/tenancy.ts'
import { contentHash } from '#platform/hash/contentHash.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { type FreeTextTable, readFreeTextTables } from './freeText.ts'
import { tracePattern } from './tracePattern.ts'

export interface Redaction {
  agencyId: AgencyId
  traces: PersonTraces
  label: string
  /** Projects in which the person was. */
  ownProjectIds: readonly string[]
  /** How near a text of these projects stands, and any other one. */
  near: TextNearness
  far: TextNearness
  /** Of any other one: names of others that could be read as the person's. */
  others: readonly string[]
  tx: Tx
}

export interface FrozenChange {
  table: string
  id: string
  hashBefore: string
  hashAfter: string
}

export interface Redacted {
  rows: number
  byTable: Record<string, number>
  /** What was sent and is different now. */
  frozen: FrozenChange[]
  /** Projects in whose rows something was found. */
  projectIds: string[]
}

type Values = Record<string, unknown>
interface Row {
  place: string
  isOwn: boolean
  values: Values
}

/** By the table: the column whose values say that a row is emptied whole, and which values. */
export type EmptiedRows = Record<string, { column: string; ids: readonly string[] }>

/**
 * Takes a person out of all free text of an agency, what was sent included. `dryRun` changes and locks nothing: it counts,
 * without the rows that an erasure would have emptied by then.
 */
export async function redactRows({
  dryRun = false,
  emptied = {},
  ...redaction
}: Redaction & { dryRun?: boolean; emptied?: EmptiedRows }) {
  const { tx } = redaction
  const done: Redacted = { rows: 0, byTable: {}, frozen: [], projectIds: [] }
  const pattern = tracePattern(redaction.traces)
  if (!pattern) return done
  if (!dryRun) await clientOf(tx).query("SELECT set_config('app.erasure', 'on', true)")
  for (const table of await readFreeTextTables({ tx }))
    for (const row of await rowsWith({ table, pattern, dryRun, ...redaction })) {
      if (isEmptied({ table, row, emptied })) continue
      const changes = changesOf({ row, table, redaction })
      if (Object.keys(changes).length === 0) continue
      if (!dryRun) await save({ table, row, changes, done, tx })
      note({ table, row, done })
    }
  if (!dryRun) await clientOf(tx).query("SELECT set_config('app.erasure', 'off', true)")
  return done
}

function isEmptied({
  table: { name },
  row: { values },
  emptied,
}: {
  table: FreeTextTable
  row: Row
  emptied: EmptiedRows
}) {
  const whole = emptied[name]
  return whole?.ids.includes(String(values[whole.column])) ?? false
}

function note({ table: { name }, row, done }: { table: FreeTextTable; row: Row; done: Redacted }) {
  done.rows += 1
  done.byTable[name] = (done.byTable[name] ?? 0) + 1
  const projectId = row.values.project_id
  if (typeof projectId === 'string' && !done.projectIds.includes(projectId)) done.projectIds.push(projectId)
}

const quote = pg.escapeIdentifier

async function rowsWith({
  table: { name, columns, further, isOwn },
  pattern,
  agencyId,
  ownProjectIds,
  dryRun,
  tx,
}: Redaction & { table: FreeTextTable; pattern: string; dryRun: boolean }): Promise<Row[]> {
  const words = columns.map((column) => `t.${quote(column.name)}::text`).join(", ' ', ")
  const wanted = [...columns.map((column) => column.name), ...further]
  const values = wanted.map((column) => `'${column}', to_jsonb(t.${quote(column)})`).join(', ')
  const text = `SELECT t.ctid::text AS place, ${isOwn} AS "isOwn", jsonb_build_object(${values}) AS values FROM public.${quote(name)} t
    WHERE t.agency_id = $2 AND $1::uuid[] IS NOT NULL AND concat(${words}) ~* $3 ${dryRun ? '' : 'FOR UPDATE'}`
  return (await clientOf(tx).query<Row>(text, [ownProjectIds, agencyId, pattern])).rows
}

function changesOf({ row, table, redaction }: { row: Row; table: FreeTextTable; redaction: Redaction }) {
  const { traces, label } = redaction
  const reach = row.isOwn
    ? { nearness: redaction.near }
    : { nearness: redaction.far, others: redaction.others }
  const clean = (text: string) => withoutPerson({ text, traces, label, ...reach })
  const changes: Values = {}
  const inJson = (text: string) => (code.test(text) ? text : clean(text))
  for (const { name, type } of table.columns) {
    const cleaned = inAll(row.values[name], type === 'jsonb' ? inJson : clean)
    if (JSON.stringify(cleaned) !== JSON.stringify(row.values[name])) changes[name] = cleaned
  }
  return changes
}

/** Dates, instants and ids in frozen views are no words of anybody. */
const noWords = /^(\d{4}-\d{2}-\d{2}(T[\d:.]+Z?)?|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{32,})$/

/** In a view or an answer a value like `offer` or `on_track` is a code of the program; a surname may be spelt as one. */
const code = /^[a-z]+(_[a-z]+)*$/

function inAll(value: unknown, clean: (text: string) => string): unknown {
  if (typeof value === 'string') return noWords.test(value) ? value : clean(value)
  if (Array.isArray(value)) return value.map((part) => inAll(part, clean))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inAll(part, clean)]))
}

/** The hash follows the words, where it held before; what it was stays in the fact of the erasure. */
async function save({
  table,
  row,
  changes,
  done,
  tx,
}: {
  table: FreeTextTable
  row: Row
  changes: Values
  done: Redacted
  tx: Tx
}) {
  const { id, view, content_hash: hashBefore } = row.values
  if ('view' in changes && typeof hashBefore === 'string' && contentHash(view) === hashBefore) {
    const hashAfter = contentHash(changes.view)
    changes.content_hash = hashAfter
    done.frozen.push({ table: table.name, id: String(id), hashBefore, hashAfter })
  }
  const types = new Map(table.columns.map((column) => [column.name, column.type]))
  const names = Object.keys(changes)
  const sets = names.map((name, index) => `${quote(name)} = $${index + 2}::${types.get(name) ?? 'text'}`)
  const values = names.map((name) =>
    types.get(name) === 'jsonb' ? JSON.stringify(changes[name]) : changes[name],
  )
  const text = `UPDATE public.${quote(table.name)} SET ${sets.join(', ')} WHERE ctid = $1::tid`
  await clientOf(tx).query(text, [row.place, ...values])
}
