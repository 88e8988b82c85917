import * as contract from '@rytm/contract/candidacies.card.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allowNaming, givenCandidacy, summarise } from '#testing/cardFactories.ts'
import { createAgency, type TestAgency } from '#testing/factories.ts'
import { createClientWithContacts, createProject } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf, testEndpoint } from '#testing/testEndpoint.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

async function givenCard({ member, headers }: TestAgency, stage = 'presented') {
  const { projectId } = await createProject({ test, member })
  const { id } = await givenCandidacy({ test, headers, projectId, stage })
  return { candidacyId: id }
}
const arrange = async (agency: TestAgency) => {
  const { candidacyId } = await givenCard(agency)
  return { params: { candidacyId } }
}
const arrangeWith = (body: object) => async (agency: TestAgency) => ({ ...(await arrange(agency)), body })
const origin = {
  revision: 1,
  source: 'LinkedIn',
  sourceKind: 'public_profile',
  legalBasis: 'legitimate_interest',
  obtainedOn: null,
  noticeGivenOn: null,
}

testEndpoint('candidacies.card', { endpoint: contract.getCandidateCard, test: () => test, arrange })
testEndpoint('candidacies.changeCard', {
  endpoint: contract.changeCandidateCard,
  test: () => test,
  arrange: arrangeWith({ revision: 1, interviewSummary: 'Zna SAP.' }),
  refused: { 'no revision': { body: { interviewSummary: 'x' } } },
})
testEndpoint('candidacies.setOrigin', {
  endpoint: contract.setDataOrigin,
  test: () => test,
  arrange: arrangeWith(origin),
  refused: {
    'a basis that is none': { body: { ...origin, legalBasis: 'because' } },
    'a day that is none': { body: { ...origin, noticeGivenOn: '2026-02-30' } },
  },
})
testEndpoint('candidacies.recordPermission', {
  endpoint: contract.recordPermission,
  test: () => test,
  arrange: arrangeWith({ answer: 'given', way: 'phone' }),
  refused: {
    'nothing said': { body: { way: 'phone' } },
    'a way that is none': { body: { answer: 'given', way: 'x' } },
  },
})

async function given(stage?: string) {
  const agency = await createAgency({ test })
  const card = await givenCard(agency, stage)
  const { headers } = agency
  const send = async (endpoint: Parameters<typeof requestOf>[0]['endpoint'], body?: object) => {
    const call = { params: card, ...(body && { body }) }
    const answer = await test.inject(requestOf({ endpoint, call, headers }))
    return { status: answer.statusCode, json: answer.json() }
  }
  return { agency, headers, ...card, send }
}

