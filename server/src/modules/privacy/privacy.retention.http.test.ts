import * as contract from '@rytm/contract/privacy.retention.ts'
import { listErasures } from '@rytm/contract/privacy.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { performDue } from '#platform/jobs/claimedWork.ts'
import { withClient } from '#platform/postgres/roles.ts'
import { givenCandidacy } from '#testing/cardFactories.ts'
import { createAgency, createMember, type TestAgency } from '#testing/factories.ts'
import { refusal, send } from '#testing/persons.ts'
import { createProject } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { testEndpoint } from '#testing/testEndpoint.ts'
import { retentionWork } from './privacy.jobs.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const settings = { months: 12, enabled: true, revision: 0 }

testEndpoint('privacy.retention', {
  endpoint: contract.getRetention,
  test: () => test,
  refused: { 'no month at all': { query: { months: 0 } } },
})
testEndpoint('privacy.setRetention', {
  endpoint: contract.setRetention,
  test: () => test,
  arrange: async () => ({ body: settings }),
  refused: { 'more months than there may be': { body: { ...settings, months: 37 } } },
})

/** Somebody in a project that ended on the day of the clock, and somebody in one that runs. */
async function givenTwo(agency: TestAgency) {
  const { headers, member, agencyId } = agency
  const [over, runs] = [
    await createProject({ test, member, status: 'active' }),
    await createProject({ test, member, status: 'active' }),
  ]
  const gone = await givenCandidacy({ test, headers, projectId: over.projectId, name: 'Piotr Dawny' })
  await givenCandidacy({ test, headers, projectId: runs.projectId, name: 'Ewa Obecna' })
  await withClient(test.ownerUrl, async (client) => {
    const values = [agencyId, over.projectId]
    await client.query(`UPDATE projects SET status = 'filled' WHERE agency_id = $1 AND id = $2`, values)
    await client.query(
      `INSERT INTO project_status_changes (agency_id, id, project_id, from_status, to_status, occurred_at, recorded_at, changed_by)
       VALUES ($1, gen_random_uuid(), $2, 'active', 'filled', $3, $3, $4)`,
      [...values, test.clock.now().toString(), member.memberId],
    )
  })
  return { candidateId: gone.candidate.id }
}

const run = () => performDue({ kind: retentionWork(test), log: test.log })

describe('how long candidates are kept', () => {
  it('is a default that erases nobody until an owner switches it on', async () => {
    const { headers } = await createAgency({ test })
    const answer = await send(test, contract.getRetention, { headers })
    expect(answer.json()).toEqual({
      months: 12,
      enabled: false,
      revision: 0,
      soon: [],
      soonCount: 0,
      kept: 0,
    })
  })

  it('is set by owners alone, and not over somebody else’s change', async () => {
    const agency = await createAgency({ test })
    const manager = await createMember({ test, agencyId: agency.agencyId, role: 'manager' })
    const set = (headers: TestAgency['headers']) =>
      send(test, contract.setRetention, { call: { body: settings }, headers })
    expect((await set(manager.headers)).statusCode).toBe(403)
    expect((await set(agency.headers)).json()).toMatchObject({ enabled: true, revision: 1 })
    expect(refusal(await set(agency.headers))).toEqual([409, 'privacy.stale_revision'])
  })

  it('names nobody of a confidential project to who may not know of it', async () => {
    const agency = await createAgency({ test })
    const { candidateId } = await givenTwo(agency)
    await withClient(test.ownerUrl, (client) =>
      client.query(`UPDATE projects SET actual_title = 'Dyrektor' WHERE agency_id = $1`, [agency.agencyId]),
    )
    const manager = await createMember({ test, agencyId: agency.agencyId, role: 'manager' })
    const look = async ({ headers }: Pick<TestAgency, 'headers'>) =>
      (await send(test, contract.getRetention, { call: { query: { months: 1 } }, headers })).json()
    expect(await look(agency)).toMatchObject({ soon: [{ candidateId }], soonCount: 1, kept: 1 })
    expect(await look(manager)).toMatchObject({ soon: [], soonCount: 0, kept: 0 })
  })

  it('announces, waits fourteen days and erases; whom a project keeps stays', async () => {
    const start = test.clock.now()
    const agency = await createAgency({ test })
    const { headers } = agency
    const { candidateId } = await givenTwo(agency)
    await send(test, contract.setRetention, { call: { body: { ...settings, months: 6 } }, headers })
    const look = async () => (await send(test, contract.getRetention, { headers })).json()
    const erased = async () => (await send(test, listErasures, { headers })).json().items
    await run()
    expect(await look()).toMatchObject({ soon: [], kept: 1 })

    test.clock.set('2026-06-23T08:00:00Z')
    await run()
    const piotr = { candidateId, name: 'Piotr Dawny', dueOn: '2026-07-07', because: 'project' }
    expect((await look()).soon).toEqual([{ ...piotr, from: '2026-01-07', announcedOn: '2026-06-23' }])
    const letters = await withClient(test.ownerUrl, (client) =>
      client.query(`SELECT kind, payload FROM mail_messages WHERE agency_id = $1`, [agency.agencyId]),
    )
    expect(letters.rows).toEqual([{ kind: 'retention_notice', payload: { people: 1 } }])
    test.clock.set('2026-07-06T08:00:00Z')
    await run()
    expect(await erased()).toEqual([])

    test.clock.set('2026-07-07T09:00:00Z')
    await run()
    expect(await erased()).toMatchObject([{ subjectId: candidateId, ground: 'retention', by: null }])
    expect(await look()).toMatchObject({ soon: [], kept: 1 })
    test.clock.set(start.toString())
  })
})
