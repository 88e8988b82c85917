import { createProject as create, deleteProject, getProject } from '@rytm/contract/projects.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAgency, createMember, type TestAgency } from '#testing/factories.ts'
import { refusal, send } from '#testing/persons.ts'
import { createProject } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const read = async (projectId: string, { headers }: Pick<TestAgency, 'headers'>) =>
  (await send(test, getProject, { call: { params: { projectId } }, headers })).json()

async function cloned({ own, input }: { own: TestAgency; input?: object }) {
  const source = await createProject({ test, member: own.member, input: { title: 'Kontroler', ...input } })
  const { client } = await read(source.projectId, own)
  const body = { clientId: client.id, title: 'Kontroler II', basedOnId: source.projectId }
  const answer = await send(test, create, { call: { body }, headers: own.headers })
  return { answer, sourceId: source.projectId, body }
}

describe('a project that begins with the brief of another one', () => {
  it('says which, and forgets it when that one is deleted', async () => {
    const own = await createAgency({ test })
    const { answer, sourceId } = await cloned({ own })
    expect(answer.statusCode).toBe(201)
    expect(answer.json()).toMatchObject({ status: 'draft', basedOn: { id: sourceId, title: 'Kontroler' } })
    const call = { params: { projectId: sourceId } }
    expect((await send(test, deleteProject, { call, headers: own.headers })).statusCode).toBe(204)
    expect(await read(answer.json().id, own)).toMatchObject({ title: 'Kontroler II', basedOn: null })
  })

  it('tells nobody of a confidential one who may not know of it', async () => {
    const own = await createAgency({ test })
    const colleague = await createMember({ test, agencyId: own.agencyId, role: 'consultant' })
    const { answer, sourceId, body } = await cloned({ own, input: { codeName: 'Bursztyn' } })
    const seen = await read(answer.json().id, colleague)
    expect(seen).toMatchObject({ title: 'Kontroler II', basedOn: null })
    expect(JSON.stringify(seen)).not.toContain(sourceId)
    const again = await send(test, create, { call: { body }, headers: colleague.headers })
    expect(again.statusCode).toBeGreaterThanOrEqual(400)
  })

  it('does not begin with one of another agency', async () => {
    const { body } = await cloned({ own: await createAgency({ test }) })
    const other = await createAgency({ test })
    const own = await createProject({ test, member: other.member })
    const { client } = await read(own.projectId, other)
    const call = { body: { ...body, clientId: client.id } }
    expect(refusal(await send(test, create, { call, headers: other.headers }))).toEqual([
      404,
      'projects.not_found',
    ])
  })
})
