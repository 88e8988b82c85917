import { exportAgency } from '@rytm/contract/agencies.export.ts'
import { listAudit } from '@rytm/contract/audit.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withClient } from '#platform/postgres/roles.ts'
import { createAgency, createMember } from '#testing/factories.ts'
import { createFilledAgency, type FilledAgency, rowsOfAgency } from '#testing/filledAgency.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf, testEndpoint } from '#testing/testEndpoint.ts'
import { unzip } from '#testing/unzip.ts'
import { withheld } from './agencies.export.queries.ts'

let test: TestApp
let own: FilledAgency
let files: Record<string, Buffer>

beforeAll(async () => {
  test = await createTestApp()
  own = await createFilledAgency({ test })
  await createFilledAgency({ test })
  await renameClient({ agencyId: own.agencyId, name: '=cmd|calc; "Huta"\n– Żółć' })
  files = unzip((await ask(own.headers)).rawPayload)
}, 120_000)
afterAll(() => test.close())

testEndpoint('agencies.export_data', { endpoint: exportAgency, test: () => test })

describe('the export of an agency', { timeout: 60_000 }, () => {
  it('holds every row of every table of the agency, and none of another', async () => {
    const kept = await rowsOfAgency({ test, agencyId: own.agencyId })
    const { audit_entries: _, ...tables } = kept
    for (const [name, rows] of Object.entries(tables)) {
      const expected = rows === '' ? 0 : await countRows({ name, agencyId: own.agencyId })
      const found = json<{ agency_id: string }[]>(`json/${name}.json`)
      expect([name, found.length]).toEqual([name, expected])
      expect(new Set(found.map((row) => row.agency_id))).toEqual(new Set(expected ? [own.agencyId] : []))
    }
    expect(json<{ id: string }[]>('json/agencies.json').map(({ id }) => id)).toEqual([own.agencyId])
    expect(Object.keys(tables).length).toBeGreaterThan(20)
  })

  it('says of each table how many rows it holds', () => {
    const { tables } = json<{ tables: { name: string; rows: number }[] }>('export.json')
    for (const { name, rows } of tables) expect(json<unknown[]>(`json/${name}.json`)).toHaveLength(rows)
  })

  it('makes no formula of what people have written', () => {
    const text = files['csv/clients.csv']?.toString('utf8') ?? ''
    expect(text.startsWith('\uFEFF"agency_id";"id";"name"')).toBe(true)
    expect(text).toContain(`"'=cmd|calc; ""Huta""\n– Żółć"`)
    const names = json<{ name: string }[]>('json/clients.json').map(({ name }) => name)
    expect(names).toContain('=cmd|calc; "Huta"\n– Żółć')
  })

  it('brings files as they came in', async () => {
    const name = Object.keys(files).find((path) => path.startsWith('files/project_imports/content/'))
    const { rows } = await withClient(test.ownerUrl, (client) =>
      client.query('SELECT content FROM project_imports WHERE agency_id = $1', [own.agencyId]),
    )
    expect(files[name ?? '']).toEqual(rows[0].content)
  })

  it('tells who the members are, for their addresses are in no table of the agency', () => {
    expect(json<{ email: string }[]>('json/member_addresses.json').map(({ email }) => email)).toContain(
      own.member.email,
    )
  })

  it('holds no secret: each column that sounds like one is withheld, or is known to be none', async () => {
    const harmless = [
      'candidacy_reasons.code',
      'closing_reports.content_hash',
      'report_corrections.content_hash',
      'schedule_versions.content_hash',
      'weekly_reports.content_hash',
    ]
    const { rows } = await withClient(test.ownerUrl, (client) =>
      client.query<{ name: string }>(`SELECT table_name || '.' || column_name AS name
        FROM information_schema.columns WHERE table_schema = 'public'
        AND column_name ~ '(^|_)(token|secret|hash|code|password|raw|otp|cookie|session)(_|$)'`),
    )
    expect(rows.map(({ name }) => name).sort()).toEqual([...harmless, ...withheld].sort())
    expect(Object.keys(json<object[]>('json/invitations.json')[0] ?? {})).not.toContain('token_hash')
    expect(Object.keys(files).filter((name) => name.includes('mail_messages/'))).toEqual([])
  })

  it('is noted', async () => {
    const { items } = (await test.inject(requestOf({ endpoint: listAudit, headers: own.headers }))).json<{
      items: { action: string; actor: { name: string } }[]
    }>()
    expect(items.filter(({ action }) => action === 'agencies.exported')).toHaveLength(1)
  })

  it.each(['manager', 'consultant'] as const)('is not for a %s', async (role) => {
    const { agencyId } = await createAgency({ test })
    const { headers } = await createMember({ test, agencyId, role })
    expect((await ask(headers)).statusCode).toBe(403)
  })

  it('runs once at a time', async () => {
    const answers = await Promise.all([ask(own.headers), ask(own.headers)])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
    expect((await ask(own.headers)).statusCode).toBe(200)
  })
})

function ask(headers: { cookie: string }) {
  return test.inject(requestOf({ endpoint: exportAgency, headers }))
}

function json<T>(name: string): T {
  return JSON.parse(files[name]?.toString('utf8') ?? 'null')
}

async function countRows({ name, agencyId }: { name: string; agencyId: string }) {
  const text = `SELECT count(*)::int AS count FROM ${name} WHERE agency_id = $1`
  const { rows } = await withClient(test.ownerUrl, (client) => client.query(text, [agencyId]))
  return rows[0].count
}

function renameClient({ agencyId, name }: { agencyId: string; name: string }) {
  const text = `UPDATE clients SET name = $2 WHERE agency_id = $1
    AND id = (SELECT id FROM clients WHERE agency_id = $1 ORDER BY id LIMIT 1)`
  return withClient(test.ownerUrl, (client) => client.query(text, [agencyId, name]))
}
