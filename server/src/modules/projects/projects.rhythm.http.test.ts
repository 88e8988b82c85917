import type { EndpointDefinition } from '@rytm/contract/endpoint.ts'
import type { ProjectDetail } from '@rytm/contract/projects.detail.ts'
import * as kickoff from '@rytm/contract/projects.kickoff.ts'
import { setRhythm } from '@rytm/contract/projects.rhythm.ts'
import { getProject } from '@rytm/contract/projects.ts'
import { asc } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readInAgency } from '#platform/db/tenancy.ts'
import { createAgency, type TestAgency } from '#testing/factories.ts'
import { createClientWithContacts, createProject } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf, testEndpoint } from '#testing/testEndpoint.ts'
import { projectRhythms } from './projects.changes.tables.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const rhythm = {
  callEvery: 'month',
  reportEvery: 'week',
  channel: 'phone',
  note: 'Dzwonić po 15',
  agreedWithContactId: null,
}
const silence = { ...rhythm, callEvery: 'none', reportEvery: 'none' }

testEndpoint('projects.setRhythm', {
  endpoint: setRhythm,
  test: () => test,
  arrange: async ({ member }) => ({
    params: { projectId: (await createProject({ test, member })).projectId },
    body: { revision: 1, rhythm, weeklySlot: null },
  }),
  refused: {
    'calls every day': { body: { revision: 1, rhythm: { ...rhythm, callEvery: 'day' }, weeklySlot: null } },
    'no revision': { body: { rhythm, weeklySlot: null } },
  },
})

async function given() {
  const own = await createAgency({ test })
  const project = await createProject({ test, member: own.member, status: 'active' })
  const { projectId } = project
  const send = async (endpoint: EndpointDefinition, body?: object) => {
    const call = { params: { projectId }, ...(body && { body }) }
    const answer = await test.inject(requestOf({ endpoint, call, headers: own.headers }))
    return { status: answer.statusCode, body: answer.json() }
  }
  const set = async (body: object) => {
    const { revision } = (await send(getProject)).body as ProjectDetail
    return send(setRhythm, { revision, rhythm, weeklySlot: null, ...body })
  }
  return { own, ...project, send, set, rhythms: () => rhythmsOf(own) }
}

function rhythmsOf({ agencyId }: TestAgency) {
  return readInAgency({ db: test.db, agencyId }, async (tx) => {
    const rows = await tx.select().from(projectRhythms).orderBy(asc(projectRhythms.agreedAt))
    return rows.map(({ rhythm: kept, agreedWithContactId, agreedAt }) => ({
      calls: (kept as { callEvery: string }).callEvery,
      agreedWithContactId,
      agreedAt: agreedAt.toISOString(),
    }))
  })
}

describe('the rhythm of contact', () => {
  it('is weekly until something else is agreed, at the kickoff or later', async () => {
    const { contactIds, send, set, rhythms } = await given()
    const { answers } = (await send(kickoff.getKickoff)).body
    expect(answers.rhythm).toMatchObject({ callEvery: 'week', reportEvery: 'week' })
    const call = { occurredAt: '2026-01-07T08:30:00Z', minutes: 30, sendSummary: false, revision: 0 }
    await send(kickoff.completeKickoff, { ...call, contactIds: [contactIds.decision_maker] })
    const agreed = { ...rhythm, agreedWithContactId: contactIds.commissioning }
    const changed = await set({ rhythm: agreed, weeklySlot: { weekday: 3, time: '15:30' } })
    expect(changed).toMatchObject({
      status: 200,
      body: { rhythm: agreed, weeklySlot: { weekday: 3, time: '15:30' } },
    })
    expect(await rhythms()).toEqual([
      {
        calls: 'week',
        agreedWithContactId: contactIds.decision_maker,
        agreedAt: '2026-01-07T08:30:00.000Z',
      },
      {
        calls: 'month',
        agreedWithContactId: contactIds.commissioning,
        agreedAt: '2026-01-07T09:00:00.000Z',
      },
    ])
  })

  it('is never silence', async () => {
    const { contactIds, send, set, rhythms } = await given()
    const refused = { status: 422, body: { code: 'projects.rhythm_empty' } }
    expect(await set({ rhythm: silence })).toMatchObject(refused)
    const { answers } = (await send(kickoff.getKickoff)).body
    await send(kickoff.saveKickoff, { revision: 0, answers: { ...answers, rhythm: silence } })
    const call = { occurredAt: '2026-01-07T08:30:00Z', minutes: 30, sendSummary: false, revision: 1 }
    const completed = await send(kickoff.completeKickoff, { ...call, contactIds: [contactIds.commissioning] })
    expect(completed).toMatchObject(refused)
    expect(await rhythms()).toEqual([])
  })

  it('is agreed with somebody of this client, and not tomorrow', async () => {
    const { own, set } = await given()
    const other = await createClientWithContacts({ test, member: own.member })
    const foreign = { ...rhythm, agreedWithContactId: other.contactIds.commissioning }
    expect(await set({ rhythm: foreign })).toMatchObject({ body: { code: 'projects.unknown_contact' } })
    expect(await set({ agreedAt: '2026-01-08T09:00:00Z' })).toMatchObject({
      body: { code: 'facts.in_future' },
    })
  })

  it('is not overwritten by a screen that has not seen the last change', async () => {
    const { set } = await given()
    await set({})
    expect(await set({ revision: 1 })).toMatchObject({
      status: 409,
      body: { code: 'projects.stale_revision' },
    })
  })
})

describe('the kickoff', () => {
  it('may agree on a day for the schedule', async () => {
    const { contactIds, send } = await given()
    const { answers } = (await send(kickoff.getKickoff)).body
    await send(kickoff.saveKickoff, { revision: 0, answers: { ...answers, scheduleAgreedOn: '2026-01-20' } })
    const call = { occurredAt: '2026-01-07T08:30:00Z', minutes: 30, sendSummary: false, revision: 1 }
    const done = await send(kickoff.completeKickoff, { ...call, contactIds: [contactIds.commissioning] })
    expect(done.body.scheduleAgreedOn).toBe('2026-01-20')
    expect((await send(kickoff.getKickoff)).body.scheduleDueOn).toBe('2026-01-20')
  })
})
