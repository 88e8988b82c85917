import { correctReport } from '@rytm/contract/reports.corrections.ts'
import { addActivity, publishSchedule } from '@rytm/contract/schedules.ts'
import { saveText } from '@rytm/contract/texts.ts'
import type { SendMailOptions } from 'nodemailer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { mailWork } from '#modules/mail/mail.jobs.ts'
import { performDue } from '#platform/jobs/claimedWork.ts'
import { withClient } from '#platform/postgres/roles.ts'
import { givenActiveProject } from '#testing/commitmentFactories.ts'
import { createAgency, type TestAgency } from '#testing/factories.ts'
import { fridayAfternoon, givenSentReport, reportParts } from '#testing/sentReportFactories.ts'
import { createTestApp, type TestApp, testSecretKey } from '#testing/testApp.ts'
import { requestOf } from '#testing/testEndpoint.ts'
import { mailComposers } from '../../backgroundWork.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

type Requested = Parameters<typeof requestOf>[0]
const call = (
  { headers }: Pick<TestAgency, 'headers'>,
  endpoint: Requested['endpoint'],
  input: Requested['call'],
) => test.inject(requestOf({ endpoint, call: input, headers }))

const owner = <Row extends object>(text: string, values: string[]) =>
  withClient(test.ownerUrl, async (client) => (await client.query<Row>(text, values)).rows)

/** Words a letter in both languages and lets a minute pass. */
async function word(agency: TestAgency, letter: string, opening: string, revision = 0) {
  for (const language of ['pl', 'en']) {
    const body = { letter, language, opening, closing: `${language} {agency} ${opening}`, revision }
    const answer = await call(agency, saveText, { body })
    expect(answer.statusCode).toBe(200)
  }
  test.clock.advance({ minutes: 1 })
}

/** The letters that wait, as the mail server gets them. */
async function deliver(outcome: 'accepted' | 'postponed' = 'accepted') {
  const sent: SendMailOptions[] = []
  const transport = {
    deliver: (message: SendMailOptions) => {
      sent.push(message)
      return Promise.resolve(outcome === 'accepted' ? { outcome } : { outcome, error: 'later' })
    },
    close: () => {},
  }
  const { db, clock, log } = test
  const composers = mailComposers({ secretKey: testSecretKey })
  const addresses = { publicUrl: 'https://rytm.test', mailFrom: 'Rytm <rytm@agency.test>' }
  await performDue({ kind: mailWork({ db, clock, log, transport, composers, ...addresses }), log })
  return sent.map(({ text }) => String(text))
}

async function givenPlan(agency: TestAgency) {
  const { projectId } = await givenActiveProject({ test, by: agency })
  const params = { projectId }
  const body = { date: '2026-01-08', title: 'Mapa rynku', owner: 'agency' }
  await call(agency, addActivity, { params, body })
  const publish = (more: object = {}) => call(agency, publishSchedule, { params, body: more })
  return { publish, projectId }
}

it('a letter goes out in the words that held when somebody sent it, in the language of its reader', async () => {
  const agency = await createAgency({ test })
  const { publish } = await givenPlan(agency)
  await owner(
    `UPDATE contacts SET language = 'en' WHERE id = (SELECT id FROM contacts WHERE agency_id = $1 AND email IS NOT NULL LIMIT 1)`,
    [agency.agencyId],
  )
  await word(agency, 'schedule', 'pierwsze {project}')
  await publish()
  await word(agency, 'schedule', 'drugie', 1)
  const letters = await deliver()
  expect(letters).toHaveLength(2)
  for (const text of letters) {
    expect(text).toMatch(/^pierwsze (?!\{)/m)
    expect(text).not.toContain('drugie')
  }
  const closings = letters.map((text) => /^(pl|en) /m.exec(text)?.[1])
  expect(closings.toSorted()).toEqual(['en', 'pl'])
})

it('a letter that has to be sent again says the same', async () => {
  const agency = await createAgency({ test })
  const { publish } = await givenPlan(agency)
  await word(agency, 'schedule', 'pierwsze')
  await publish()
  const before = await deliver('postponed')
  await word(agency, 'schedule', '', 1)
  test.clock.advance({ hours: 1 })
  expect((await deliver()).toSorted()).toEqual(before.toSorted())
})

it('a letter from before it was worded keeps the words of the house', async () => {
  const agency = await createAgency({ test })
  const { publish } = await givenPlan(agency)
  await publish()
  await word(agency, 'schedule', 'pierwsze')
  const letters = await deliver()
  expect(letters).toHaveLength(2)
  for (const text of letters) expect(text).not.toContain('pierwsze')
})

it('a correction ends as the report did that it corrects', async () => {
  test.clock.set(fridayAfternoon)
  const agency = await createAgency({ test })
  await word(agency, 'weekly_report', 'pierwsze {week}')
  const { params } = await givenSentReport({ test, agency })
  test.clock.advance({ minutes: 30 })
  const [report] = await deliver()
  expect(report).toMatch(/^pierwsze 1$/m)
  await word(agency, 'weekly_report', 'drugie', 1)
  const body = { corrects: 0, reason: 'Liczba rozmów.', parts: { ...reportParts, health: 'off_track' } }
  await call(agency, correctReport, { params, body })
  const [correction] = await deliver()
  expect(correction).toMatch(/^(pl|en) .* pierwsze 1$/m)
  expect(correction).not.toMatch(/drugie|^pierwsze/m)
})

it('a confidential project goes by its code name', async () => {
  const agency = await createAgency({ test })
  const { publish, projectId } = await givenPlan(agency)
  const hide = 'UPDATE projects SET actual_title = title, title = $2 WHERE id = $1 RETURNING actual_title'
  const [hidden] = await owner<{ actual_title: string }>(hide, [projectId, 'Bursztyn'])
  await word(agency, 'schedule', 'nowe: {project}')
  await publish()
  for (const text of await deliver()) {
    expect(text).toContain('nowe: Bursztyn')
    expect(text).not.toContain(hidden?.actual_title)
  }
})
