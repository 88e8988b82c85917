import { listAudit } from '@rytm/contract/audit.ts'
import { createClient } from '@rytm/contract/clients.ts'
import { invite } from '@rytm/contract/people.invitations.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAgency, createMember } from '#testing/factories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf, testEndpoint } from '#testing/testEndpoint.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

testEndpoint('audit.list', {
  endpoint: listAudit,
  test: () => test,
  refused: {
    'a day that is none': { query: { from: '2026-02-30x' } },
    'a module with a wildcard': { query: { module: '%' } },
    'a forged cursor': { query: { cursor: Buffer.from('["x","y"]').toString('base64url') } },
  },
})

describe('the audit log', () => {
  const list = async (query: Record<string, string>, headers: { cookie: string }) =>
    (await test.inject(requestOf({ endpoint: listAudit, call: { query }, headers }))).json()
  const addClient = (headers: { cookie: string }) =>
    test.inject(requestOf({ endpoint: createClient, call: { body: { name: 'Huta Próbna' } }, headers }))

  async function givenHistory() {
    const agency = await createAgency({ test })
    const other = await createMember({ test, agencyId: agency.agencyId })
    await addClient(agency.headers)
    test.clock.advance({ hours: 24 })
    await addClient(other.headers)
    test.clock.advance({ seconds: 1 })
    const body = { email: 'next@agency.test', role: 'consultant', language: 'pl' }
    await test.inject(requestOf({ endpoint: invite, call: { body }, headers: agency.headers }))
    return { agency, other }
  }

  it('says who did what, newest first, page by page', async () => {
    const { agency, other } = await givenHistory()
    const first = await list({ limit: '2' }, agency.headers)
    const second = await list({ limit: '2', cursor: first.nextCursor }, agency.headers)
    expect([...first.items, ...second.items]).toMatchObject([
      { action: 'people.invited', actor: { name: 'Osoba Próbna' }, detail: { role: 'consultant' } },
      { action: 'clients.created', actor: { id: other.member.memberId } },
      { action: 'clients.created', actor: { id: agency.member.memberId } },
    ])
    expect(second.nextCursor).toBeNull()
  })

  it('is narrowed to a person, a kind of action and days', async () => {
    const { agency, other } = await givenHistory()
    const count = async (query: Record<string, string>) => (await list(query, agency.headers)).items.length
    const today = test.clock.now().toZonedDateTimeISO('Europe/Warsaw').toPlainDate().toString()
    expect(await count({ memberId: other.member.memberId })).toBe(1)
    expect(await count({ module: 'clients' })).toBe(2)
    expect(await count({ from: today })).toBe(2)
    expect(await count({ from: today, to: today, module: 'clients' })).toBe(1)
  })

  it.each(['owner', 'manager', 'consultant'] as const)(
    'is open to whom the table names: %s',
    async (role) => {
      const { headers } = await createAgency({ test, role })
      const answer = await test.inject(requestOf({ endpoint: listAudit, headers }))
      expect(answer.statusCode).toBe(role === 'consultant' ? 403 : 200)
    },
  )

  it('knows nothing of another agency', async () => {
    await givenHistory()
    const { headers } = await createAgency({ test })
    expect((await list({}, headers)).items).toEqual([])
  })
})
