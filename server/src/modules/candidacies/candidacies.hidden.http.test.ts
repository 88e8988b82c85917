import { checkPeopleList } from '@rytm/contract/candidacies.lists.ts'
import { addCandidacy, changeCandidacy, searchCandidates } from '@rytm/contract/candidacies.ts'
import { findPeople } from '@rytm/contract/privacy.ts'
import { giveAccess } from '@rytm/contract/projects.access.ts'
import { search } from '@rytm/contract/search.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withClient } from '#platform/postgres/roles.ts'
import { givenCandidacy } from '#testing/cardFactories.ts'
import { createAgency, createMember, type TestMember } from '#testing/factories.ts'
import { refusal, send } from '#testing/persons.ts'
import { createProject } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

type Reader = Pick<TestMember, 'headers'>

const person = { name: 'Kajetan Cichy', email: 'kajetan.cichy@poczta.test' }

/** Somebody in a confidential project of an agency, and a manager who may not know of it. */
async function givenHidden() {
  const agency = await createAgency({ test })
  const { agencyId, headers, member } = agency
  const status = 'active' as const
  const { projectId } = await createProject({ test, member, status, input: { codeName: 'Bursztyn' } })
  const open = (await createProject({ test, member, status, input: { title: 'Analityk' } })).projectId
  const candidacy = await givenCandidacy({ test, headers, projectId, ...person })
  const manager = await createMember({ test, agencyId, role: 'manager' })
  return { agency, manager, projectId, open, candidateId: candidacy.candidate.id }
}

/** The names by which a reader finds the person, one for each way. */
async function foundBy({ headers }: Reader) {
  const ask = async (endpoint: Parameters<typeof send>[1], query: Record<string, string>) =>
    (await send(test, endpoint, { call: { query }, headers })).json()
  return {
    pool: (await ask(searchCandidates, { search: 'kajetan' })).items.length,
    byAddress: (await ask(searchCandidates, { search: person.email })).items.length,
    everywhere: (await ask(search, { q: 'kajetan' })).candidates.length,
    personalData: (await ask(findPeople, { search: 'kajetan' })).items.length,
  }
}

const nowhere = { pool: 0, byAddress: 0, everywhere: 0, personalData: 0 }
const everywhere = { pool: 1, byAddress: 1, everywhere: 1, personalData: 1 }

describe('somebody who stands in a confidential project alone', () => {
  it('is found by those who know of the project, and by nobody else', async () => {
    const { agency, manager, projectId } = await givenHidden()
    expect(await foundBy(agency)).toEqual(everywhere)
    expect(await foundBy(manager)).toEqual(nowhere)
    const call = { params: { projectId }, body: { memberId: manager.member.memberId } }
    await send(test, giveAccess, { call, headers: agency.headers })
    expect(await foundBy(manager)).toEqual(everywhere)
  })

  it('is found by all as soon as the person stands in an open project too', async () => {
    const { agency, manager, open, candidateId } = await givenHidden()
    const call = { params: { projectId: open }, body: { candidateId } }
    expect((await send(test, addCandidacy, { call, headers: agency.headers })).statusCode).toBe(201)
    expect(await foundBy(manager)).toEqual(everywhere)
  })

  it('cannot be added by the id', async () => {
    const { manager, open, candidateId } = await givenHidden()
    const call = { params: { projectId: open }, body: { candidateId } }
    const answer = await send(test, addCandidacy, { call, headers: manager.headers })
    expect(refusal(answer)).toEqual([422, 'candidacies.unknown_candidate'])
  })

  it('is somebody new for who pastes the same address, and two for who knows of both', async () => {
    const { agency, manager, open } = await givenHidden()
    const { headers } = manager
    const text = `${person.name}; ${person.email}`
    const pasted = await send(test, checkPeopleList, {
      call: { params: { projectId: open }, body: { list: { text } } },
      headers,
    })
    expect(pasted.json().lines).toMatchObject([{ fate: 'new', problem: null }])
    const added = await givenCandidacy({ test, headers, projectId: open, ...person })
    expect(added.candidate).toMatchObject(person)
    expect(await foundBy(manager)).toEqual(everywhere)
    expect(await foundBy(agency)).toMatchObject({ pool: 2, byAddress: 2, everywhere: 2, personalData: 2 })
  })

  it('does not tell of itself when another person gets the same address', async () => {
    const { manager, open } = await givenHidden()
    const { headers } = manager
    const other = await givenCandidacy({ test, headers, projectId: open, name: 'Jan Próbny' })
    const call = {
      params: { candidacyId: other.id },
      body: { revision: other.revision, email: person.email },
    }
    expect((await send(test, changeCandidacy, { call, headers })).statusCode).toBe(200)
  })
})

it('nothing of it is asked where nothing is hidden', async () => {
  const { agency, manager } = await givenHidden()
  const count = (memberId: string) =>
    withClient(test.ownerUrl, async (client) => {
      await client.query(`BEGIN; SELECT set_config('app.agency_id', '${agency.agencyId}', true)`)
      await client.query('SELECT auth.look_as($1)', [memberId])
      return (await client.query('SELECT FROM auth.hidden_candidates()')).rowCount
    })
  expect(await count(agency.member.memberId)).toBe(0)
  expect(await count(manager.member.memberId)).toBe(1)
})
