import { getImport } from '@rytm/contract/imports.ts'
import * as contract from '@rytm/contract/projects.access.ts'
import { getProject, listProjects, updateProject } from '@rytm/contract/projects.ts'
import { type Viewer, wayToKnow } from '@rytm/domain/projects/confidentiality.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withClient } from '#platform/postgres/roles.ts'
import { createAgency, createMember, type TestAgency, type TestMember } from '#testing/factories.ts'
import { givenImport } from '#testing/importFactories.ts'
import { refusal, send } from '#testing/persons.ts'
import { createProject } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { testEndpoint } from '#testing/testEndpoint.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const codeName = 'Bursztyn'
const confidential = async ({ member }: Pick<TestAgency, 'member'>, input: object = {}) =>
  (await createProject({ test, member, status: 'active', input: { codeName, ...input } })).projectId
const colleague = ({ agencyId }: TestAgency, role: Viewer['role'] = 'consultant') =>
  createMember({ test, agencyId, role })

const read = (projectId: string, { headers }: Pick<TestMember, 'headers'>) =>
  send(test, getProject, { call: { params: { projectId } }, headers })
const name = (projectId: string, { member }: Pick<TestMember, 'member'>, { headers }: TestAgency) => {
  const call = { params: { projectId }, body: { memberId: member.memberId } }
  return send(test, contract.giveAccess, { call, headers })
}
const withdraw = (projectId: string, { member }: TestMember, { headers }: TestAgency) => {
  const call = { params: { projectId, memberId: member.memberId } }
  return send(test, contract.withdrawAccess, { call, headers })
}
const accesses = async (projectId: string, { headers }: Pick<TestMember, 'headers'>) =>
  (await send(test, contract.listAccesses, { call: { params: { projectId } }, headers })).json()
const change = (projectId: string, body: object, { headers }: Pick<TestMember, 'headers'>) =>
  send(test, updateProject, { call: { params: { projectId }, body }, headers })

testEndpoint('projects.accesses', {
  endpoint: contract.listAccesses,
  test: () => test,
  arrange: async (own) => ({ params: { projectId: await confidential(own) } }),
  refused: { 'an id that is none': { params: { projectId: 'abc' } } },
})

testEndpoint('projects.give_access', {
  endpoint: contract.giveAccess,
  test: () => test,
  arrange: async (own) => ({
    params: { projectId: await confidential(own) },
    body: { memberId: (await colleague(own)).member.memberId },
  }),
  refused: { nobody: { body: {} } },
})

testEndpoint('projects.withdraw_access', {
  endpoint: contract.withdrawAccess,
  test: () => test,
  arrange: async (own) => {
    const projectId = await confidential(own)
    const named = await colleague(own)
    await name(projectId, named, own)
    return { params: { projectId, memberId: named.member.memberId } }
  },
  refused: { 'an id that is none': { params: { projectId: 'abc', memberId: 'abc' } } },
})

/** By the view that every rule of the database asks. */
const knowersOf = (projectId: string) =>
  withClient(test.ownerUrl, async (client) => {
    const text = 'SELECT member_id FROM auth.project_knowers WHERE project_id = $1 ORDER BY member_id'
    return (await client.query<{ member_id: string }>(text, [projectId])).rows.map((row) => row.member_id)
  })
const membersOf = ({ agencyId }: TestAgency) =>
  withClient(test.ownerUrl, async (client) => {
    const text = 'SELECT id AS "memberId", role FROM memberships WHERE agency_id = $1 ORDER BY id'
    return (await client.query<Viewer>(text, [agencyId])).rows
  })

describe('the database knows the rule of the domain', () => {
  const roles = ['owner', 'manager', 'consultant'] as const
  const parts = ['lead', 'named', 'neither'] as const
  const cases = [true, false].flatMap((secret) =>
    roles.flatMap((role) => parts.map((part) => ({ secret, role, part }))),
  )
  it.each(cases)(
    'a $role, $part, of a project that is confidential: $secret',
    async ({ secret, role, part }) => {
      const agency = await createAgency({ test })
      const viewer = await colleague(agency, role)
      const { memberId } = viewer.member
      const leadConsultantId = part === 'lead' ? memberId : agency.member.memberId
      const projectId = await confidential(agency, { leadConsultantId })
      if (part === 'named') await name(projectId, viewer, agency)
      if (!secret) await change(projectId, { revision: 1, codeName: null }, agency)
      const project = {
        confidential: secret,
        leadConsultantId,
        namedMemberIds: part === 'named' ? [memberId] : [],
      }
      const way = wayToKnow({ project, viewer: { memberId, role } })
      expect((await read(projectId, viewer)).statusCode).toBe(way ? 200 : 404)
      expect(await knowersOf(projectId)).toEqual(
        (await membersOf(agency))
          .filter((one) => wayToKnow({ project, viewer: one }))
          .map((one) => one.memberId),
      )
    },
  )
})

