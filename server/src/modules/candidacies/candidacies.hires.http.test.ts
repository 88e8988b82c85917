import type { CandidacyDetail } from '@rytm/contract/candidacies.detail.ts'
import * as hires from '@rytm/contract/candidacies.hires.ts'
import * as moves from '@rytm/contract/candidacies.moves.ts'
import * as contract from '@rytm/contract/candidacies.ts'
import type { EndpointDefinition } from '@rytm/contract/endpoint.ts'
import { changeStatus } from '@rytm/contract/projects.status.ts'
import { getProject, updateProject } from '@rytm/contract/projects.ts'
import { listTimeline } from '@rytm/contract/timeline.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createAgency, type TestAgency } from '#testing/factories.ts'
import { createProject } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf, testEndpoint } from '#testing/testEndpoint.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
beforeEach(() => test.clock.set('2026-01-07T09:00:00Z'))
afterAll(() => test.close())

const guaranteeDays = 90
const reason = { code: 'counter_offer', decidedBy: 'candidate', isPrimary: true }
const reopening = { reason: 'Kandydatka się wycofała', targetDate: '2026-03-20' }

/** A person who accepted in a running project with one opening. */
async function given(agency: TestAgency, stage = 'accepted') {
  const input = { guaranteeDays }
  const { projectId } = await createProject({ test, member: agency.member, status: 'active', input })
  const send = async (endpoint: EndpointDefinition, params: Record<string, string>, body?: object) => {
    test.clock.advance({ seconds: 1 })
    const request = { endpoint, call: { params, ...(body && { body }) }, headers: agency.headers }
    const answer = await test.inject(requestOf(request))
    return { status: answer.statusCode, body: answer.json() }
  }
  const added = await send(contract.addCandidacy, { projectId }, { name: 'Anna Próbna', stage })
  if (added.status !== 201) throw new Error(JSON.stringify(added.body))
  const candidacyId = added.body.candidacy.id as string
  const read = async () => (await send(contract.getCandidacy, { candidacyId })).body as CandidacyDetail
  const change = async (endpoint: EndpointDefinition, body: object = {}) =>
    send(endpoint, { candidacyId }, { revision: (await read()).revision, ...body })
  const project = async () => (await send(getProject, { projectId })).body
  return { projectId, candidacyId, send, read, change, project }
}

const arrangeWith = (body: object) => async (agency: TestAgency) => {
  const { candidacyId } = await given(agency)
  return { params: { candidacyId }, body: { revision: 1, ...body } }
}

testEndpoint('candidacies.recordHire', {
  endpoint: hires.recordHire,
  test: () => test,
  arrange: arrangeWith({ contractSignedOn: '2026-01-07' }),
  refused: { 'a day that is none': { body: { revision: 1, contractSignedOn: '2026-02-30' } } },
})
testEndpoint('candidacies.recordStart', {
  endpoint: hires.recordStart,
  test: () => test,
  arrange: arrangeWith({ startedOn: '2026-01-07' }),
  refused: { 'no day': { body: { revision: 1 } } },
})
testEndpoint('candidacies.recordWithdrawal', {
  endpoint: hires.recordWithdrawal,
  test: () => test,
  arrange: arrangeWith({ reasons: [reason] }),
  refused: { 'no reason': { body: { revision: 1, reasons: [] } } },
})

describe('after the acceptance', () => {
  it('the contract and the planned first day are recorded one after the other', async () => {
    const { change, read, send, projectId } = await given(await createAgency({ test }))
    expect((await change(hires.recordHire, { contractSignedOn: '2026-01-05' })).status).toBe(200)
    await change(hires.recordHire, { startsOn: '2026-02-02' })
    expect((await read()).hire).toEqual({
      contractSignedOn: '2026-01-05',
      startsOn: '2026-02-02',
      startedOn: null,
      guaranteeEndsOn: null,
    })
    await change(hires.recordHire, { startsOn: '2026-02-09' })
    const { items } = (await send(listTimeline, { projectId })).body
    expect(items.map(({ fact }: { fact: { kind: string; day?: string } }) => [fact.kind, fact.day])).toEqual([
      ['start_planned', '2026-02-09'],
      ['contract_signed', '2026-01-05'],
      ['candidacy_added', undefined],
    ])
  })

  it.each([
    ['a contract of tomorrow', hires.recordHire, { contractSignedOn: '2026-01-08' }, 'facts.in_future'],
    ['a contract of three years ago', hires.recordHire, { contractSignedOn: '2023-01-05' }, 'facts.too_old'],
    ['a start of tomorrow', hires.recordStart, { startedOn: '2026-01-08' }, 'facts.in_future'],
    ['a start before the acceptance', hires.recordStart, { startedOn: '2026-01-06' }, 'facts.before_last'],
  ] as const)('%s is refused', async (_, endpoint, body, code) => {
    const { change } = await given(await createAgency({ test }))
    expect(await change(endpoint, body)).toMatchObject({ status: 422, body: { code } })
  })

  it('nothing of that is known of somebody who has only an offer, or stepped back', async () => {
    const offered = await given(await createAgency({ test }), 'offer')
    const body = { startsOn: '2026-02-02' }
    expect(await offered.change(hires.recordHire, body)).toMatchObject({
      status: 422,
      body: { code: 'candidacies.not_accepted' },
    })
    const gone = await given(await createAgency({ test }))
    await gone.change(moves.endCandidacy, { reasons: [reason] })
    expect(await gone.change(hires.recordHire, body)).toMatchObject({ body: { code: 'candidacies.ended' } })
  })

  it('a screen that has not seen the last change overwrites nothing', async () => {
    const { change } = await given(await createAgency({ test }))
    await change(hires.recordHire, { startsOn: '2026-02-02' })
    expect(await change(hires.recordHire, { revision: 1, startsOn: '2026-03-02' })).toMatchObject({
      status: 409,
      body: { code: 'candidacies.stale_revision' },
    })
  })
})

