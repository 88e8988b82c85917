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

/** Words of the program without a closed list in the database, keys and hashes: what they are spelt like is nobody. */
const codes = new Set([
  'automatic_reports.week',
  'candidacies.public_number',
  'candidacy_expectations.currency',
  'candidacy_stage_changes.from_stage',
  'candidacy_stage_changes.to_stage',
  'commitment_rulings.commitment_kind',
  'commitment_rulings.subject',
  'effort_visits.week',
  'import_mappings.headers_fingerprint',
  'invitations.language',
  'invitations.token_hash',
  'mail_messages.kind',
  'mail_messages.message_id',
  'memberships.zone',
  'project_imports.delimiter',
  'project_imports.encoding',
  'project_imports.headers_fingerprint',
  'project_pay_ranges.currency',
  'project_status_changes.from_status',
  'project_status_changes.to_status',
  'projects.contract_types',
  'projects.language',
  'projects.work_mode',
  'schedule_activities.template_key',
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

/**
 * Every column of an agency that can hold words, asked of the database: one that a later version adds is reached too. A
 * column with a closed list of values holds none: somebody may be called as one of them.
 */
export async function readFreeTextTables({ tx }: { tx: Tx }): Promise<FreeTextTable[]> {
  const { rows } = await clientOf(tx).query<Row>(`
    SELECT c.relname AS name,
      bool_or(a.attname = 'project_id') AS "hasProject",
      json_agg(json_build_object('name', a.attname, 'type', a.atttypid::regtype::text) ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      AND a.attgenerated = ''
      AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'c'
        AND k.conkey = ARRAY[a.attnum] AND pg_get_constraintdef(k.oid) ~ ' (=|<@) (''|\\(?ANY|\\(?ARRAY)')
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND EXISTS (
      SELECT FROM pg_attribute k WHERE k.attrelid = c.oid AND k.attname = 'agency_id' AND NOT k.attisdropped)
    GROUP BY c.relname ORDER BY c.relname COLLATE "C"`)
  return rows.flatMap(({ name, hasProject, columns }) => {
    const isReached = (column: { name: string; type: string }) =>
      types.includes(column.type) &&
      ![namesOfOthers, codes].some((left) => left.has(`${name}.${column.name}`))
    const reached = columns.filter(isReached) as FreeTextTable['columns']
    if (withoutFreeText.has(name) || reached.length === 0) return []
    const isOwn = ownByWay[name] ?? (hasProject ? 't.project_id = ANY ($1::uuid[])' : 'false')
    const further = columns.map((column) => column.name).filter((column) => wantedBeside.has(column))
    return [{ name, columns: reached, isOwn, further }]
  })
}
