import type { CandidacyDetail } from '@rytm/contract/candidacies.detail.ts'
import * as moves from '@rytm/contract/candidacies.moves.ts'
import * as contract from '@rytm/contract/candidacies.ts'
import type { EndpointDefinition } from '@rytm/contract/endpoint.ts'
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

interface Send {
  agency: TestAgency
  endpoint: EndpointDefinition
  params?: Record<string, string>
  body?: object
  query?: Record<string, string>
}

async function send({ agency, endpoint, ...call }: Send) {
  test.clock.advance({ seconds: 1 })
  const answer = await test.inject(requestOf({ endpoint, call, headers: agency.headers }))
  return { status: answer.statusCode, json: answer.body ? answer.json() : undefined }
}

async function givenCandidacy(agency: TestAgency, body: object = {}) {
  const { projectId } = await createProject({ test, member: agency.member })
  const endpoint = contract.addCandidacy
  const added = await send({ agency, endpoint, params: { projectId }, body: { name: 'Jan Próbny', ...body } })
  return added.json.candidacy as CandidacyDetail
}

const arrange = async (agency: TestAgency) => {
  const { id } = await givenCandidacy(agency)
  return { params: { candidacyId: id } }
}
const arrangeWith = (body: object) => async (agency: TestAgency) => ({ ...(await arrange(agency)), body })
const inProject = async ({ member }: TestAgency) => {
  const { projectId } = await createProject({ test, member })
  return { params: { projectId } }
}
const app = () => test
const pay = {
  contractType: 'b2b',
  currency: 'PLN',
  period: 'hour',
  basis: 'net',
  minMinor: 150_00,
  maxMinor: null,
}
const reason = { code: 'pay', decidedBy: 'candidate', isPrimary: true }

testEndpoint('candidacies.add', {
  endpoint: contract.addCandidacy,
  test: app,
  arrange: async (agency) => ({ ...(await inProject(agency)), body: { name: 'Ewa Próbna' } }),
  refused: { nobody: { body: {} }, 'a stage that is none': { body: { name: 'Jan', stage: 'hired' } } },
})
testEndpoint('candidacies.board', { endpoint: contract.getCandidacyBoard, test: app, arrange: inProject })
testEndpoint('candidacies.list', {
  endpoint: contract.listCandidacies,
  test: app,
  arrange: inProject,
  refused: { 'a state that is none': { query: { state: 'x' } } },
})
testEndpoint('candidacies.candidates', {
  endpoint: contract.searchCandidates,
  test: app,
  refused: { 'a search of one letter': { query: { search: 'a' } } },
})
testEndpoint('candidacies.get', { endpoint: contract.getCandidacy, test: app, arrange })
testEndpoint('candidacies.change', {
  endpoint: contract.changeCandidacy,
  test: app,
  arrange: arrangeWith({ revision: 1, note: 'x' }),
  refused: { 'no revision': { body: { note: 'x' } }, 'an empty name': { body: { revision: 1, name: ' ' } } },
})
testEndpoint('candidacies.remove', { endpoint: contract.removeCandidacy, test: app, arrange })
testEndpoint('candidacies.move', {
  endpoint: moves.moveCandidacy,
  test: app,
  arrange: arrangeWith({ revision: 1, toStage: 'offer' }),
  refused: { 'no stage': { body: { revision: 1 } }, 'no revision': { body: { toStage: 'offer' } } },
})
testEndpoint('candidacies.undoMove', {
  endpoint: moves.undoCandidacyMove,
  test: app,
  arrange: arrangeWith({ revision: 1 }),
  refused: { 'no revision': { body: {} } },
})
testEndpoint('candidacies.end', {
  endpoint: moves.endCandidacy,
  test: app,
  arrange: arrangeWith({ revision: 1, reasons: [reason] }),
  refused: {
    'no reason at all': { body: { revision: 1, reasons: [] } },
    'a reason that is none': { body: { revision: 1, reasons: [{ ...reason, code: 'family' }] } },
  },
})
testEndpoint('candidacies.reopen', {
  endpoint: moves.reopenCandidacy,
  test: app,
  arrange: arrangeWith({ revision: 1 }),
  refused: { 'no revision': { body: {} } },
})
testEndpoint('candidacies.addExpectation', {
  endpoint: moves.addExpectation,
  test: app,
  arrange: arrangeWith(pay),
  refused: {
    'no amount': { body: { ...pay, minMinor: null } },
    'a lower end above the upper one': { body: { ...pay, maxMinor: 100_00 } },
    'no unit': { body: { minMinor: 1, maxMinor: 2 } },
  },
})

