import { listAccesses, withdrawAccess } from '@rytm/contract/projects.access.ts'
import * as contract from '@rytm/contract/projects.team.ts'
import { getProject, listProjects, updateProject } from '@rytm/contract/projects.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAgency, createMember, type TestAgency, type TestMember } from '#testing/factories.ts'
import { refusal, send } from '#testing/persons.ts'
import { createProject } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { testEndpoint } from '#testing/testEndpoint.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const colleague = ({ agencyId }: TestAgency) => createMember({ test, agencyId, role: 'consultant' })
const project = async ({ member }: Pick<TestAgency, 'member'>, input: object = {}) =>
  (await createProject({ test, member, status: 'active', input })).projectId
const join = (projectId: string, { member }: TestMember, { headers }: TestAgency, role = 'researcher') => {
  const call = { params: { projectId }, body: { memberId: member.memberId, role } }
  return send(test, contract.joinTeam, { call, headers })
}
const team = async (projectId: string, { headers }: TestAgency) =>
  (await send(test, contract.listTeam, { call: { params: { projectId } }, headers })).json()
const mine = async ({ headers }: TestMember): Promise<string[]> =>
  (await send(test, listProjects, { call: { query: { mine: 'true' } }, headers }))
    .json()
    .items.map(({ id }: { id: string }) => id)

testEndpoint('projects.team', {
  endpoint: contract.listTeam,
  test: () => test,
  arrange: async (own) => ({ params: { projectId: await project(own) } }),
  refused: { 'an id that is none': { params: { projectId: 'abc' } } },
})

testEndpoint('projects.join_team', {
  endpoint: contract.joinTeam,
  test: () => test,
  arrange: async (own) => ({
    params: { projectId: await project(own) },
    body: { memberId: (await colleague(own)).member.memberId, role: 'researcher' },
  }),
  refused: { 'a role that is none': { body: { role: 'boss' } } },
})

testEndpoint('projects.leave_team', {
  endpoint: contract.leaveTeam,
  test: () => test,
  arrange: async (own) => {
    const projectId = await project(own)
    await join(projectId, await colleague(own), own)
    return { params: { projectId, placeId: (await team(projectId, own)).items[0].id } }
  },
  refused: { 'an id that is none': { params: { projectId: 'abc', placeId: 'abc' } } },
})

describe('the team of a project', () => {
  it('says who works on it as what, since when and by whom; twice is once', async () => {
    const own = await createAgency({ test })
    const [projectId, somebody] = [await project(own), await colleague(own)]
    for (const role of ['researcher', 'researcher', 'account_manager'])
      expect((await join(projectId, somebody, own, role)).statusCode).toBe(204)
    const { memberId } = somebody.member
    expect((await team(projectId, own)).items).toMatchObject([
      { memberId, role: 'account_manager' },
      { memberId, role: 'researcher', givenAt: expect.any(String), givenByName: expect.any(String) },
    ])
  })

  it('makes it one of their own projects, until they leave', async () => {
    const own = await createAgency({ test })
    const [projectId, somebody] = [await project(own), await colleague(own)]
    expect(await mine(somebody)).toEqual([])
    await join(projectId, somebody, own)
    expect(await mine(somebody)).toEqual([projectId])
    const [place] = (await team(projectId, own)).items
    const call = { params: { projectId, placeId: place.id } }
    expect((await send(test, contract.leaveTeam, { call, headers: own.headers })).statusCode).toBe(204)
    expect(await mine(somebody)).toEqual([])
    expect(refusal(await send(test, contract.leaveTeam, { call, headers: own.headers }))).toEqual([
      404,
      'projects.place_not_found',
    ])
  })

  it('is of the own agency', async () => {
    const own = await createAgency({ test })
    const stranger = await colleague(await createAgency({ test }))
    expect(refusal(await join(await project(own), stranger, own))).toEqual([422, 'projects.unknown_member'])
  })

  it('knows of a confidential project, also of one that becomes so', async () => {
    const own = await createAgency({ test })
    const somebody = await colleague(own)
    const read = async (projectId: string) =>
      (await send(test, getProject, { call: { params: { projectId } }, headers: somebody.headers }))
        .statusCode
    const secret = await project(own, { codeName: 'Bursztyn' })
    expect(await read(secret)).toBe(404)
    await join(secret, somebody, own)
    expect(await read(secret)).toBe(200)

    const open = await project(own)
    await join(open, somebody, own)
    const { revision } = (
      await send(test, getProject, { call: { params: { projectId: open } }, headers: own.headers })
    ).json()
    const change = { params: { projectId: open }, body: { revision, codeName: 'Nefryt' } }
    expect((await send(test, updateProject, { call: change, headers: own.headers })).statusCode).toBe(200)
    expect(await read(open)).toBe(200)
  })

  it('loses who may no longer know of the project', async () => {
    const own = await createAgency({ test })
    const [projectId, somebody] = [await project(own, { codeName: 'Opal' }), await colleague(own)]
    await join(projectId, somebody, own)
    const call = { params: { projectId, memberId: somebody.member.memberId } }
    expect((await send(test, withdrawAccess, { call, headers: own.headers })).statusCode).toBe(204)
    expect((await team(projectId, own)).items).toEqual([])
    const { items } = (
      await send(test, listAccesses, { call: { params: { projectId } }, headers: own.headers })
    ).json()
    expect(items.map(({ memberId }: { memberId: string }) => memberId)).not.toContain(
      somebody.member.memberId,
    )
  })
})
