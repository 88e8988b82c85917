import { clientOf, type Tx } from '#platform/db/tenancy.ts'

export interface FreeTextTable {
  name: string
  columns: { name: string; type: 'text' | 'text[]' | 'jsonb' }[]
  /** SQL that says of a row `t` whether it belongs to one of the projects in `$1`. */
  isOwn: string
  /** Beside the words: the row's id, and what it belongs to. */
  further: string[]
}

/** Tables whose texts are words of the program alone, or that only ever grow and take no text of people. */
export const withoutFreeText = new Set([
  'agencies',
  'agency_calendar_versions',
  'audit_entries',
  'commitments',
  'erasures',
  'notices',
  // Follows the names by itself.
  'search_words',
  'timeline_entries',
])

/** Who people are: a namesake is not erased along. Each person's own row is emptied by the module that keeps it. */
export const namesOfOthers = new Set([
  'candidates.name',
  'candidates.search_name',
  'candidates.email',
  'candidates.phone',
  'clients.name',
  'clients.search_name',
  'contacts.name',
  'contacts.email',
  'contacts.phone',
  'contacts.salutation',
  'invitations.email',
  'memberships.display_name',
  'memberships.phone',
])

/** How a table knows its project, where it does not say it itself. */
const ownByWay: Record<string, string> = {
  projects: 't.id = ANY ($1::uuid[])',
  candidacy_reasons: `EXISTS (SELECT FROM candidacies c
    WHERE c.agency_id = t.agency_id AND c.id = t.candidacy_id AND c.project_id = ANY ($1::uuid[]))`,
  schedule_responses: `EXISTS (SELECT FROM schedule_versions v
    WHERE v.agency_id = t.agency_id AND v.id = t.version_id AND v.project_id = ANY ($1::uuid[]))`,
  touchpoints: `EXISTS (SELECT FROM touchpoint_projects l
    WHERE l.agency_id = t.agency_id AND l.touchpoint_id = t.id AND l.project_id = ANY ($1::uuid[]))`,
}

interface Row {
  name: string
  hasProject: boolean
  columns: { name: string; type: string }[]
}

const wantedBeside = new Set(['id', 'project_id', 'candidacy_id', 'contact_id'])
const types = ['text', 'text[]', 'jsonb']

/** Every column of an agency that can hold words, asked of the database: one that a later version adds is reached too. */
export async function readFreeTextTables({ tx }: { tx: Tx }): Promise<FreeTextTable[]> {
  const { rows } = await clientOf(tx).query<Row>(`
    SELECT c.relname AS name,
      bool_or(a.attname = 'project_id') AS "hasProject",
      json_agg(json_build_object('name', a.attname, 'type', a.atttypid::regtype::text) ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND EXISTS (
      SELECT FROM pg_attribute k WHERE k.attrelid = c.oid AND k.attname = 'agency_id' AND NOT k.attisdropped)
    GROUP BY c.relname ORDER BY c.relname COLLATE "C"`)
  return rows.flatMap(({ name, hasProject, columns }) => {
    const isReached = (column: { name: string; type: string }) =>
      types.includes(column.type) && !namesOfOthers.has(`${name}.${column.name}`)
    const reached = columns.filter(isReached) as FreeTextTable['columns']
    if (withoutFreeText.has(name) || reached.length === 0) return []
    const isOwn = ownByWay[name] ?? (hasProject ? 't.project_id = ANY ($1::uuid[])' : 'false')
    const further = columns.map((column) => column.name).filter((column) => wantedBeside.has(column))
    return [{ name, columns: reached, isOwn, further }]
  })
}
