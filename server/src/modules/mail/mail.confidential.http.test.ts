import * as contract from '@rytm/contract/mail.ts'
import { getProject, updateProject } from '@rytm/contract/projects.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { withClient } from '#platform/postgres/roles.ts'
import { createAgency, createMember, type TestAgency } from '#testing/factories.ts'
import { send } from '#testing/persons.ts'
import { createClientWithContacts, createProject } from '#testing/projectFactories.ts'
import { givenSentReport } from '#testing/sentReportFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const aSharedLetter = `UPDATE mail_messages SET state = 'stored', raw = 'x', payload = $3
  WHERE agency_id = $1 AND project_id = $2 AND kind = 'weekly_report' RETURNING id`

/** A letter with the reports of two projects, filed under the first. */
async function givenSharedLetter() {
  const agency = await createAgency({ test })
  const client = await createClientWithContacts({ test, member: agency.member })
  const first = await givenSentReport({ test, agency, client, title: 'Analityk' })
  const second = await givenSentReport({ test, agency, client, title: 'Bosman' })
  const payload = JSON.stringify({ reportIds: [first.reportId, second.reportId], gathers: true })
  const mailId = await withClient(test.ownerUrl, async (db) => {
    const { rows } = await db.query(aSharedLetter, [agency.agencyId, first.projectId, payload])
    return rows[0].id as string
  })
  return { agency, first, second, mailId }
}

async function hide(projectId: string, { headers }: TestAgency) {
  const params = { projectId }
  const { revision } = (await send(test, getProject, { call: { params }, headers })).json()
  const call = { params, body: { revision, codeName: 'Bursztyn' } }
  expect((await send(test, updateProject, { call, headers })).statusCode).toBe(200)
}

/** Whether the letter is listed, and how it answers to being opened, downloaded and sent again. */
async function seen(mailId: string, { headers }: Pick<TestAgency, 'headers'>) {
  const list = await send(test, contract.listMail, { headers })
  const isListed = list.json().items.some(({ id }: { id: string }) => id === mailId)
  const statuses = [contract.getMail, contract.downloadMail, contract.retryMail].map(async (endpoint) => {
    const answer = await send(test, endpoint, { call: { params: { mailId } }, headers })
    return answer.statusCode
  })
  return [isListed, ...(await Promise.all(statuses))]
}
const open = [true, 200, 200, 409]
const closed = [false, 404, 404, 404]

it.each(['first', 'second'] as const)(
  'a shared letter is closed with the %s of its projects, whichever it is filed under',
  async (which) => {
    const { agency, mailId, ...projects } = await givenSharedLetter()
    const manager = await createMember({ test, agencyId: agency.agencyId, role: 'manager' })
    expect(await seen(mailId, manager)).toEqual(open)
    await hide(projects[which].projectId, agency)
    expect(await seen(mailId, manager)).toEqual(closed)
    expect(await seen(mailId, agency)).toEqual(open)
  },
)

const aReminder = `WITH letter AS (
    INSERT INTO mail_messages (agency_id, id, kind, member_id, payload, message_id, state, raw, created_at)
    VALUES ($1, gen_random_uuid(), $4, $3, '{}', gen_random_uuid()::text, 'stored', 'x', now()) RETURNING id)
  INSERT INTO notices (agency_id, id, recipient_id, project_id, step, timing, subject_key, due_at, created_at, deliver_at, mail_id)
  SELECT $1, gen_random_uuid(), $3, $2, 'due', 'hours', 'due', now(), now(), now(), id FROM letter RETURNING mail_id`

it.each(['reminder', 'digest'])('a %s is closed with each project that it tells of', async (kind) => {
  const agency = await createAgency({ test })
  const { agencyId, member } = agency
  const { projectId } = await createProject({ test, member, status: 'active' })
  const manager = await createMember({ test, agencyId, role: 'manager' })
  const mailId = await withClient(test.ownerUrl, async (db) => {
    const { rows } = await db.query(aReminder, [agencyId, projectId, member.memberId, kind])
    return rows[0].mail_id as string
  })
  expect(await seen(mailId, manager)).toEqual(open)
  await hide(projectId, agency)
  expect(await seen(mailId, manager)).toEqual(closed)
  expect(await seen(mailId, agency)).toEqual(open)
})
