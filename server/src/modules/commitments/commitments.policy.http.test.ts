import { getAgency, updateAgency } from '@rytm/contract/agencies.ts'
import { listAudit } from '@rytm/contract/audit.ts'
import * as contract from '@rytm/contract/commitments.policy.ts'
import { listProjectCommitments, type ProjectCommitments } from '@rytm/contract/commitments.ts'
import type { EndpointDefinition } from '@rytm/contract/endpoint.ts'
import { asc } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { logTouchpoint } from '#modules/touchpoints/touchpoints.usecases.ts'
import { readInAgency } from '#platform/db/tenancy.ts'
import { performDue } from '#platform/jobs/claimedWork.ts'
import { givenActiveProject } from '#testing/commitmentFactories.ts'
import { createAgency, createMember, type TestAgency } from '#testing/factories.ts'
import { refusal, send } from '#testing/persons.ts'
import { createClientWithContacts } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { testEndpoint } from '#testing/testEndpoint.ts'
import { commitmentWork } from './commitments.jobs.ts'
import { commitments } from './commitments.tables.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
beforeEach(() => test.clock.set('2026-01-07T09:00:00Z'))
afterAll(() => test.close())

const ofAgency = { version: 0, settings: {}, automaticReports: false }
const own = { version: 0, settings: { replyHours: 2 } }
const wrong = {
  'no time at all': { body: { ...ofAgency, settings: { replyHours: 0 } } },
  'ten thousand hours': { body: { ...ofAgency, settings: { replyHours: 10_000 } } },
  'half a day': { body: { ...ofAgency, settings: { scheduleDays: 1.5 } } },
  'a day as text': { body: { ...ofAgency, settings: { scheduleDays: '2' } } },
  'the same check twice': { body: { ...ofAgency, settings: { guaranteeCheckDays: [30, 30] } } },
}
const unseen = { 'no version': { body: { settings: {}, automaticReports: false } } }
const silence = { settings: { rhythm: { callEvery: 'none', reportEvery: 'none' } } }
const someClient = async ({ member }: TestAgency) => ({
  params: { clientId: (await createClientWithContacts({ test, member })).clientId },
})
const someProject = async (agency: TestAgency) => ({
  params: { projectId: (await givenActiveProject({ test, by: agency })).projectId },
})

testEndpoint('commitments.policy', { endpoint: contract.getPolicy, test: () => test })
testEndpoint('commitments.setPolicy', {
  endpoint: contract.setPolicy,
  test: () => test,
  arrange: async () => ({ body: ofAgency }),
  refused: { ...wrong, ...unseen, 'no contact at all': { body: { ...ofAgency, ...silence } } },
})
testEndpoint('commitments.clientPolicy', {
  endpoint: contract.getClientPolicy,
  test: () => test,
  arrange: someClient,
})
testEndpoint('commitments.setClientPolicy', {
  endpoint: contract.setClientPolicy,
  test: () => test,
  arrange: async (agency) => ({ ...(await someClient(agency)), body: own }),
  refused: { ...wrong, ...unseen, 'no contact at all': { body: { ...own, ...silence } } },
})
testEndpoint('commitments.projectPolicy', {
  endpoint: contract.getProjectPolicy,
  test: () => test,
  arrange: someProject,
})
testEndpoint('commitments.setProjectPolicy', {
  endpoint: contract.setProjectPolicy,
  test: () => test,
  arrange: async (agency) => ({ ...(await someProject(agency)), body: own }),
  refused: { ...wrong, ...unseen },
})
testEndpoint('commitments.tryPolicy', {
  endpoint: contract.tryPolicy,
  test: () => test,
  arrange: async () => ({ body: { settings: {} } }),
  refused: wrong,
})
testEndpoint('commitments.recompute', { endpoint: contract.getCurrentRecompute, test: () => test })

function settledRows({ agencyId }: TestAgency) {
  return readInAgency({ db: test.db, agencyId }, async (tx) => {
    const rows = await tx.select().from(commitments).orderBy(asc(commitments.dueAt))
    return rows
      .filter(({ settledAt }) => settledAt)
      .map(
        ({ kind, dueAt, policyVersion, calendarVersion }) =>
          `${kind} ${dueAt.toISOString()} policy ${policyVersion} calendar ${calendarVersion}`,
      )
  })
}

