import { randomUUID } from 'node:crypto'
import * as contract from '@rytm/contract/schedules.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAgency, type TestAgency } from '#testing/factories.ts'
import { createProject } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf, testEndpoint } from '#testing/testEndpoint.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const activity = { date: '2026-01-08', title: 'Mapa rynku', owner: 'agency' }

async function send<T>(
  endpoint: Parameters<typeof requestOf>[0]['endpoint'],
  agency: TestAgency,
  call: Parameters<typeof requestOf>[0]['call'],
) {
  const answer = await test.inject(requestOf({ endpoint, call, headers: agency.headers }))
  return { status: answer.statusCode, body: answer.body === '' ? undefined : (answer.json() as T) }
}

async function givenProject(agency: TestAgency) {
  const { projectId, contactIds } = await createProject({ test, member: agency.member, status: 'active' })
  return { projectId, contactIds }
}

async function givenActivity(agency: TestAgency) {
  const { projectId } = await givenProject(agency)
  const { body } = await send<{ id: string }>(contract.addActivity, agency, {
    params: { projectId },
    body: activity,
  })
  return { projectId, activityId: body?.id ?? '' }
}

interface State {
  versions: { id: string; number: number; contentHash: string; recipients: unknown[]; handovers: unknown[] }[]
  activities: { id: string; title: string; date: string }[]
  weeks: { number: number; workingDays: string[]; daysOff: { date: string }[] }[]
  changes: Record<string, number> | null
  dueAt: string
}

async function givenVersion(agency: TestAgency) {
  const { projectId, contactIds } = await givenProject(agency)
  const params = { projectId }
  await send(contract.addActivity, agency, { params, body: activity })
  const { body } = await send<State>(contract.publishSchedule, agency, { params, body: {} })
  return { projectId, contactIds, versionId: body?.versions[0]?.id ?? '' }
}

const ofProject = {
  test: () => test,
  arrange: async (agency: TestAgency) => ({ params: pick(await givenProject(agency)) }),
}
const pick = ({ projectId }: { projectId: string }) => ({ projectId })
const noUuid = { 'an id that is none': { params: { projectId: 'abc' } } }

testEndpoint('schedules.get', { ...ofProject, endpoint: contract.getSchedule, refused: noUuid })
testEndpoint('schedules.preview', {
  endpoint: contract.previewSchedule,
  test: () => test,
  arrange: async (agency) => ({ params: pick(await givenActivity(agency)) }),
  refused: noUuid,
})
testEndpoint('schedules.draft', {
  endpoint: contract.draftSchedule,
  test: () => test,
  arrange: async (agency) => ({
    params: pick(await givenProject(agency)),
    body: { kind: 'mixed', weeks: 5 },
  }),
  refused: {
    'a kind that is none': { body: { kind: 'magic', weeks: 5 } },
    'thirteen weeks': { body: { kind: 'mixed', weeks: 13 } },
    'one week': { body: { kind: 'mixed', weeks: 1 } },
  },
})
testEndpoint('schedules.add_activity', {
  endpoint: contract.addActivity,
  test: () => test,
  arrange: async (agency) => ({ params: pick(await givenProject(agency)), body: activity }),
  refused: {
    'a day that does not exist': { body: { ...activity, date: '2026-02-30' } },
    'no title': { body: { ...activity, title: ' ' } },
    'an owner that is none': { body: { ...activity, owner: 'nobody' } },
  },
})
testEndpoint('schedules.change_activity', {
  endpoint: contract.changeActivity,
  test: () => test,
  arrange: async (agency) => ({ params: await givenActivity(agency), body: { date: '2026-01-09' } }),
  refused: { 'a day that does not exist': { body: { date: '2026-13-01' } } },
})
testEndpoint('schedules.remove_activity', {
  endpoint: contract.removeActivity,
  test: () => test,
  arrange: async (agency) => ({ params: await givenActivity(agency) }),
  refused: { 'an id that is none': { params: { projectId: 'abc', activityId: 'abc' } } },
})
testEndpoint('schedules.publish', {
  endpoint: contract.publishSchedule,
  test: () => test,
  arrange: async (agency) => ({ params: pick(await givenActivity(agency)), body: {} }),
  refused: { 'a contact that is none': { body: { contactIds: ['abc'] } } },
})