describe('a confidential project', () => {
  it('is called by its code name in the list, and its own page says what it is about', async () => {
    const agency = await createAgency({ test })
    const projectId = await confidential(agency)
    const list = (await send(test, listProjects, { headers: agency.headers })).json()
    expect(list.items).toMatchObject([{ title: 'Bursztyn', confidential: true }])
    expect((await read(projectId, agency)).json()).toMatchObject({
      title: 'Bursztyn',
      actualTitle: 'Kontroler finansowy',
    })
  })

  it('is found by either name by those who know of it', async () => {
    const agency = await createAgency({ test })
    await confidential(agency)
    for (const search of ['burszt', 'kontroler']) {
      const found = await send(test, listProjects, { call: { query: { search } }, headers: agency.headers })
      expect(found.json().items).toHaveLength(1)
    }
  })

  it('keeps its code name when its title changes, and is open again without one', async () => {
    const agency = await createAgency({ test })
    const projectId = await confidential(agency)
    const renamed = await change(projectId, { revision: 1, title: 'Analityk' }, agency)
    expect(renamed.json()).toMatchObject({ title: 'Bursztyn', actualTitle: 'Analityk' })
    const opened = await change(projectId, { revision: 2, codeName: null }, agency)
    expect(opened.json()).toMatchObject({ title: 'Analityk', actualTitle: null })
  })

  it('closes the file that it was imported from, with its rows', async () => {
    const agency = await createAgency({ test })
    const manager = await colleague(agency, 'manager')
    const { id: importId } = await givenImport({ test, headers: agency.headers })
    const projectId = await confidential(agency)
    const read = ({ headers }: Pick<TestMember, 'headers'>) =>
      send(test, getImport, { call: { params: { importId } }, headers })
    expect((await read(manager)).statusCode).toBe(200)
    const text = 'UPDATE projects SET import_id = $1 WHERE id = $2'
    await withClient(test.ownerUrl, (client) => client.query(text, [importId, projectId]))
    expect((await read(manager)).statusCode).toBe(404)
    expect((await read(agency)).statusCode).toBe(200)
  })

  it('forgets who was named when it is opened', async () => {
    const agency = await createAgency({ test })
    const named = await colleague(agency)
    const projectId = await confidential(agency)
    await name(projectId, named, agency)
    await change(projectId, { revision: 1, codeName: null }, agency)
    await change(projectId, { revision: 2, codeName }, agency)
    expect((await read(projectId, named)).statusCode).toBe(404)
  })
})

describe('access by name', () => {
  it('is given once, says by whom, and is taken back', async () => {
    const agency = await createAgency({ test })
    const named = await colleague(agency)
    const projectId = await confidential(agency)
    expect((await name(projectId, named, agency)).statusCode).toBe(204)
    expect((await name(projectId, named, agency)).statusCode).toBe(204)
    const { items, others } = await accesses(projectId, named)
    expect(items.map(({ way }: { way: string }) => way).toSorted()).toEqual(['lead', 'named'])
    expect(items.find(({ way }: { way: string }) => way === 'named')).toMatchObject({
      memberId: named.member.memberId,
      givenByName: 'Osoba Próbna',
    })
    expect(others).toEqual([])
    expect((await withdraw(projectId, named, agency)).statusCode).toBe(204)
    expect(refusal(await withdraw(projectId, named, agency))).toEqual([404, 'projects.access_not_found'])
    expect((await read(projectId, named)).statusCode).toBe(404)
  })

  it('is not needed for an open project', async () => {
    const agency = await createAgency({ test })
    const { projectId } = await createProject({ test, member: agency.member })
    const answer = await name(projectId, await colleague(agency), agency)
    expect(refusal(answer)).toEqual([409, 'projects.not_confidential'])
  })

  it('is given to nobody of another agency', async () => {
    const agency = await createAgency({ test })
    const answer = await name(await confidential(agency), await createAgency({ test }), agency)
    expect(refusal(answer)).toEqual([422, 'projects.unknown_member'])
  })

  it('stays with the one who makes a project confidential or hands it on', async () => {
    const agency = await createAgency({ test })
    const [first, second] = [await colleague(agency), await colleague(agency)]
    const { projectId } = await createProject({ test, member: agency.member })
    expect((await change(projectId, { revision: 1, codeName }, first)).statusCode).toBe(200)
    expect((await read(projectId, second)).statusCode).toBe(404)
    const led = await confidential(first)
    const handedOn = { revision: 1, leadConsultantId: second.member.memberId }
    expect((await change(led, handedOn, first)).statusCode).toBe(200)
    expect((await read(led, first)).statusCode).toBe(200)
    expect((await read(led, second)).statusCode).toBe(200)
  })
})