describe('a candidate card', () => {
  it('is shown from the presentation on, first without the name', async () => {
    const { json } = await (await given()).send(contract.getCandidateCard)
    expect(json).toMatchObject({
      isShown: true,
      permission: { isNamed: false, facts: [], clientName: 'Huta Próbna' },
      clientSees: { name: null, presentedOn: '2026-01-07', file: null, stage: 'presented' },
    })
    const before = await (await given('qualified')).send(contract.getCandidateCard)
    expect(before.json).toMatchObject({ isShown: false, clientSees: { presentedOn: null } })
  })

  it('hides the name in the summary until the person allows it, and again when that is taken back', async () => {
    const { headers, candidacyId, send } = await given()
    const text = 'Pani Anna Próbna prowadzi zespół. Z Próbną: a@poczta.test'
    await summarise({ test, headers, candidacyId, text })
    const seen = async () => {
      const { clientSees, hasHidden } = (await send(contract.getCandidateCard)).json
      const number = clientSees.publicNumber
      return { hasHidden, name: clientSees.name, summary: clientSees.summary.replaceAll(number, 'K') }
    }
    const anonymous = { hasHidden: true, name: null, summary: 'Pani K prowadzi zespół. Z K: K' }
    expect(await seen()).toEqual(anonymous)
    await allowNaming({ test, headers, candidacyId })
    expect(await seen()).toEqual({ hasHidden: true, name: 'Anna Próbna', summary: text })
    await allowNaming({ test, headers, candidacyId, answer: 'withdrawn' })
    expect(await seen()).toEqual(anonymous)
    const { facts } = (await send(contract.getCandidateCard)).json.permission
    expect(facts.map(({ answer }: contract.PermissionFact) => answer)).toEqual(['withdrawn', 'given'])
  })

  it('is named in other projects of the same client, and in none of another one', async () => {
    const agency = await createAgency({ test })
    const { member, headers } = agency
    const [own, other] = [
      await createClientWithContacts({ test, member }),
      await createClientWithContacts({ test, member, name: 'Stocznia Próbna' }),
    ]
    const cards: string[] = []
    for (const client of [own, own, other]) {
      const { projectId } = await createProject({ test, member, client })
      const person = { projectId, email: 'anna@poczta.test', stage: 'presented' }
      cards.push((await givenCandidacy({ test, headers, ...person })).id)
    }
    await allowNaming({ test, headers, candidacyId: cards[0] ?? '' })
    const named = []
    for (const candidacyId of cards) {
      const call = { params: { candidacyId } }
      const card = await test.inject(requestOf({ endpoint: contract.getCandidateCard, call, headers }))
      named.push(card.json().clientSees.name)
    }
    expect(named).toEqual(['Anna Próbna', 'Anna Próbna', null])
  })

  it('takes no permission from the future', async () => {
    const { send } = await given()
    const body = { answer: 'given', way: 'email', occurredAt: '2026-01-08T09:00:00Z' }
    const { status, json } = await send(contract.recordPermission, body)
    expect([status, json.code]).toEqual([422, 'facts.in_future'])
  })

  it('is not written over by somebody who has not seen the last change', async () => {
    const { send } = await given()
    const change = (interviewSummary: string) =>
      send(contract.changeCandidateCard, { revision: 1, interviewSummary })
    expect((await change('Zna SAP.')).status).toBe(200)
    expect((await change('Zna Oracle.')).json.code).toBe('candidacies.stale_revision')
    expect((await send(contract.getCandidateCard)).json.interviewSummary).toBe('Zna SAP.')
  })

  it('warns of what the law does not let an agency keep', async () => {
    const { send } = await given()
    const body = { revision: 1, interviewSummary: 'Zarabiała dotąd 9000 zł.' }
    expect((await send(contract.changeCandidateCard, body)).json.warnings).toMatchObject([
      { field: 'interviewSummary', kind: 'pay_history' },
    ])
  })
})

describe('the duty to inform', () => {
  it('is due when a client first sees the person, and a month later before any contact', async () => {
    const due = async (stage: string) => {
      const { send } = await given(stage)
      return (await send(contract.setDataOrigin, { ...origin, obtainedOn: '2026-01-02' })).json.origin
    }
    expect(await due('identified')).toMatchObject({
      article: 14,
      noticeDueOn: '2026-02-02',
      noticeState: 'due',
    })
    expect(await due('presented')).toMatchObject({ article: 14, noticeDueOn: '2026-01-07' })
  })

  it('is overdue where the person gave the data days ago, until it is done', async () => {
    const { send } = await given()
    const from = { ...origin, sourceKind: 'candidate', obtainedOn: '2026-01-02' }
    const open = await send(contract.setDataOrigin, from)
    expect(open.json.origin).toMatchObject({ article: 13, noticeDueOn: '2026-01-02', noticeState: 'overdue' })
    const done = await send(contract.setDataOrigin, { ...from, revision: 2, noticeGivenOn: '2026-01-05' })
    expect(done.json.origin).toMatchObject({ noticeState: 'given_late', source: 'LinkedIn' })
  })

  it('is not fulfilled tomorrow', async () => {
    const { send } = await given()
    const { json } = await send(contract.setDataOrigin, { ...origin, noticeGivenOn: '2026-01-08' })
    expect(json.code).toBe('facts.in_future')
  })
})
