import { listAudit } from '@rytm/contract/audit.ts'
import * as contract from '@rytm/contract/commitments.rulings.ts'
import type { TodayRow } from '@rytm/contract/commitments.ts'
import { listProjectCommitments, type ProjectCommitments } from '@rytm/contract/commitments.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { givenActiveProject, givenInbound, todayOf } from '#testing/commitmentFactories.ts'
import { createAgency, type TestAgency } from '#testing/factories.ts'
import { refusal, send } from '#testing/persons.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { testEndpoint } from '#testing/testEndpoint.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
beforeEach(() => test.clock.set('2026-01-07T09:00:00Z'))
afterAll(() => test.close())

const reason = 'Klient odwołał spotkanie.'

async function owed(agency: TestAgency, kind: TodayRow['kind']) {
  const { rows } = await todayOf({ test, ...agency })
  const row = rows.find((found) => found.kind === kind)
  if (!row) throw new Error(`no ${kind} is owed`)
  return { commitmentId: row.id }
}

const someCall =
  (body?: (given: Awaited<ReturnType<typeof givenActiveProject>>) => object) =>
  async (agency: TestAgency) => {
    const given = await givenActiveProject({ test, by: agency })
    return { params: await owed(agency, 'weekly_call'), ...(body && { body: body(given) }) }
  }

testEndpoint('commitments.waive', {
  endpoint: contract.waiveCommitment,
  test: () => test,
  arrange: someCall(() => ({ reason })),
  refused: {
    'no reason': { body: {} },
    'an empty reason': { body: { reason: '   ' } },
    'dots for a reason': { body: { reason: '....' } },
  },
})
testEndpoint('commitments.refuse', {
  endpoint: contract.refuseCommitment,
  test: () => test,
  arrange: someCall(({ contactIds }) => ({ reason, contactId: contactIds.commissioning })),
  refused: { 'nobody who said so': { body: { reason } } },
})
testEndpoint('commitments.dismiss', {
  endpoint: contract.dismissReply,
  test: () => test,
  arrange: someCall(),
  refused: { 'an id that is none': { params: { commitmentId: 'x' } } },
})
testEndpoint('commitments.withdrawRuling', {
  endpoint: contract.withdrawRuling,
  test: () => test,
  arrange: someCall(),
  refused: { 'an id that is none': { params: { commitmentId: 'x' } } },
})

describe('what a person decides about a commitment', () => {
  let agency: TestAgency
  let given: Awaited<ReturnType<typeof givenActiveProject>>
  beforeEach(async () => {
    agency = await createAgency({ test })
    given = await givenActiveProject({ test, by: agency })
  })

  const waive = (params: { commitmentId: string }) =>
    send(test, contract.waiveCommitment, { headers: agency.headers, call: { params, body: { reason } } })
  const withdraw = (params: { commitmentId: string }) =>
    send(test, contract.withdrawRuling, { headers: agency.headers, call: { params } })
  const dismiss = (params: { commitmentId: string }) =>
    send(test, contract.dismissReply, { headers: agency.headers, call: { params } })
  const settled = async ({ commitmentId }: { commitmentId: string }) => {
    const call = { params: { projectId: given.projectId } }
    const answer = await send(test, listProjectCommitments, { headers: agency.headers, call })
    return answer.json<ProjectCommitments>().history.find(({ id }) => id === commitmentId)
  }
  const deeds = async () => {
    const answer = await send(test, listAudit, {
      headers: agency.headers,
      call: { query: { module: 'commitments' } },
    })
    return answer.json<{ items: { action: string }[] }>().items.map(({ action }) => action)
  }

  it('lets it go with the reason and who said it, and can be taken back', async () => {
    const call = await owed(agency, 'weekly_call')
    expect((await waive(call)).statusCode).toBe(204)
    expect(await settled(call)).toMatchObject({
      status: 'waived',
      ruling: { reason, ruledBy: { id: agency.member.memberId }, saidBy: null },
    })
    test.clock.advance({ minutes: 1 })
    expect((await withdraw(call)).statusCode).toBe(204)
    expect(await owed(agency, 'weekly_call')).toEqual(call)
    expect(refusal(await withdraw(call))).toEqual([409, 'commitments.no_ruling'])
    expect(await deeds()).toEqual(['commitments.ruling_withdrawn', 'commitments.waived'])
  })

  it('says which field lacks the reason', async () => {
    const params = await owed(agency, 'weekly_call')
    const call = { params, body: { reason: '...' } }
    const answer = await send(test, contract.waiveCommitment, { headers: agency.headers, call })
    expect(answer.json()).toMatchObject({
      fields: [{ path: 'reason', message: 'commitments.reason_required' }],
    })
  })

  it('is decided once, even by two people at once', async () => {
    const call = await owed(agency, 'weekly_call')
    const answers = await Promise.all([waive(call), waive(call)])
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([204, 409])
    expect(answers.find(({ statusCode }) => statusCode === 409)?.json()).toMatchObject({
      code: 'commitments.not_open',
    })
  })

  it('is neutral where the client asked not to have it', async () => {
    const call = await owed(agency, 'weekly_call')
    const contactId = given.contactIds.commissioning
    const request = { params: call, body: { reason, contactId } }
    await send(test, contract.refuseCommitment, { headers: agency.headers, call: request })
    expect(await settled(call)).toMatchObject({ status: 'not_wanted', ruling: { saidBy: { id: contactId } } })
  })

  it('cannot be said by somebody of another client', async () => {
    const other = await givenActiveProject({ test, by: agency })
    const rows = (await todayOf({ test, ...agency })).rows.filter(
      ({ kind, project }) => kind === 'weekly_call' && project.id === given.projectId,
    )
    const request = {
      params: { commitmentId: rows[0]?.id ?? '' },
      body: { reason, contactId: other.contactIds.commissioning },
    }
    const answer = await send(test, contract.refuseCommitment, { headers: agency.headers, call: request })
    expect(refusal(answer)).toEqual([422, 'projects.unknown_contact'])
  })

  it('needs no answer only where the client asked something', async () => {
    expect(refusal(await dismiss(await owed(agency, 'weekly_call')))).toEqual([
      422,
      'commitments.not_a_reply',
    ])
    const { projectId, contactIds } = given
    await givenInbound({ test, by: agency, projectId, contactId: contactIds.commissioning })
    const reply = await owed(agency, 'reply')
    expect((await dismiss(reply)).statusCode).toBe(204)
    expect(await settled(reply)).toMatchObject({ status: 'waived', ruling: { reason: '' } })
    expect((await todayOf({ test, ...agency })).rows.map(({ kind }) => kind)).not.toContain('reply')
    await withdraw(reply)
    expect(await owed(agency, 'reply')).toEqual(reply)
  })

  it('does not settle what passing time has settled', async () => {
    const call = await owed(agency, 'weekly_call')
    await waive(call)
    test.clock.set('2026-01-12T09:00:00Z')
    await withdraw(call)
    expect(await settled(call)).toMatchObject({ status: 'missed', ruling: null })
    expect(refusal(await waive(call))).toEqual([409, 'commitments.not_open'])
  })
})