describe('the clocks', () => {
  let agency: TestAgency
  let given: Awaited<ReturnType<typeof givenActiveProject>>
  beforeEach(async () => {
    agency = await createAgency({ test })
    given = await givenActiveProject({ test, by: agency })
    test.clock.advance({ minutes: 1 })
  })

  const ask = (endpoint: EndpointDefinition, call: object = {}, headers = agency.headers) =>
    send(test, endpoint, { headers, call })
  const set = (settings: object, more: object = {}) =>
    ask(contract.setPolicy, { body: { ...ofAgency, settings, ...more } })
  const setOfClient = (settings: object, version = 0) => {
    const params = { clientId: given.project.clientId }
    return ask(contract.setClientPolicy, { params, body: { version, settings } })
  }
  const setOfProject = (settings: object, version = 0) => {
    const params = { projectId: given.projectId }
    return ask(contract.setProjectPolicy, { params, body: { version, settings } })
  }
  const ofProject = async () => {
    const answer = await ask(contract.getProjectPolicy, { params: { projectId: given.projectId } })
    return answer.json<contract.ProjectPolicyView>()
  }
  const owed = async () => {
    const answer = await ask(listProjectCommitments, { params: { projectId: given.projectId } })
    return answer.json<ProjectCommitments>()
  }
  const dueOf = async (kind: string) => (await owed()).open.find((found) => found.kind === kind)?.dueAt
  const progress = async () =>
    (await ask(contract.getCurrentRecompute)).json<{ current: contract.RecomputeProgress | null }>().current
  const sweep = async () => {
    const kind = commitmentWork({ db: test.db, clock: test.clock })
    while ((await performDue({ kind, log: test.log })) > 0);
  }

  it('are those of the method until somebody sets them', async () => {
    expect((await ask(contract.getPolicy)).json()).toMatchObject({
      effective: { kickoffCallDays: 1, replyHours: 4, guaranteeCheckDays: [30, 90] },
      own: [],
      version: 0,
      changedAt: null,
      projects: 1,
      automaticReports: false,
    })
  })

  it('move what is open, in the background, and say how far that is', async () => {
    expect(await dueOf('kickoff_call')).toBe('2026-01-08T16:00:00.000Z')
    const saved = await set({ kickoffCallDays: 3 })
    expect(saved.json()).toMatchObject({
      effective: { kickoffCallDays: 3 },
      own: ['kickoffCallDays'],
      version: 1,
    })
    expect(await progress()).toEqual({
      reason: 'policy',
      total: 1,
      remaining: 1,
      startedAt: '2026-01-07T09:01:00.000Z',
    })
    await sweep()
    expect(await progress()).toBeNull()
    expect(await dueOf('kickoff_call')).toBe('2026-01-12T16:00:00.000Z')
  })

  it('leave alone what is settled: its due time and the versions that made it', async () => {
    const input = {
      projectIds: [given.projectId],
      contactId: given.contactIds.commissioning,
      channel: 'call' as const,
      outcome: 'reached' as const,
    }
    await logTouchpoint({ input, member: agency.member, db: test.db, clock: test.clock })
    const kept = async () => ({ history: (await owed()).history, rows: await settledRows(agency) })
    const before = await kept()
    expect(before.rows).toEqual([
      'kickoff_call 2026-01-08T16:00:00.000Z policy 1 calendar 1',
      'weekly_call 2026-01-09T16:00:00.000Z policy 1 calendar 1',
    ])
    test.clock.advance({ minutes: 1 })
    await set({ kickoffCallDays: 5, decisionMakerCallDays: 6 })
    await sweep()
    expect(await kept()).toEqual(before)
    expect(await dueOf('decision_maker_call')).toBe('2026-01-15T16:00:00.000Z')
  })

  it('of a client lie over those of the agency, of a project over both', async () => {
    await set({ kickoffCallDays: 3, replyHours: 8 })
    await setOfClient({ kickoffCallDays: 4, rhythm: { callEvery: 'month', reportEvery: 'week' } })
    expect((await setOfProject({ kickoffCallDays: 5 })).json()).toMatchObject({
      effective: { kickoffCallDays: 5, replyHours: 8, rhythm: { callEvery: 'month' } },
      above: { kickoffCallDays: 4, replyHours: 8 },
      own: ['kickoffCallDays'],
      rhythmAgreed: false,
    })
    expect(await dueOf('kickoff_call')).toBe('2026-01-14T16:00:00.000Z')
    await setOfProject({}, 1)
    expect(await ofProject()).toMatchObject({ effective: { kickoffCallDays: 4 }, own: [], version: 2 })
    expect(await dueOf('kickoff_call')).toBe('2026-01-13T16:00:00.000Z')
  })

  it('name every field that is wrong', async () => {
    const answer = await set({ replyHours: 0, closingReportDays: 99, guaranteeCheckDays: [0] })
    expect(answer.json().fields).toEqual([
      expect.objectContaining({ path: 'settings.replyHours', message: 'commitments.policy_amount' }),
      expect.objectContaining({ path: 'settings.closingReportDays', message: 'commitments.policy_amount' }),
      expect.objectContaining({ path: 'settings.guaranteeCheckDays', message: 'commitments.policy_checks' }),
    ])
    const quiet = await set(silence.settings)
    expect(quiet.json().fields).toEqual([
      expect.objectContaining({ path: 'settings.rhythm', message: 'commitments.policy_no_contact' }),
    ])
  })

  it('that are saved again as they were write nothing', async () => {
    await set({ replyHours: 2, guaranteeCheckDays: [90, 30] })
    await sweep()
    const again = await set({ guaranteeCheckDays: [30, 90], replyHours: 2 }, { version: 1 })
    expect(again.json()).toMatchObject({ version: 1 })
    expect(await progress()).toBeNull()
    const log = (await ask(listAudit, { query: { module: 'commitments' } })).json()
    expect(log.items).toEqual([
      expect.objectContaining({
        action: 'commitments.policy_changed',
        subject: { kind: 'agency', id: agency.agencyId },
        detail: { version: 1, changed: ['replyHours', 'guaranteeCheckDays'] },
      }),
    ])
  })

  it('are not overwritten by somebody who has not seen the last change', async () => {
    await set({ replyHours: 2 })
    expect(refusal(await set({ replyHours: 3 }))).toEqual([409, 'commitments.policy_stale'])
    expect((await ofProject()).effective.replyHours).toBe(2)
  })

  it.each([
    ['the agency', () => set({ replyHours: 2 }), () => set({ replyHours: 3 })],
    ['a client', () => setOfClient({ replyHours: 2 }), () => setOfClient({ replyHours: 3 })],
    ['a project', () => setOfProject({ replyHours: 2 }), () => setOfProject({ replyHours: 3 })],
  ])('of %s are set by one of two people at once', async (_, one, other) => {
    const answers = await Promise.all([one(), other()])
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
  })

  it('of the agency are set by managers alone', async () => {
    const colleague = await createMember({ test, agencyId: agency.agencyId, role: 'consultant' })
    const answer = await ask(contract.setPolicy, { body: ofAgency }, colleague.headers)
    expect(refusal(answer)).toEqual([403, 'auth.not_permitted'])
  })

  it('turned to automatic reports alone recompute nothing', async () => {
    expect((await set({}, { automaticReports: true })).json()).toMatchObject({
      automaticReports: true,
      own: [],
      version: 1,
    })
    expect(await progress()).toBeNull()
  })

  it('can be tried before they are saved, and nothing is written', async () => {
    const tryOut = async (body: object) => (await ask(contract.tryPolicy, { body })).json()
    expect(await tryOut({ settings: { kickoffCallDays: 3, scheduleDays: 4 } })).toEqual({
      projects: 1,
      tried: 1,
      projectsChanged: 1,
      moved: 2,
      added: 0,
      dropped: 0,
    })
    const noCalls = { rhythm: { callEvery: 'none', reportEvery: 'week' } }
    expect(await tryOut({ settings: noCalls })).toMatchObject({ moved: 0, dropped: 2 })
    expect(await tryOut({ clientId: given.project.clientId, settings: {} })).toMatchObject({
      projects: 1,
      projectsChanged: 0,
    })
    const other = await createClientWithContacts({ test, member: agency.member })
    expect(await tryOut({ clientId: other.clientId, settings: { kickoffCallDays: 3 } })).toMatchObject({
      projects: 0,
      tried: 0,
    })
    expect(await dueOf('kickoff_call')).toBe('2026-01-08T16:00:00.000Z')
    expect((await ask(contract.getPolicy)).json()).toMatchObject({ version: 0 })
  })

  it('of somebody else are not to be tried', async () => {
    const stranger = await createAgency({ test })
    const tryOf = (body: object) =>
      ask(contract.tryPolicy, { body: { ...body, settings: {} } }, stranger.headers)
    expect(refusal(await tryOf({ clientId: given.project.clientId }))).toEqual([404, 'clients.not_found'])
    expect(refusal(await tryOf({ projectId: given.projectId }))).toEqual([404, 'projects.not_found'])
  })

  it('count with the new calendar as soon as it is changed', async () => {
    const { holidays: _, countries: __, regions: ___, ...input } = (await ask(getAgency)).json()
    const daysOff = [{ date: '2026-01-08', name: 'Inwentaryzacja' }]
    const body = { ...input, calendar: { ...input.calendar, daysOff } }
    expect((await ask(updateAgency, { body })).statusCode).toBe(200)
    expect(await progress()).toMatchObject({ reason: 'calendar', total: 1, remaining: 1 })
    await sweep()
    expect(await dueOf('kickoff_call')).toBe('2026-01-09T16:00:00.000Z')
    const renamed = { ...body, name: 'Inna nazwa', revision: body.revision + 1 }
    await ask(updateAgency, { body: renamed })
    expect(await progress()).toBeNull()
  })
})
