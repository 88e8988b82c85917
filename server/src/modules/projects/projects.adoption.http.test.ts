import { setAdoption } from '@rytm/contract/projects.adoption.ts'
import type { ProjectDetail } from '@rytm/contract/projects.detail.ts'
import { changeStatus } from '@rytm/contract/projects.status.ts'
import { getProject } from '@rytm/contract/projects.ts'
import { listTimeline } from '@rytm/contract/timeline.ts'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { commitments } from '#modules/commitments/commitments.tables.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import { createAgency, type TestAgency } from '#testing/factories.ts'
import { refusal, send } from '#testing/persons.ts'
import { createProject } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { testEndpoint } from '#testing/testEndpoint.ts'

let test: TestApp
let agency: TestAgency
beforeAll(async () => {
  test = await createTestApp()
})
beforeEach(async () => {
  agency = await createAgency({ test })
})
afterAll(() => test.close())

const unknown = { kickoffHeldOn: null, heardContactIds: [], scheduleAgreedOn: null }

testEndpoint('projects.setAdoption', {
  endpoint: setAdoption,
  test: () => test,
  arrange: async ({ member }) => {
    const { projectId, contactIds } = await createProject({
      test,
      member,
      input: { startDate: '2025-12-08' },
    })
    const before = { kickoffHeldOn: '2025-12-09', heardContactIds: [contactIds.commissioning] }
    return { params: { projectId }, body: { ...unknown, ...before, revision: 1 } }
  },
  refused: {
    'a day that is none': { body: { ...unknown, kickoffHeldOn: '2025-12-32', revision: 1 } },
    'no revision': { body: unknown },
  },
})

/** In its fifth week on 7 January, taken over that day. */
async function running({ startDate = '2025-12-08' } = {}) {
  const { projectId, contactIds } = await createProject({ test, member: agency.member, input: { startDate } })
  const call = { params: { projectId } }
  const { headers } = agency
  const read = async () => (await send(test, getProject, { call, headers })).json<ProjectDetail>()
  const activate = (before?: object) =>
    send(test, changeStatus, { call: { ...call, body: { to: 'active', before } }, headers })
  const note = async (before: object) => {
    const { revision } = await read()
    return send(test, setAdoption, { call: { ...call, body: { ...unknown, ...before, revision } }, headers })
  }
  const timeline = async () => {
    const { items } = (await send(test, listTimeline, { call, headers })).json()
    const before = items.filter(({ kind }: { kind: string }) => kind.endsWith('_before'))
    return before.map(({ occurredAt, fact }: { occurredAt: string; fact: object }) => ({ occurredAt, fact }))
  }
  const owed = () =>
    inAgency({ db: test.db, agencyId: agency.agencyId }, async (tx) => {
      const rows = await tx
        .select({ kind: commitments.kind, subject: commitments.subject, dueAt: commitments.dueAt })
        .from(commitments)
        .where(and(eq(commitments.agencyId, agency.agencyId), eq(commitments.projectId, projectId)))
        .orderBy(commitments.dueAt, commitments.kind)
      return rows.map(({ kind, dueAt }) => `${kind} ${dueAt?.toISOString()}`)
    })
  return { ...contactIds, read, activate, note, timeline, owed }
}

describe('a project that ran before', () => {
  it('owes only the weekly rhythm from the week of the take-over on, where the rest was done', async () => {
    const { commissioning, decision_maker, activate, owed, read } = await running()
    const answer = await activate({
      kickoffHeldOn: '2025-12-09',
      heardContactIds: [commissioning, decision_maker],
      scheduleAgreedOn: '2025-12-10',
    })
    expect(answer.statusCode).toBe(201)
    expect(await owed()).toEqual([
      'weekly_report 2026-01-09T15:00:00.000Z',
      'weekly_call 2026-01-09T16:00:00.000Z',
      'weekly_report 2026-01-16T15:00:00.000Z',
      'weekly_call 2026-01-16T16:00:00.000Z',
    ])
    expect(await read()).toMatchObject({ weekNumber: 5, plannedWeeks: 5, isAdopted: true })
  })

  it('owes what was not done', async () => {
    const { commissioning, activate, owed } = await running()
    await activate({ ...unknown, kickoffHeldOn: '2025-12-09', heardContactIds: [commissioning] })
    const kinds = (await owed()).map((line) => line.split(' ')[0])
    expect(kinds).toContain('decision_maker_call')
    expect(kinds).toContain('schedule')
    expect(kinds).not.toContain('kickoff_call')
  })

  it('tells of it as something before, and tells what was said last', async () => {
    const { commissioning, activate, note, timeline, read } = await running()
    await activate()
    await note({
      kickoffHeldOn: '2025-12-09',
      heardContactIds: [commissioning],
      scheduleAgreedOn: '2025-12-11',
    })
    await note({ kickoffHeldOn: '2025-12-10', heardContactIds: [commissioning] })
    const contactNames = ['Osoba commissioning']
    const date = '2025-12-10'
    expect(await timeline()).toEqual([
      { occurredAt: '2025-12-10T11:00:00.000Z', fact: { kind: 'kickoff_before', date, contactNames } },
    ])
    expect((await read()).before).toEqual({
      kickoffHeldOn: date,
      heard: [{ id: commissioning, name: 'Osoba commissioning' }],
      scheduleAgreedOn: null,
    })
  })

  it('owes the call again where it was not held after all', async () => {
    const { commissioning, activate, note, owed } = await running()
    await activate({ ...unknown, kickoffHeldOn: '2025-12-09', heardContactIds: [commissioning] })
    await note({})
    expect(await owed()).toContain('kickoff_call 2026-01-08T16:00:00.000Z')
  })
})

describe('what was before is refused', () => {
  it('of a project that begins here, and with it the activation', async () => {
    const { activate, read } = await running({ startDate: '2026-01-07' })
    expect(refusal(await activate({ ...unknown, scheduleAgreedOn: '2026-01-05' }))).toEqual([
      422,
      'projects.not_adopted',
    ])
    expect((await read()).status).toBe('draft')
  })

  it('on a later day, with nobody, with people of another client, and from an old screen', async () => {
    const { activate, note } = await running()
    const other = await running()
    await activate()
    const of = async (before: object) => refusal(await note(before))
    expect(await of({ scheduleAgreedOn: '2026-01-08' })).toEqual([422, 'projects.adoption_after'])
    expect(await of({ kickoffHeldOn: '2025-12-09' })).toEqual([422, 'projects.adoption_nobody_heard'])
    const heard = { kickoffHeldOn: '2025-12-09', heardContactIds: [other.commissioning] }
    expect(await of(heard)).toEqual([422, 'projects.unknown_contact'])
    const stale = await send(test, setAdoption, {
      call: { params: { projectId: (await other.read()).id }, body: { ...unknown, revision: 99 } },
      headers: agency.headers,
    })
    expect(refusal(stale)).toEqual([409, 'projects.stale_revision'])
  })
})
