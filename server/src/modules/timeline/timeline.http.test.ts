import * as moves from '@rytm/contract/candidacies.moves.ts'
import { addCandidacy } from '@rytm/contract/candidacies.ts'
import type { EndpointDefinition } from '@rytm/contract/endpoint.ts'
import * as contract from '@rytm/contract/timeline.ts'
import { logTouchpoint, withdrawTouchpoint } from '@rytm/contract/touchpoints.ts'
import { addApproaches, addWorkEntry } from '@rytm/contract/work.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAgency } from '#testing/factories.ts'
import { createProject } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf, testEndpoint } from '#testing/testEndpoint.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

testEndpoint('timeline.list', {
  endpoint: contract.listTimeline,
  test: () => test,
  arrange: async ({ member }) => {
    const { projectId } = await createProject({ test, member })
    return { params: { projectId } }
  },
  refused: {
    'a topic that is none': { query: { topic: 'x' } },
    'a forged cursor': { query: { cursor: '%%' } },
  },
})

async function givenStory() {
  const agency = await createAgency({ test })
  const { projectId, contactIds } = await createProject({ test, member: agency.member })
  const params = { projectId }
  const send = async (
    endpoint: EndpointDefinition,
    call: { params?: Record<string, string>; body?: object },
  ) => {
    test.clock.advance({ minutes: 1 })
    const answer = await test.inject(requestOf({ endpoint, call, headers: agency.headers }))
    return answer.body ? answer.json() : undefined
  }
  const about = { projectIds: [projectId], contactId: contactIds.commissioning }
  const call = { ...about, channel: 'call', outcome: 'reached', noteForClient: 'Omówiono budżet' }
  const { touchpoint } = await send(logTouchpoint, { body: call })
  await send(addWorkEntry, { params, body: { kind: 'advert', note: 'tylko dla nas' } })
  await send(addApproaches, { params, body: { channel: 'message', count: 40 } })
  const added = await send(addCandidacy, { params, body: { name: 'Jan Próbny' } })
  const reasons = [{ code: 'pay', decidedBy: 'candidate', isPrimary: true }]
  const candidacyId = added.candidacy.id
  await send(moves.endCandidacy, { params: { candidacyId }, body: { revision: 1, reasons } })
  const list = async (query: Record<string, string> = {}) => {
    const request = { endpoint: contract.listTimeline, call: { params, query }, headers: agency.headers }
    return (await test.inject(requestOf(request))).json() as {
      items: contract.TimelineRow[]
      nextCursor: string | null
    }
  }
  return { list, send, touchpointId: touchpoint.id as string }
}

describe('the timeline of a project', () => {
  it('tells what happened, newest first, with what a row needs', async () => {
    const { list } = await givenStory()
    const { items } = await list()
    expect(items.map(({ fact, clientSees }) => [fact, clientSees])).toMatchObject([
      [{ kind: 'candidacy_ended', fromStage: 'answered', primaryReason: 'pay' }, false],
      [{ kind: 'candidacy_added', name: 'Jan Próbny', toStage: 'answered' }, false],
      [{ kind: 'approach_count', count: 40 }, true],
      [{ kind: 'work_entry', work: 'advert' }, false],
      [{ kind: 'touchpoint', outcome: 'reached', noteForClient: 'Omówiono budżet' }, true],
    ])
    expect(items[0]?.actor).toEqual({ who: 'member', name: 'Osoba Próbna' })
  })

  it('comes page by page and by topic', async () => {
    const { list } = await givenStory()
    const first = await list({ limit: '3' })
    const second = await list({ limit: '3', cursor: first.nextCursor ?? '' })
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([3, 2, null])
    const kinds = async (query: Record<string, string>) => (await list(query)).items.map(({ kind }) => kind)
    expect(await kinds({ topic: 'work' })).toEqual(['approach_count', 'work_entry'])
    expect(await kinds({ visibility: 'client' })).toEqual(['approach_count', 'touchpoint'])
  })

  it('says that the client no longer sees what was withdrawn', async () => {
    const { list, send, touchpointId } = await givenStory()
    await send(withdrawTouchpoint, { params: { touchpointId } })
    const { items } = await list({ topic: 'contact' })
    expect(items).toMatchObject([{ withdrawn: true, clientSees: false }])
  })
})
