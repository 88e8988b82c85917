import type { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withClient } from '#platform/postgres/roles.ts'
import { createTestDatabase, type TestDatabase } from '#testing/testDatabase.ts'

const ours = "n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'drizzle')"
/** Identities are global; `agencies` is the tenant itself. */
const ofAgencies = `${ours} AND n.nspname <> 'auth' AND c.relname <> 'agencies'`
const tables = "pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND c.relkind IN ('r', 'p')"
const hasAgencyId = (table: string) =>
  `EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = ${table} AND a.attname = 'agency_id' AND a.attnotnull)`

const rules = {
  'has a primary key': `SELECT c.relname AS name FROM ${tables} WHERE ${ours}
    AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'p')`,

  'has an index that begins with each foreign key': `SELECT k.conname AS name
    FROM pg_constraint k JOIN ${tables} ON c.oid = k.conrelid WHERE k.contype = 'f' AND ${ours}
    AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = k.conrelid AND i.indpred IS NULL
      AND (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)`,

  'belongs to an agency': `SELECT c.relname AS name FROM ${tables}
    WHERE ${ofAgencies} AND NOT ${hasAgencyId('c.oid')}`,

  'has row-level security': `SELECT c.relname AS name FROM ${tables}
    WHERE ${ours} AND n.nspname <> 'auth' AND NOT c.relrowsecurity`,

  'has a policy': `SELECT c.relname AS name FROM ${tables} WHERE ${ours} AND n.nspname <> 'auth'
    AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid)`,

  'hides what is of a confidential project from those who may not know of it': `SELECT c.relname AS name FROM ${tables}
    WHERE ${ours} AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'project_id')
    AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'of_viewer' AND NOT p.polpermissive)`,

  'turns what is hidden into an array once for a statement': `SELECT tablename AS name FROM pg_policies
    WHERE qual ~ 'AS "coalesce"\\)\\)::' OR with_check ~ 'AS "coalesce"\\)\\)::'`,

  'refers to other tables of agencies within its own agency': `SELECT k.conname AS name
    FROM pg_constraint k JOIN ${tables} ON c.oid = k.conrelid WHERE k.contype = 'f' AND ${ofAgencies}
    AND ${hasAgencyId('k.confrelid')}
    AND NOT EXISTS (SELECT FROM unnest(k.conkey, k.confkey) pair(own, other)
      JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = pair.own AND a.attname = 'agency_id'
      JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attnum = pair.other AND b.attname = 'agency_id')`,
}

const names = Object.keys(rules) as (keyof typeof rules)[]
let database: TestDatabase
let marred: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  marred = await createTestDatabase()
  await withClient(marred.ownerUrl, (client) => client.query(marredTables))
})

afterAll(async () => {
  await database.drop()
  await marred.drop()
})

test.each(names)('every table %s', async (name) => {
  expect(await breaking({ name, url: database.ownerUrl })).toEqual([])
})

test('the database has tables of agencies to look at', async () => {
  const count = `SELECT c.relname AS name FROM ${tables} WHERE ${ofAgencies}`
  const found = await withClient(database.ownerUrl, (client) => client.query(count))
  expect(found.rows.length).toBeGreaterThan(0)
})

const open = `SELECT p.proname AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
  WHERE ${ours} AND p.prosecdef AND NOT EXISTS (SELECT FROM unnest(p.proconfig) setting
    WHERE setting ~ '^search_path=.*, pg_temp$')`

test('every function that runs as the owner looks among temporary tables last', async () => {
  const openIn = async ({ ownerUrl }: TestDatabase) => {
    const { rows } = await withClient(ownerUrl, (client) => client.query<{ name: string }>(open))
    return rows.map(({ name }) => name).sort()
  }
  expect(await openIn(database)).toEqual([])
  expect(await openIn(marred)).toEqual(['anywhere', 'temporary_first'])
})

const marredTables = `
  CREATE FUNCTION anywhere() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';
  CREATE FUNCTION temporary_first() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = public AS 'SELECT 1';
  CREATE TABLE stones (id uuid NOT NULL);
  CREATE TABLE hills (agency_id uuid NOT NULL, id uuid UNIQUE, PRIMARY KEY (agency_id, id));
  ALTER TABLE hills ENABLE ROW LEVEL SECURITY;
  CREATE POLICY own ON hills USING (true);
  CREATE POLICY of_viewer ON hills AS RESTRICTIVE FOR SELECT
    USING (id <> ALL ((SELECT coalesce(nullif(current_setting('app.hidden_projects', true), ''), '{}'))::uuid[]));
  CREATE TABLE paths (agency_id uuid NOT NULL, id uuid, project_id uuid, hill_id uuid CONSTRAINT paths_hill REFERENCES hills (id),
    PRIMARY KEY (agency_id, id));
  CREATE INDEX paths_some_hills ON paths (hill_id) WHERE hill_id IS NOT NULL;
  ALTER TABLE paths ENABLE ROW LEVEL SECURITY;
`

test.each([
  ['has a primary key', ['stones']],
  ['has an index that begins with each foreign key', ['paths_hill']],
  ['belongs to an agency', ['stones']],
  ['has row-level security', ['stones']],
  ['has a policy', ['paths', 'stones']],
  ['hides what is of a confidential project from those who may not know of it', ['paths']],
  ['turns what is hidden into an array once for a statement', ['hills']],
  ['refers to other tables of agencies within its own agency', ['paths_hill']],
] as const)('a table that not "%s" is reported', async (name, expected) => {
  const before = await breaking({ name, url: database.ownerUrl })
  const after = await breaking({ name, url: marred.ownerUrl })
  expect(after.filter((found) => !before.includes(found))).toEqual(expected)
})

async function breaking({ name, url }: { name: keyof typeof rules; url: string }): Promise<string[]> {
  const read = (client: Client) => client.query<{ name: string }>(rules[name])
  const { rows } = await withClient(url, read)
  return rows.map((row) => row.name).sort()
}
