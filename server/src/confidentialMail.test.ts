import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mailWork } from '#modules/mail/mail.jobs.ts'
import type { MailContent } from '#modules/mail/mail.types.ts'
import { queueMail } from '#modules/mail/mail.usecases.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import { performDue } from '#platform/jobs/claimedWork.ts'
import { createMailTransport } from '#platform/mail/transport.ts'
import { withClient } from '#platform/postgres/roles.ts'
import { givenClosed } from '#testing/closingFactories.ts'
import { createFilledAgency, type FilledAgency } from '#testing/filledAgency.ts'
import { createTestApp, type TestApp, testSecretKey } from '#testing/testApp.ts'
import { mailComposers } from './backgroundWork.ts'

let test: TestApp
let agency: FilledAgency
let sent: { kind: string; subject: string; raw: Buffer }[]

const codeName = 'Bursztyn'
const neutral = [
  `Wiadomość w sprawie projektu ${codeName} – Próbna Rekrutacja`,
  `A message about project ${codeName} – Próbna Rekrutacja`,
]

beforeAll(async () => {
  test = await createTestApp()
  agency = await createFilledAgency({ test })
  const closed = await givenClosed({ test, agency })
  const owner = <Row extends object>(text: string, values: unknown[]) =>
    withClient(test.ownerUrl, async (client) => (await client.query<Row>(text, values)).rows)
  const { agencyId } = agency
  await owner('UPDATE projects SET actual_title = title, title = $2 WHERE agency_id = $1', [
    agencyId,
    codeName,
  ])
  const { projectId = '', versionId = '', reportId = '' } = agency.ids
  await owner(`UPDATE kickoffs SET completed_at = saved_at WHERE agency_id = $1`, [agencyId])
  const contacts = await owner<{ project_id: string; contact_id: string }>(
    `SELECT project_id, contact_id FROM project_contacts WHERE agency_id = $1 AND role = 'commissioning'`,
    [agencyId],
  )
  const queue = (of: string, mail: MailContent) =>
    inAgency({ db: test.db, agencyId }, (tx) => {
      const contactId = contacts.find((row) => row.project_id === of)?.contact_id ?? ''
      const outgoing = { ...mail, agencyId, recipient: { contactId }, projectId: of }
      return queueMail({ mail: outgoing, tx, clock: test.clock })
    })
  await queue(projectId, { kind: 'schedule', payload: { versionId } })
  await queue(projectId, { kind: 'weekly_report', payload: { reportIds: [reportId], gathers: false } })
  await queue(projectId, { kind: 'kickoff_summary', payload: { projectId } })
  await queue(closed.projectId, { kind: 'closing_report', payload: { reportId: closed.closingReportId } })
  await deliver()
  sent = await owner(
    `SELECT kind, subject, raw FROM mail_messages WHERE agency_id = $1 AND project_id IS NOT NULL AND raw IS NOT NULL`,
    [agencyId],
  )
}, 120_000)
afterAll(() => test.close())

async function deliver() {
  const { db, clock, log, config } = test
  const kind = mailWork({
    ...{ db, clock, log, publicUrl: config.publicUrl, mailFrom: 'Rytm <rytm@agency.test>' },
    transport: createMailTransport({}),
    composers: mailComposers({ secretKey: testSecretKey }),
  })
  while ((await performDue({ kind, log })) > 0);
}

describe('mail about a confidential project', () => {
  it.each(['schedule', 'weekly_report', 'kickoff_summary', 'closing_report'])(
    'of the kind %s has a neutral subject',
    (kind) => {
      const subjects = sent.filter((mail) => mail.kind === kind).map(({ subject }) => subject)
      expect(subjects.length).toBeGreaterThan(0)
      for (const subject of subjects) expect(neutral).toContain(subject)
    },
  )
})
