import * as contract from '@rytm/contract/mail.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inAgency } from '#platform/db/tenancy.ts'
import { createAgency, createMember, type TestAgency } from '#testing/factories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf, testEndpoint } from '#testing/testEndpoint.ts'
import { mailMessages } from './mail.tables.ts'
import { queueMail } from './mail.usecases.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const eml = Buffer.from(
  'From: Rytm <rytm@agency.test>\r\nSubject: Harmonogram\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nTre=C5=9B=C4=87 <b>\r\n',
)

async function givenMail(
  { agencyId, member }: TestAgency,
  change: Partial<typeof mailMessages.$inferInsert> = { state: 'stored', raw: eml },
) {
  return inAgency({ db: test.db, agencyId }, async (tx) => {
    const { mailId } = await queueMail({
      mail: {
        kind: 'password_reset',
        payload: { userId: member.userId },
        agencyId,
        recipient: { memberId: member.memberId },
      },
      tx,
      clock: test.clock,
    })
    await tx.update(mailMessages).set(change).where(eq(mailMessages.id, mailId))
    return { mailId }
  })
}

const oneMail = (endpoint: Parameters<typeof testEndpoint>[1]['endpoint']) => ({
  endpoint,
  test: () => test,
  arrange: async (agency: TestAgency) => ({ params: await givenMail(agency, { state: 'failed', raw: eml }) }),
  refused: { 'an id that is none': { params: { mailId: 'abc' } } },
})

testEndpoint('mail.list', {
  endpoint: contract.listMail,
  test: () => test,
  refused: { 'a state that is none': { query: { state: 'lost' } } },
})
testEndpoint('mail.get', oneMail(contract.getMail))
testEndpoint('mail.download', oneMail(contract.downloadMail))
testEndpoint('mail.retry', oneMail(contract.retryMail))

describe('the outbox', () => {
  it('shows who gets what, newest first', async () => {
    const agency = await createAgency({ test })
    const { mailId } = await givenMail(agency)
    const answer = await test.inject(requestOf({ endpoint: contract.listMail, headers: agency.headers }))
    expect(answer.json().items).toMatchObject([{ id: mailId, state: 'stored', recipient: 'Osoba Próbna' }])
  })

  it('shows the text of a mail that stayed', async () => {
    const agency = await createAgency({ test })
    const call = { params: await givenMail(agency) }
    const answer = await test.inject(requestOf({ endpoint: contract.getMail, call, headers: agency.headers }))
    expect(answer.json().content).toMatchObject({ from: '"Rytm" <rytm@agency.test>' })
    expect(answer.json().content.text).toContain('<b>')
  })

  it('gives a mail as a file to open elsewhere', async () => {
    const agency = await createAgency({ test })
    const call = { params: await givenMail(agency) }
    const answer = await test.inject(
      requestOf({ endpoint: contract.downloadMail, call, headers: agency.headers }),
    )
    expect(answer.headers['content-type']).toContain('message/rfc822')
    expect(answer.rawPayload.equals(eml)).toBe(true)
  })

  it('keeps letters that open doors from managers', async () => {
    const agency = await createAgency({ test })
    const call = { params: await givenMail(agency) }
    const { headers } = await createMember({ test, agencyId: agency.agencyId, role: 'manager' })
    const opened = await test.inject(requestOf({ endpoint: contract.getMail, call, headers }))
    const saved = await test.inject(requestOf({ endpoint: contract.downloadMail, call, headers }))
    expect(opened.json()).toMatchObject({ state: 'stored', content: null })
    expect(saved.statusCode).toBe(404)
  })

  it('has no file of a mail that left', async () => {
    const agency = await createAgency({ test })
    const call = { params: await givenMail(agency, { state: 'accepted' }) }
    const answer = await test.inject(
      requestOf({ endpoint: contract.downloadMail, call, headers: agency.headers }),
    )
    expect(answer.json()).toMatchObject({ status: 404, code: 'mail.not_stored' })
  })

  it('tries a given-up mail once more when asked, and only such a one', async () => {
    const agency = await createAgency({ test })
    const call = { params: await givenMail(agency, { state: 'failed', attempts: 10 }) }
    const retry = () =>
      test.inject(requestOf({ endpoint: contract.retryMail, call, headers: agency.headers }))
    expect((await retry()).json()).toMatchObject({ state: 'queued', attempts: 0 })
    expect((await retry()).json()).toMatchObject({ status: 409, code: 'mail.not_retriable' })
  })

  it('is closed to consultants', async () => {
    const agency = await createAgency({ test })
    const { headers } = await createMember({ test, agencyId: agency.agencyId })
    const answer = await test.inject(requestOf({ endpoint: contract.listMail, headers }))
    expect(answer.statusCode).toBe(403)
  })
})
