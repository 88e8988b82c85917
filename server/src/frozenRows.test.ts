import { afterAll, beforeAll, expect, it } from 'vitest'
import { withClient } from '#platform/postgres/roles.ts'
import { createFilledAgency, type FilledAgency } from '#testing/filledAgency.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'

let test: TestApp
let own: FilledAgency

beforeAll(async () => {
  test = await createTestApp()
  own = await createFilledAgency({ test })
}, 120_000)
afterAll(() => test.close())

const ofAgency = (text: string) =>
  withClient(test.ownerUrl, (client) => client.query(`${text} WHERE agency_id = $1`, [own.agencyId]))

it.each([
  'UPDATE schedule_versions SET reason = null',
  'DELETE FROM schedule_versions',
  'UPDATE schedule_responses SET text = null',
  'DELETE FROM schedule_responses',
  'UPDATE weekly_reports SET view = view',
  'DELETE FROM weekly_reports',
  'UPDATE closing_reports SET view = view',
  'DELETE FROM closing_reports',
  'UPDATE report_corrections SET view = view',
  'DELETE FROM report_corrections',
  "UPDATE text_templates SET opening = ''",
  'DELETE FROM text_templates',
])('what a client was given or said is not changed by: %s', async (text) => {
  await expect(ofAgency(text)).rejects.toThrow('do not change')
})

it('an erasure changes its words and nothing else', async () => {
  const erasing = (text: string) =>
    withClient(test.ownerUrl, async (client) => {
      await client.query("BEGIN; SET LOCAL app.erasure = 'on'")
      try {
        await client.query(`${text} WHERE agency_id = $1`, [own.agencyId])
      } finally {
        await client.query('ROLLBACK')
      }
    })
  await erasing("UPDATE text_templates SET opening = 'x', closing = 'y'")
  await erasing("UPDATE report_corrections SET reason = 'x', content_hash = 'y'")
  for (const text of [
    'UPDATE report_corrections SET number = number + 1',
    "UPDATE weekly_reports SET sent_at = sent_at + interval '1 day'",
    'UPDATE schedule_versions SET number = number + 1',
    'UPDATE text_templates SET revision = revision + 1',
    'DELETE FROM report_corrections',
  ])
    await expect(erasing(text), text).rejects.toThrow('do not change')
})

it('it goes along with the project', async () => {
  const left = async () => (await ofAgency('SELECT id FROM schedule_versions')).rowCount ?? 0
  expect(await left()).toBeGreaterThan(0)
  await ofAgency('DELETE FROM candidacies')
  await ofAgency('DELETE FROM projects')
  expect(await left()).toBe(0)
})