const ofVersion = {
  test: () => test,
  arrange: async (agency: TestAgency) => {
    const { projectId, versionId, contactIds } = await givenVersion(agency)
    return { params: { projectId, versionId }, body: { contactId: contactIds.commissioning } }
  },
}
const noVersion = { 'an id that is none': { params: { projectId: randomUUID(), versionId: 'abc' } } }
const reading = {
  ...ofVersion,
  arrange: async (agency: TestAgency) => ({ params: (await ofVersion.arrange(agency)).params }),
  refused: noVersion,
}
testEndpoint('schedules.version', { ...reading, endpoint: contract.getScheduleVersion })
testEndpoint('schedules.version_pdf', { ...reading, endpoint: contract.getSchedulePdf })
testEndpoint('schedules.mark_handover', {
  ...ofVersion,
  endpoint: contract.markScheduleHandover,
  refused: {
    'no contact': { body: {} },
    'a time that is none': { body: { contactId: randomUUID(), handedOverAt: 'now' } },
  },
})

describe('a plan', () => {
  it('is filled from a template on working days, in the language of the project', async () => {
    const agency = await createAgency({ test })
    const params = pick(await givenProject(agency))
    const { body } = await send<State>(contract.draftSchedule, agency, {
      params,
      body: { kind: 'direct_search', weeks: 5 },
    })
    expect(body?.activities[0]?.title).toMatch(/Rozmowa startowa/)
    expect(body?.activities.map(({ date }) => date)).not.toContain('2026-01-06')
    expect(body?.weeks[0]?.workingDays).toEqual(['2026-01-05', '2026-01-07', '2026-01-08', '2026-01-09'])
    expect(body?.weeks[0]?.daysOff).toEqual([{ date: '2026-01-06', name: expect.any(String) }])
    expect(body?.dueAt).toBe('2026-01-08T16:00:00Z')
  })

  it('is replaced only when that is said', async () => {
    const agency = await createAgency({ test })
    const { projectId } = await givenActivity(agency)
    const draft = (replace: boolean) =>
      send<State>(contract.draftSchedule, agency, {
        params: { projectId },
        body: { kind: 'advert', weeks: 2, replace },
      })
    expect(await draft(false)).toMatchObject({ status: 409, body: { code: 'schedules.plan_exists' } })
    expect((await draft(true)).status).toBe(200)
  })

  it('takes a removed activity back at its old place', async () => {
    const agency = await createAgency({ test })
    const { projectId, activityId } = await givenActivity(agency)
    const params = { projectId, activityId }
    const { body: removed } = await send<typeof activity>(contract.removeActivity, agency, { params })
    const again = await send(contract.addActivity, agency, {
      params: { projectId },
      body: { ...activity, id: activityId },
    })
    expect(removed).toMatchObject({ id: activityId, title: 'Mapa rynku' })
    expect(again).toMatchObject({ status: 201, body: { id: activityId } })
    const twice = await send(contract.addActivity, agency, {
      params: { projectId },
      body: { ...activity, id: activityId },
    })
    expect(twice).toMatchObject({ status: 409, body: { code: 'schedules.activity_exists' } })
  })

  it('is not moved by somebody who has not seen the last change; ticks are none', async () => {
    const agency = await createAgency({ test })
    const params = await givenActivity(agency)
    const change = (body: object) =>
      send<{ revision: number }>(contract.changeActivity, agency, { params, body })
    expect(await change({ doneOn: '2026-01-07', revision: 1 })).toMatchObject({ body: { revision: 1 } })
    expect(await change({ date: '2026-01-15', revision: 1 })).toMatchObject({ body: { revision: 2 } })
    expect(await change({ date: '2026-01-22', revision: 1 })).toMatchObject({
      status: 409,
      body: { code: 'schedules.stale_revision', params: { revision: 2 } },
    })
    expect(await change({ title: 'Mapa rynku' })).toMatchObject({ body: { revision: 2, date: '2026-01-15' } })
  })

  it('remembers who ticked an activity off, and not before it can be done', async () => {
    const agency = await createAgency({ test })
    const params = await givenActivity(agency)
    const done = (doneOn: string | null) =>
      send(contract.changeActivity, agency, { params, body: { doneOn } })
    expect(await done('2026-01-07')).toMatchObject({ body: { doneOn: '2026-01-07' } })
    expect(await done(null)).toMatchObject({ body: { doneOn: null } })
    expect(await done('2026-02-01')).toMatchObject({
      status: 422,
      body: { code: 'schedules.done_in_future' },
    })
  })
})