describe('the first day at work', () => {
  it('moves the candidacy and begins the guarantee that the project promises', async () => {
    const { change, read } = await given(await createAgency({ test }))
    await change(hires.recordStart, { startedOn: '2026-01-07' })
    expect(await read()).toMatchObject({
      stage: 'started',
      hire: { startedOn: '2026-01-07', guaranteeEndsOn: '2026-04-07' },
    })
    test.clock.advance({ hours: 48 })
    await change(hires.recordStart, { startedOn: '2026-01-08' })
    expect(await read()).toMatchObject({
      stage: 'started',
      hire: { startedOn: '2026-01-08', guaranteeEndsOn: '2026-04-08' },
    })
  })

  it('is the day of the move where only the move is made, and goes when it is undone', async () => {
    const { change, read } = await given(await createAgency({ test }))
    await change(moves.moveCandidacy, { toStage: 'started' })
    expect((await read()).hire).toMatchObject({ startedOn: '2026-01-07', guaranteeEndsOn: '2026-04-07' })
    await change(moves.undoCandidacyMove)
    expect(await read()).toMatchObject({
      stage: 'accepted',
      hire: { startedOn: null, guaranteeEndsOn: null },
    })
  })

  it('is not changed after the guarantee, which ends after its last day and not before', async () => {
    const { change, read } = await given(await createAgency({ test }))
    await change(hires.recordStart, { startedOn: '2026-01-07' })
    const end = () => change(moves.moveCandidacy, { toStage: 'guarantee_ended' })
    expect(await end()).toMatchObject({ status: 422, body: { code: 'candidacies.guarantee_runs' } })
    test.clock.set('2026-04-08T08:00:00Z')
    expect((await end()).status).toBe(201)
    expect(await read()).toMatchObject({ stage: 'guarantee_ended', hire: { startedOn: '2026-01-07' } })
    expect(await change(hires.recordStart, { startedOn: '2026-04-08' })).toMatchObject({
      body: { code: 'candidacies.guarantee_over' },
    })
  })
})

describe('a project whose last opening is filled', () => {
  it('waits for the first day in the same step', async () => {
    const { change, project } = await given(await createAgency({ test }), 'offer')
    await change(moves.moveCandidacy, { toStage: 'accepted', awaitStart: true })
    expect((await project()).status).toBe('awaiting_start')
  })

  it('is only one that has no other opening; else neither happens', async () => {
    const agency = await createAgency({ test })
    const { change, read, project, send, projectId } = await given(agency, 'offer')
    const { revision } = await project()
    await send(updateProject, { projectId }, { revision, openings: 2 })
    const refused = await change(moves.moveCandidacy, { toStage: 'accepted', awaitStart: true })
    expect(refused).toMatchObject({ status: 422, body: { code: 'candidacies.openings_left' } })
    expect([(await read()).stage, (await project()).status]).toEqual(['offer', 'active'])
  })
})

describe('somebody who steps back', () => {
  it('ends the candidacy and opens the project again with a new date', async () => {
    const { change, read, project, send, projectId } = await given(await createAgency({ test }))
    await send(changeStatus, { projectId }, { to: 'awaiting_start' })
    const answer = await change(hires.recordWithdrawal, { reasons: [reason], reopening })
    expect(answer).toMatchObject({ status: 201, body: { project: { id: projectId, status: 'active' } } })
    expect(await read()).toMatchObject({ stage: 'accepted', primaryReason: 'counter_offer' })
    expect((await read()).endedAt).not.toBeNull()
    expect(await project()).toMatchObject({ status: 'active', targetDate: '2026-03-20' })
  })

  it.each([
    ['without a new date', {}, 'candidacies.reopening_missing'],
    [
      'with a date of yesterday',
      { reopening: { ...reopening, targetDate: '2026-01-06' } },
      'projects.target_date_past',
    ],
  ])('%s changes neither', async (_, body, code) => {
    const { change, read, project, send, projectId } = await given(await createAgency({ test }))
    await send(changeStatus, { projectId }, { to: 'awaiting_start' })
    const answer = await change(hires.recordWithdrawal, { reasons: [reason], ...body })
    expect(answer).toMatchObject({ status: 422, body: { code } })
    expect([(await read()).endedAt, (await project()).status]).toEqual([null, 'awaiting_start'])
  })

  it('leaves a project as it is that still runs', async () => {
    const { change, project } = await given(await createAgency({ test }))
    const { targetDate } = await project()
    await change(hires.recordWithdrawal, { reasons: [reason] })
    expect(await project()).toMatchObject({ status: 'active', targetDate })
  })
})
