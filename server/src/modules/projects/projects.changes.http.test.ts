import type { EndpointDefinition } from '@rytm/contract/endpoint.ts'
import * as kickoff from '@rytm/contract/projects.kickoff.ts'
import * as status from '@rytm/contract/projects.status.ts'
import * as contract from '@rytm/contract/projects.ts'
import { getSchedule } from '@rytm/contract/schedules.ts'
import { asc } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readInAgency } from '#platform/db/tenancy.ts'
import { createAgency, createMember, type TestAgency } from '#testing/factories.ts'
import { createProject } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf } from '#testing/testEndpoint.ts'
import { projectLeadChanges, projectTargetChanges } from './projects.changes.tables.ts'

let test: TestApp
let own: TestAgency
beforeAll(async () => {
  test = await createTestApp()
})
beforeEach(async () => {
  test.clock.set('2026-01-07T09:00:00Z')
  own = await createAgency({ test })
})
afterAll(() => test.close())

async function send(endpoint: EndpointDefinition, projectId: string, body?: object) {
  test.clock.advance({ seconds: 1 })
  const call = { params: { projectId }, ...(body && { body }) }
  const answer = await test.inject(requestOf({ endpoint, call, headers: own.headers }))
  return { status: answer.statusCode, body: answer.json() }
}

async function edit(projectId: string, change: object) {
  const { revision } = (await send(contract.getProject, projectId)).body
  return (await send(contract.updateProject, projectId, { revision, ...change })).body
}

const activate = (projectId: string) => send(status.changeStatus, projectId, { to: 'active' })

const read = () =>
  readInAgency({ db: test.db, agencyId: own.agencyId }, async (tx) => {
    const leads = await tx.select().from(projectLeadChanges).orderBy(asc(projectLeadChanges.changedAt))
    const targets = await tx.select().from(projectTargetChanges).orderBy(asc(projectTargetChanges.changedAt))
    return {
      leads: leads.map(({ memberId }) => memberId),
      targets: targets.map(({ targetDate }) => targetDate),
      by: new Set([...leads, ...targets].map(({ changedBy }) => changedBy)),
    }
  })

describe('what changes while a project runs', () => {
  it('is not kept of a draft', async () => {
    const { projectId } = await createProject({ test, member: own.member })
    await edit(projectId, { leadConsultantId: null, targetDate: '2026-03-06' })
    await send(status.changeStatus, projectId, { to: 'cancelled', reason: 'Klient zrezygnował' })
    expect(await read()).toMatchObject({ leads: [], targets: [] })
  })

  it('begins with who led and what was planned at the activation, and goes on with each change', async () => {
    const { projectId } = await createProject({ test, member: own.member })
    const { member } = await createMember({ test, agencyId: own.agencyId })
    await activate(projectId)
    await edit(projectId, { title: 'Kontroler grupy', targetDate: null })
    await edit(projectId, { leadConsultantId: member.memberId, targetDate: '2026-03-06' })
    await edit(projectId, { leadConsultantId: null })
    expect(await read()).toEqual({
      leads: [own.member.memberId, member.memberId, null],
      targets: ['2026-02-06', '2026-03-06'],
      by: new Set([own.member.memberId]),
    })
  })

  it('has the new date of a project that is opened again', async () => {
    const { projectId } = await createProject({ test, member: own.member })
    await activate(projectId)
    await send(status.changeStatus, projectId, { to: 'awaiting_start' })
    const reason = 'Kandydat się wycofał'
    await send(status.changeStatus, projectId, { to: 'active', reason, targetDate: '2026-04-10' })
    expect((await read()).targets).toEqual(['2026-02-06', '2026-04-10'])
  })
})

describe('the activation', () => {
  it('takes over a project that began on an earlier day', async () => {
    const { projectId } = await createProject({ test, member: own.member })
    expect((await activate(projectId)).body.adoptedAt).toBe('2026-01-07T09:00:01.000Z')
  })

  it.each(['2026-01-07', '2026-01-08'])('takes over nothing that begins on %s', async (startDate) => {
    const { projectId } = await createProject({ test, member: own.member, input: { startDate } })
    expect((await activate(projectId)).body.adoptedAt).toBeNull()
  })

  it('gives a target date to a project that has none', async () => {
    const input = { startDate: undefined }
    const { projectId } = await createProject({ test, member: own.member, input })
    const changed = await edit(projectId, { startDate: '2026-01-12' })
    expect(changed.targetDate).toBeNull()
    expect((await activate(projectId)).body.targetDate).toBe('2026-02-13')
    expect((await read()).targets).toEqual(['2026-02-13'])
  })
})

describe('a day agreed with the client for the schedule', () => {
  it('replaces the usual one, a day off too, until it is taken away', async () => {
    const { projectId } = await createProject({ test, member: own.member })
    const due = async () => {
      const schedule = (await send(getSchedule, projectId)).body
      const { scheduleDueOn } = (await send(kickoff.getKickoff, projectId)).body
      return [schedule.dueAt, schedule.agreedOn, scheduleDueOn]
    }
    expect(await due()).toEqual(['2026-01-08T16:00:00Z', null, '2026-01-08'])
    await edit(projectId, { scheduleAgreedOn: '2026-01-16' })
    expect(await due()).toEqual(['2026-01-16T16:00:00Z', '2026-01-16', '2026-01-16'])
    await edit(projectId, { scheduleAgreedOn: '2026-01-17' })
    expect(await due()).toEqual(['2026-01-17T23:00:00Z', '2026-01-17', '2026-01-17'])
    await edit(projectId, { scheduleAgreedOn: null })
    expect(await due()).toEqual(['2026-01-08T16:00:00Z', null, '2026-01-08'])
  })
})
