import * as contract from '@rytm/contract/candidacies.ranges.ts'
import { getCandidacyBoard } from '@rytm/contract/candidacies.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { givenCandidacy } from '#testing/cardFactories.ts'
import { createAgency, type TestAgency } from '#testing/factories.ts'
import { send } from '#testing/persons.ts'
import { createProject } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { testEndpoint } from '#testing/testEndpoint.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

async function given({ member, headers }: TestAgency, stage = 'answered') {
  const { projectId } = await createProject({ test, member })
  const { id: candidacyId } = await givenCandidacy({ test, headers, projectId, stage })
  return { projectId, candidacyId }
}

async function tell({ headers }: TestAgency, candidacyId: string) {
  const call = { params: { candidacyId }, body: { way: 'phone' } }
  const answer = await send(test, contract.recordRangeNotice, { call, headers })
  return answer.json().candidacy.rangeNotices
}

testEndpoint('candidacies.recordRangeNotice', {
  endpoint: contract.recordRangeNotice,
  test: () => test,
  arrange: async (agency) => {
    const { candidacyId } = await given(agency)
    return { params: { candidacyId }, body: { way: 'phone' } }
  },
  refused: { 'a way that is none': { body: { way: 'smoke' } } },
})
testEndpoint('candidacies.withdrawRangeNotice', {
  endpoint: contract.withdrawRangeNotice,
  test: () => test,
  arrange: async (agency) => {
    const { candidacyId } = await given(agency)
    const [{ id: rangeNoticeId }] = await tell(agency, candidacyId)
    return { params: { candidacyId, rangeNoticeId } }
  },
})

it('counts who was told the pay range among those who answered', async () => {
  const agency = await createAgency({ test })
  const { headers } = agency
  const { projectId, candidacyId } = await given(agency)
  await givenCandidacy({ test, headers, projectId, name: 'Jan Próbny', stage: 'qualified' })
  await givenCandidacy({ test, headers, projectId, name: 'Ewa Próbna', stage: 'contacted' })
  const count = async () =>
    (await send(test, getCandidacyBoard, { call: { params: { projectId } }, headers })).json().rangeTold
  expect(await count()).toEqual({ told: 0, of: 2 })
  const [notice] = await tell(agency, candidacyId)
  expect(notice).toMatchObject({ way: 'phone', by: { name: 'Osoba Próbna' } })
  await tell(agency, candidacyId)
  expect(await count()).toEqual({ told: 1, of: 2 })
  for (const { id } of await tell(agency, candidacyId)) {
    const params = { candidacyId, rangeNoticeId: id }
    await send(test, contract.withdrawRangeNotice, { call: { params }, headers })
  }
  expect(await count()).toEqual({ told: 0, of: 2 })
})