describe('a candidacy', () => {
  it('has a random number and stands at the stage that was said', async () => {
    const candidacy = await givenCandidacy(await createAgency({ test }), { stage: 'qualified' })
    expect(candidacy).toMatchObject({ stage: 'qualified', daysInStage: 0, endedAt: null })
    expect(candidacy.publicNumber).toMatch(/^K-\w{3}$/)
  })

  it('stands once in a project: the person with this e-mail address is already there', async () => {
    const agency = await createAgency({ test })
    const first = await givenCandidacy(agency, { email: 'Jan@kandydat.test' })
    const again = await send({
      agency,
      endpoint: contract.addCandidacy,
      params: { projectId: first.projectId },
      body: { name: 'J. Próbny', email: 'jan@kandydat.test' },
    })
    expect(again.json).toMatchObject({
      code: 'candidacies.already_in_project',
      params: { candidacyId: first.id },
    })
  })

  it('is of one person also when two colleagues add them to two projects at once', async () => {
    const agency = await createAgency({ test })
    const places = [await inProject(agency), await inProject(agency), await inProject(agency)]
    const body = { name: 'Jan Próbny', email: 'jan@kandydat.test' }
    const endpoint = contract.addCandidacy
    const added = await Promise.all(places.map(({ params }) => send({ agency, endpoint, params, body })))
    expect(added.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(new Set(added.map(({ json }) => json.candidacy.candidate.id)).size).toBe(1)
  })

  it('of a person of another agency is refused', async () => {
    const stranger = await givenCandidacy(await createAgency({ test }))
    const agency = await createAgency({ test })
    const { params } = await inProject(agency)
    const body = { candidateId: stranger.candidate.id }
    const answer = await send({ agency, endpoint: contract.addCandidacy, params, body })
    expect([answer.status, answer.json.code]).toEqual([422, 'candidacies.unknown_candidate'])
  })

  it('moves, and the move is undone', async () => {
    const agency = await createAgency({ test })
    const { id, stageSince } = await givenCandidacy(agency)
    const params = { candidacyId: id }
    const moved = await send({
      agency,
      endpoint: moves.moveCandidacy,
      params,
      body: { revision: 1, toStage: 'presented' },
    })
    expect(moved.json.candidacy).toMatchObject({ stage: 'presented', revision: 2 })
    const undone = await send({ agency, endpoint: moves.undoCandidacyMove, params, body: { revision: 2 } })
    expect(undone.json.candidacy).toMatchObject({ stage: 'answered', stageSince, revision: 3 })
    expect(undone.json.candidacy.moves).toHaveLength(1)
    const again = await send({ agency, endpoint: moves.undoCandidacyMove, params, body: { revision: 3 } })
    expect([again.status, again.json.code]).toEqual([409, 'candidacies.nothing_to_undo'])
  })

  it('is not moved twice by two people who look at the same board', async () => {
    const agency = await createAgency({ test })
    const { id } = await givenCandidacy(agency)
    const move = (toStage: string) =>
      send({
        agency,
        endpoint: moves.moveCandidacy,
        params: { candidacyId: id },
        body: { revision: 1, toStage },
      })
    expect((await move('offer')).status).toBe(201)
    const second = await move('presented')
    expect(second).toMatchObject({
      status: 409,
      json: { code: 'candidacies.stale_revision', params: { revision: 2 } },
    })
  })

  it('ends with its reasons, comes back, and keeps why it nearly ended', async () => {
    const agency = await createAgency({ test })
    const { id } = await givenCandidacy(agency)
    const params = { candidacyId: id }
    const reasons = [reason, { code: 'place', decidedBy: 'candidate', isPrimary: false, note: 'Dojazd' }]
    const ended = await send({ agency, endpoint: moves.endCandidacy, params, body: { revision: 1, reasons } })
    expect(ended.json.candidacy).toMatchObject({ stage: 'answered', primaryReason: 'pay' })
    const back = await send({ agency, endpoint: moves.reopenCandidacy, params, body: { revision: 2 } })
    expect(back.json.candidacy).toMatchObject({ endedAt: null, primaryReason: null, stage: 'answered' })
    const codes = (back.json.candidacy as CandidacyDetail).moves.map((move) =>
      move.reasons.map(({ code }) => code),
    )
    expect(codes).toEqual([[], ['pay', 'place'], []])
  })

  it('undoes an ending together with its reasons', async () => {
    const agency = await createAgency({ test })
    const { id } = await givenCandidacy(agency)
    const params = { candidacyId: id }
    await send({ agency, endpoint: moves.endCandidacy, params, body: { revision: 1, reasons: [reason] } })
    const undone = await send({ agency, endpoint: moves.undoCandidacyMove, params, body: { revision: 2 } })
    expect(undone.json.candidacy).toMatchObject({ endedAt: null, primaryReason: null })
    expect(undone.json.candidacy.moves).toHaveLength(1)
  })

  it.each([
    ['two primary reasons', [reason, { ...reason, code: 'place' }], 'candidacies.one_primary_reason'],
    [
      'a requirement of nobody',
      [{ ...reason, code: 'requirement', requirementId: crypto.randomUUID() }],
      'candidacies.unknown_requirement',
    ],
  ])('does not end with %s', async (_, reasons, code) => {
    const agency = await createAgency({ test })
    const { id } = await givenCandidacy(agency)
    const body = { revision: 1, reasons }
    const answer = await send({ agency, endpoint: moves.endCandidacy, params: { candidacyId: id }, body })
    expect([answer.status, answer.json.code]).toEqual([422, code])
  })

  it('shows the latest expectation and keeps the earlier ones', async () => {
    const agency = await createAgency({ test })
    const { id } = await givenCandidacy(agency)
    const add = (body: object) =>
      send({ agency, endpoint: moves.addExpectation, params: { candidacyId: id }, body })
    await add(pay)
    const { json } = await add({ ...pay, minMinor: 170_00 })
    expect(json.candidacy.expectation).toEqual({ ...pay, minMinor: 170_00 })
    expect(json.candidacy.expectations).toHaveLength(2)
  })

  it('is removed as a mistake only before it moves', async () => {
    const agency = await createAgency({ test })
    const { id } = await givenCandidacy(agency)
    const params = { candidacyId: id }
    await send({ agency, endpoint: moves.moveCandidacy, params, body: { revision: 1, toStage: 'offer' } })
    const refused = await send({ agency, endpoint: contract.removeCandidacy, params })
    expect([refused.status, refused.json.code]).toEqual([409, 'candidacies.only_unmoved_are_removed'])
    await send({ agency, endpoint: moves.undoCandidacyMove, params, body: { revision: 2 } })
    expect((await send({ agency, endpoint: contract.removeCandidacy, params })).status).toBe(204)
    expect((await send({ agency, endpoint: contract.getCandidacy, params })).status).toBe(404)
  })

  it('draws a warning for a note about a protected ground', async () => {
    const agency = await createAgency({ test })
    const { id } = await givenCandidacy(agency)
    const body = { revision: 1, note: 'Wraca z urlopu macierzyńskiego' }
    const answer = await send({
      agency,
      endpoint: contract.changeCandidacy,
      params: { candidacyId: id },
      body,
    })
    expect(answer.json.warnings).toEqual([{ field: 'note', kind: 'family', words: 'urlopu macierzyńskiego' }])
  })
})

describe('the candidacies of a project', () => {
  it('stand on the board by stage, those that ended apart, and in the table with their reason', async () => {
    const agency = await createAgency({ test })
    const first = await givenCandidacy(agency)
    const params = { projectId: first.projectId }
    const add = (body: object) => send({ agency, endpoint: contract.addCandidacy, params, body })
    await add({ name: 'Zofia Próbna', stage: 'qualified' })
    await add({ name: 'Łucja Próbna' })
    const endIt = { revision: 1, reasons: [reason] }
    await send({ agency, endpoint: moves.endCandidacy, params: { candidacyId: first.id }, body: endIt })
    const board = await send({ agency, endpoint: contract.getCandidacyBoard, params })
    const filled = board.json.columns.filter(({ count }: { count: number }) => count > 0)
    expect(filled.map((column: { stage: string; count: number }) => [column.stage, column.count])).toEqual([
      ['answered', 1],
      ['qualified', 1],
    ])
    expect(board.json.ended).toBe(1)
    const list = (query: Record<string, string>) =>
      send({ agency, endpoint: contract.listCandidacies, params, query })
    expect((await list({ reason: 'pay' })).json.items).toMatchObject([{ id: first.id, primaryReason: 'pay' }])
    expect((await list({ search: 'lucja' })).json.items).toHaveLength(1)
    const page = await list({ limit: '2' })
    const rest = await list({ limit: '2', cursor: page.json.nextCursor })
    expect([...page.json.items, ...rest.json.items]).toHaveLength(3)
  })

  it('offer people the agency knows, and say who is already here', async () => {
    const agency = await createAgency({ test })
    const { projectId } = await givenCandidacy(agency, { name: 'Łukasz Nowy' })
    const query = { search: 'lukasz', projectId }
    const { json } = await send({ agency, endpoint: contract.searchCandidates, query })
    expect(json.items).toMatchObject([{ name: 'Łukasz Nowy', candidacies: 1, inProject: true }])
  })
})
