import * as contract from '@rytm/contract/mail.ts'
import { lettersThatOpenDoors } from '@rytm/contract/mail.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inAgency } from '#platform/db/tenancy.ts'
import { withClient } from '#platform/postgres/roles.ts'
import { createAgency, createMember, type TestAgency } from '#testing/factories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf, testEndpoint } from '#testing/testEndpoint.ts'
import { mailMessages } from './mail.tables.ts'
import { queueMail } from './mail.usecases.ts'

let test: TestApp
let alone: TestApp
beforeAll(async () => {
  test = await createTestApp()
  alone = await createTestApp()
})
afterAll(async () => {
  await test.close()
  await alone.close()
})

const eml = Buffer.from(
  'From: Rytm <rytm@agency.test>\r\nSubject: Harmonogram\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nTre=C5=9B=C4=87 <b>\r\n',
)

async function givenMail(
  { agencyId, member }: TestAgency,
  change: Partial<typeof mailMessages.$inferInsert> = { state: 'stored', raw: eml },
  { db, clock }: TestApp = test,
) {
  return inAgency({ db, agencyId }, async (tx) => {
    const { mailId } = await queueMail({
      mail: {
        kind: 'account_changed',
        payload: { change: 'password' },
        agencyId,
        recipient: { memberId: member.memberId },
      },
      tx,
      clock,
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

  it.each(lettersThatOpenDoors)(
    'shows a letter that opens doors (%s) to the owner of the only agency',
    async (kind) => {
      const agency = await createAgency({ test: alone })
      const call = { params: await givenMail(agency, { state: 'stored', raw: eml, kind }, alone) }
      const open = (headers: { cookie: string }) =>
        alone.inject(requestOf({ endpoint: contract.getMail, call, headers }))
      const save = (headers: { cookie: string }) =>
        alone.inject(requestOf({ endpoint: contract.downloadMail, call, headers }))
      const manager = await createMember({ test: alone, agencyId: agency.agencyId, role: 'manager' })
      expect((await open(agency.headers)).json().content.text).toContain('<b>')
      expect((await save(agency.headers)).statusCode).toBe(200)
      expect((await open(manager.headers)).json()).toMatchObject({ state: 'stored', content: null })
      expect((await save(manager.headers)).statusCode).toBe(404)

      const other = await createAgency({ test: alone })
      expect((await open(agency.headers)).json()).toMatchObject({ state: 'stored', content: null })
      expect((await save(agency.headers)).statusCode).toBe(404)
      await withClient(alone.ownerUrl, (client) =>
        client.query('DELETE FROM agencies WHERE id = ANY ($1)', [[agency.agencyId, other.agencyId]]),
      )
    },
  )

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
