import { workKinds } from '@rytm/contract/work.ts'
import type { Client } from 'pg'
import { withClient } from '#platform/postgres/roles.ts'
import type { TestApp } from './testApp.ts'

interface Asked {
  test: TestApp
  agencyId: string
  projectId: string
}

/** How a table knows its project, where it does not say it itself. */
const byWay: Record<string, string> = {
  candidacy_expectations: 'candidacy_id IN (SELECT id FROM candidacies WHERE project_id = $2::uuid)',
  candidacy_reasons: 'candidacy_id IN (SELECT id FROM candidacies WHERE project_id = $2::uuid)',
  candidacy_stage_changes: 'candidacy_id IN (SELECT id FROM candidacies WHERE project_id = $2::uuid)',
  candidacy_hires: 'candidacy_id IN (SELECT id FROM candidacies WHERE project_id = $2::uuid)',
  candidacy_range_notices: 'candidacy_id IN (SELECT id FROM candidacies WHERE project_id = $2::uuid)',
  candidacy_files: 'candidacy_id IN (SELECT id FROM candidacies WHERE project_id = $2::uuid)',
  candidates: `id IN (SELECT candidate_id FROM candidacies WHERE project_id = $2::uuid)
    AND id NOT IN (SELECT candidate_id FROM candidacies WHERE project_id <> $2::uuid)`,
  candidate_permissions: 'candidate_id IN (SELECT candidate_id FROM candidacies WHERE project_id = $2::uuid)',
  schedule_handovers: 'version_id IN (SELECT id FROM schedule_versions WHERE project_id = $2::uuid)',
  schedule_responses: 'version_id IN (SELECT id FROM schedule_versions WHERE project_id = $2::uuid)',
  touchpoints: 'id IN (SELECT touchpoint_id FROM touchpoint_projects WHERE project_id = $2::uuid)',
  audit_entries: "subject_id = $2::uuid OR detail ->> 'projectId' = $2::uuid::text",
  projects: 'id = $2::uuid',
}

/** Single words of texts that stand in other tables: "first" is no secret because a title has it. */
const partsOfTexts = 'search_words'

/**
 * Every text and every id that stands in rows of one project and in no other row of the agency: whoever may not know of
 * the project must never be answered one of them.
 */
export function secretsOf({ test, agencyId, projectId }: Asked): Promise<string[]> {
  return withClient(test.ownerUrl, async (client) => {
    const conditions = { ...(await tablesOfProjects(client)), ...byWay }
    const own = new Set<string>()
    const others = new Set<string>()
    for (const table of await tablesOfAgencies(client)) {
      if (table === partsOfTexts) continue
      const where = conditions[table] ?? 'false'
      const values = [agencyId, projectId]
      addTexts(own, await read({ client, table, where, values }))
      addTexts(others, await read({ client, table, where: `(${where}) IS NOT TRUE`, values }))
    }
    return [...own].filter((text) => !others.has(text))
  })
}

function addTexts(texts: Set<string>, rows: readonly string[]) {
  for (const row of rows) for (const text of textsIn(JSON.parse(row))) texts.add(text)
}

async function tablesOfProjects(client: Client) {
  const tables = await names(client, 'project_id')
  return Object.fromEntries(tables.map((name) => [name, 'project_id = $2::uuid']))
}

const tablesOfAgencies = (client: Client) => names(client, 'agency_id')

async function names(client: Client, column: string): Promise<string[]> {
  const text = `SELECT c.table_name AS name FROM information_schema.columns c
    WHERE c.table_schema = 'public' AND c.column_name = $1 ORDER BY 1`
  return (await client.query<{ name: string }>(text, [column])).rows.map(({ name }) => name)
}

async function read({
  client,
  table,
  where,
  values,
}: {
  client: Client
  table: string
  where: string
  values: string[]
}): Promise<string[]> {
  const text = `SELECT to_jsonb(t)::text AS row FROM ${table} t WHERE agency_id = $1 AND $2::uuid IS NOT NULL AND (${where})`
  return (await client.query<{ row: string }>(text, values)).rows.map(({ row }) => row)
}

/** Dates, numbers and most words of closed lists are short or the same everywhere; a text is at least this long. */
const shortestSecret = 8
const closedLists: readonly string[] = workKinds
const moment = /^\d{4}-\d{2}-\d{2}/

const isSecret = (text: string) =>
  text.length >= shortestSecret && !moment.test(text) && !closedLists.includes(text)

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return isSecret(value) ? [value] : []
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(textsIn)
}