describe('a published schedule', () => {
  it('goes to those who may see it and does not change when the plan does', async () => {
    const agency = await createAgency({ test })
    const { projectId, versionId } = await givenVersion(agency)
    const params = { projectId }
    await send(contract.addActivity, agency, { params, body: { ...activity, title: 'Ogłoszenie' } })
    const state = (await send<State>(contract.getSchedule, agency, { params })).body
    const frozen = await send<object>(contract.getScheduleVersion, agency, {
      params: { projectId, versionId },
    })
    expect(state?.versions[0]?.recipients).toHaveLength(2)
    expect(state?.changes).toMatchObject({ added: 1 })
    expect(JSON.stringify(frozen.body)).not.toContain('Ogłoszenie')
  })

  it('is followed by another only with a reason, which says what changed', async () => {
    const agency = await createAgency({ test })
    const { projectId } = await givenVersion(agency)
    const params = { projectId }
    await send(contract.addActivity, agency, { params, body: { ...activity, title: 'Ogłoszenie' } })
    const publish = (body: object) => send<State>(contract.publishSchedule, agency, { params, body })
    expect(await publish({})).toMatchObject({
      status: 422,
      body: { params: { refusals: [{ code: 'schedules.reason_missing' }] } },
    })
    const second = await publish({ reason: 'Dołączamy ogłoszenie.' })
    expect(second.body?.versions.map(({ number }) => number)).toEqual([2, 1])
    const versionId = second.body?.versions[0]?.id ?? ''
    const read = await send(contract.getScheduleVersion, agency, { params: { projectId, versionId } })
    expect(read.body).toMatchObject({
      reason: 'Dołączamy ogłoszenie.',
      changes: [{ kind: 'added', title: 'Ogłoszenie', date: '2026-01-08' }],
    })
    expect(await publish({ reason: 'Jeszcze raz' })).toMatchObject({
      body: { params: { refusals: [{ code: 'schedules.nothing_changed' }] } },
    })
  })

  it('is published once by two people at the same time', async () => {
    const agency = await createAgency({ test })
    const { projectId } = await givenActivity(agency)
    const call = { params: { projectId }, body: {} }
    const answers = await Promise.all(
      [1, 2, 3].map(() => send<State>(contract.publishSchedule, agency, call)),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422])
  })

  it('is not mailed to a contact of another client', async () => {
    const agency = await createAgency({ test })
    const { projectId } = await givenActivity(agency)
    const other = await createProject({ test, member: agency.member })
    const answer = await send(contract.publishSchedule, agency, {
      params: { projectId },
      body: { contactIds: [other.contactIds.commissioning] },
    })
    expect(answer).toMatchObject({ status: 422, body: { code: 'schedules.recipient_refused' } })
  })

  it('can be marked as handed over by a named person, once for each contact', async () => {
    const agency = await createAgency({ test })
    const { projectId, versionId, contactIds } = await givenVersion(agency)
    const mark = (body: object) =>
      send(contract.markScheduleHandover, agency, { params: { projectId, versionId }, body })
    const contactId = contactIds.commissioning
    expect(await mark({ contactId, handedOverAt: '2026-01-08T10:00:00Z' })).toMatchObject({
      status: 422,
      body: { code: 'schedules.handover_in_future' },
    })
    expect(await mark({ contactId })).toMatchObject({
      status: 201,
      body: { how: 'marked', markedBy: agency.member.name },
    })
    expect(await mark({ contactId })).toMatchObject({ status: 409 })
  })

  it('is a PDF in the language asked for', async () => {
    const agency = await createAgency({ test })
    const { projectId, versionId } = await givenVersion(agency)
    const answer = await test.inject(
      requestOf({
        endpoint: contract.getSchedulePdf,
        call: { params: { projectId, versionId }, query: { language: 'en' } },
        headers: agency.headers,
      }),
    )
    expect(answer.headers['content-disposition']).toContain('schedule-of-activities-version-1.pdf')
    expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  })
})
