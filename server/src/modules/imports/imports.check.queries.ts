import type { ImportCheck, ImportDraft, ImportProblem, RowFate } from '@rytm/contract/imports.check.ts'
import type { RowProblem } from '@rytm/domain/imports/draft.ts'
import { summariseUnderstanding } from '@rytm/domain/imports/summariseUnderstanding.ts'
import { cursorNumber, decodeCursor, encodeCursor } from '#platform/db/keyset.ts'
import type { Db } from '#platform/db/pool.ts'
import { searchText } from '#platform/db/searchText.ts'
import { readInAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { payRangesOf } from './imports.drafts.queries.ts'
import { decideFates, findClientIds, type RowWithFate } from './imports.fates.queries.ts'
import { understandImport } from './imports.reading.queries.ts'
import { loadImport } from './imports.repository.ts'

interface OneImport {
  importId: string
  member: Member
  db: Db
}

type Paged<Filter> = OneImport & { query: Filter & { cursor?: string | undefined; limit: number } }

/** The dry run: everything a run would do, without doing it. */
export function checkImport({ importId, member, db }: OneImport): Promise<ImportCheck> {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    const record = await loadImport({ agencyId, importId, tx })
    const read = understandImport(record)
    const rows = await decideFates({ rows: read.rows, agencyId, tx })
    const { headers, rows: cells } = read.table
    const columns = summariseUnderstanding({
      headers,
      mapping: record.mapping.fields,
      rows: cells,
      understood: read.understood,
    })
    return {
      revision: record.revision,
      rows: rows.length,
      fates: countFates(rows),
      newClients: await countNewClients({ rows, member, tx }),
      columns: columns.map(({ column: _, ...summary }) => summary),
      problemKinds: kindsOf(problemsOf({ read, later: record.problems })),
    }
  })
}

function countFates(rows: RowWithFate[]): Record<RowFate, number> {
  const count = (fate: RowFate) => rows.filter((row) => row.fate === fate).length
  return { new: count('new'), duplicate: count('duplicate'), refused: count('refused') }
}

async function countNewClients({ rows, member, tx }: { rows: RowWithFate[]; member: Member; tx: Tx }) {
  const names = rows.flatMap(({ fate, draft }) =>
    fate === 'new' && draft ? [searchText(draft.clientName)] : [],
  )
  const searchNames = [...new Set(names)]
  const known = await findClientIds({ searchNames, agencyId: member.agencyId, tx })
  return searchNames.filter((name) => !known.has(name)).length
}

export function problemsOf({
  read,
  later,
}: {
  read: ReturnType<typeof understandImport>
  later: ImportProblem[]
}): ImportProblem[] {
  const headers = read.headerProblems.map(({ column, ...problem }) => ({
    ...problem,
    column: column ?? null,
    severity: 'warning' as const,
  }))
  const cells = read.rows.flatMap(({ problems }) => problems).map(toProblem)
  return [...headers, ...cells, ...later].sort(
    (a, b) => a.line - b.line || (a.column ?? -1) - (b.column ?? -1),
  )
}

function toProblem({ column, ...problem }: RowProblem): ImportProblem {
  return { ...problem, column: column ?? null }
}

function kindsOf(problems: ImportProblem[]): ImportCheck['problemKinds'] {
  const kinds = Map.groupBy(problems, ({ code, severity }) => `${severity} ${code}`)
  return [...kinds.values()]
    .flatMap((same) =>
      same[0] ? [{ code: same[0].code, severity: same[0].severity, count: same.length }] : [],
    )
    .sort((a, b) => a.severity.localeCompare(b.severity) || b.count - a.count)
}

type ProblemFilter = {
  severity?: ImportProblem['severity'] | undefined
  code?: string | undefined
  column?: number | undefined
}

export function listImportProblems({ importId, member, query, db }: Paged<ProblemFilter>) {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    const record = await loadImport({ agencyId, importId, tx })
    const problems = problemsOf({ read: understandImport(record), later: record.problems })
    const items = problems.filter(
      ({ severity, code, column }) =>
        (!query.severity || severity === query.severity) &&
        (!query.code || code === query.code) &&
        (query.column === undefined || column === query.column),
    )
    return slicePage({ items, query })
  })
}

export function listImportDrafts({
  importId,
  member,
  query,
  db,
}: Paged<{ fate?: 'new' | 'duplicate' | undefined }>) {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    const record = await loadImport({ agencyId, importId, tx })
    const rows = await decideFates({ rows: understandImport(record).rows, agencyId, tx })
    return slicePage({
      items: rows.flatMap((row) => (!query.fate || row.fate === query.fate ? toDraft(row) : [])),
      query,
    })
  })
}

function toDraft({ line, fate, draft }: RowWithFate): ImportDraft[] {
  if (!draft) return []
  const { clientName, title, openings, contractTypes, requirements, city, workMode, seniority } = draft
  const texts = (kind: 'must' | 'nice') =>
    requirements.filter((requirement) => requirement.kind === kind).map(({ text }) => text)
  return [
    {
      line,
      fate,
      clientName,
      title,
      openings,
      contractTypes,
      must: texts('must'),
      nice: texts('nice'),
      payRanges: payRangesOf(draft),
      city: city ?? null,
      workMode: workMode ?? null,
      seniority: seniority ?? null,
    },
  ]
}

/** A file is read as a whole each time, so its pages are cut by number. */
function slicePage<T>({
  items,
  query,
}: {
  items: T[]
  query: { cursor?: string | undefined; limit: number }
}) {
  const [start] = query.cursor ? decodeCursor(query.cursor, [cursorNumber]) : [0]
  const end = start + query.limit
  return { items: items.slice(start, end), nextCursor: end < items.length ? encodeCursor([end]) : null }
}
