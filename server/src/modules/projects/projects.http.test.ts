import * as contract from '@rytm/contract/projects.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { logTouchpointIn } from '#modules/touchpoints/touchpoints.usecases.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import { createAgency, createMember, type TestAgency } from '#testing/factories.ts'
import { createClientWithContacts, createProject } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf, testEndpoint } from '#testing/testEndpoint.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const project = async ({ member }: TestAgency) => ({
  projectId: (await createProject({ test, member })).projectId,
})

testEndpoint('projects.create', {
  endpoint: contract.createProject,
  test: () => test,
  arrange: async ({ member }) => {
    const { clientId } = await createClientWithContacts({ test, member })
    return { body: { clientId, title: 'Analityk' } }
  },
  refused: {
    'a project without a title': { body: { clientId: '00000000-0000-7000-8000-000000000000' } },
    'a project of no client': { body: { title: 'Analityk' } },
    'one week': {
      body: { clientId: '00000000-0000-7000-8000-000000000000', title: 'A', plannedWeeks: 1 },
    },
    'a range whose end is before its beginning': {
      body: {
        clientId: '00000000-0000-7000-8000-000000000000',
        title: 'A',
        payRanges: [
          {
            contractType: 'b2b',
            currency: 'PLN',
            period: 'month',
            basis: 'net',
            minMinor: 200,
            maxMinor: 100,
          },
        ],
      },
    },
  },
})

testEndpoint('projects.get', {
  endpoint: contract.getProject,
  test: () => test,
  arrange: async (own) => ({ params: await project(own) }),
  refused: { 'an id that is none': { params: { projectId: 'abc' } } },
})

testEndpoint('projects.update', {
  endpoint: contract.updateProject,
  test: () => test,
  arrange: async (own) => ({ params: await project(own), body: { revision: 1, title: 'Nowy' } }),
  refused: { 'no revision': { body: { title: 'Nowy' } }, 'no title': { body: { revision: 1, title: '' } } },
})

testEndpoint('projects.delete', {
  endpoint: contract.deleteProject,
  test: () => test,
  arrange: async (own) => ({ params: await project(own) }),
  refused: { 'an id that is none': { params: { projectId: 'abc' } } },
})

testEndpoint('projects.list', {
  endpoint: contract.listProjects,
  test: () => test,
  refused: {
    'an order that is none': { query: { sort: 'luck' } },
    'a status that is none': { query: { status: 'sleeping' } },
  },
})

const create = (own: TestAgency, body: object) =>
  test.inject(requestOf({ endpoint: contract.createProject, call: { body }, headers: own.headers }))
const update = (own: TestAgency, projectId: string, body: object) =>
  test.inject(
    requestOf({
      endpoint: contract.updateProject,
      call: { params: { projectId }, body },
      headers: own.headers,
    }),
  )
const list = async (own: TestAgency, query: Record<string, string>) =>
  (
    await test.inject(requestOf({ endpoint: contract.listProjects, call: { query }, headers: own.headers }))
  ).json()

describe('a new project', () => {
  it('is a draft with the brief that came with it, led by whoever started it', async () => {
    const own = await createAgency({ test })
    const { clientId, contactIds } = await createClientWithContacts({ test, member: own.member })
    const pay = { currency: 'PLN', period: 'month', minMinor: 18_000_00, maxMinor: 22_000_00 }
    const answer = await create(own, {
      clientId,
      title: 'Kontroler',
      startDate: '2026-01-12',
      plannedWeeks: 5,
      contractTypes: ['employment', 'b2b'],
      payRanges: [
        { ...pay, contractType: 'employment', basis: 'gross' },
        { ...pay, contractType: 'b2b', basis: 'net' },
      ],
      contacts: [{ contactId: contactIds.commissioning, roles: ['commissioning', 'hr'] }],
      requirements: [{ kind: 'must', text: 'IFRS' }],
      processSteps: [{ name: 'Rozmowa', interviewerContactId: contactIds.decision_maker }],
      offLimits: ['Firma Partnerska'],
    })
    expect([answer.statusCode, answer.json()]).toMatchObject([
      201,
      {
        status: 'draft',
        revision: 1,
        consultant: { id: own.member.memberId },
        targetDate: '2026-02-13',
        targetDateIsDerived: true,
        payRanges: [{ contractType: 'employment' }, { contractType: 'b2b', minMinor: 18_000_00 }],
        contacts: [{ contactId: contactIds.commissioning, roles: ['commissioning', 'hr'] }],
        requirements: [{ kind: 'must', text: 'IFRS', wouldReject: null }],
        processSteps: [{ name: 'Rozmowa', interviewerContactId: contactIds.decision_maker }],
        offLimits: [{ companyName: 'Firma Partnerska' }],
        activationGaps: [],
        activationWarnings: ['decision_maker'],
      },
    ])
  })

  it.each([
    ['a client', 'projects.unknown_client', (other: Other) => ({ clientId: other.clientId })],
    ['a contact', 'projects.unknown_contact', (other: Other) => ({ contacts: other.contacts })],
    ['an interviewer', 'projects.unknown_contact', (other: Other) => ({ processSteps: other.steps })],
    ['a consultant', 'projects.unknown_consultant', (other: Other) => ({ leadConsultantId: other.memberId })],
  ])('refuses %s of another agency', async (_, code, wrong) => {
    const own = await createAgency({ test })
    const { clientId } = await createClientWithContacts({ test, member: own.member })
    const answer = await create(own, { clientId, title: 'Analityk', ...wrong(await givenOther()) })
    expect([answer.statusCode, answer.json().code]).toEqual([422, code])
  })

  type Other = Awaited<ReturnType<typeof givenOther>>
  async function givenOther() {
    const { member } = await createAgency({ test })
    const { clientId, contactIds } = await createClientWithContacts({ test, member })
    const contactId = contactIds.commissioning
    return {
      clientId,
      memberId: member.memberId,
      contacts: [{ contactId, roles: ['hr'] }],
      steps: [{ name: 'Rozmowa', interviewerContactId: contactId }],
    }
  }
})

describe('a change of a project', () => {
  it('is refused when somebody else saved in between, and overwrites nothing', async () => {
    const own = await createAgency({ test })
    const { projectId } = await createProject({ test, member: own.member })
    await update(own, projectId, { revision: 1, title: 'Pierwszy' })
    const stale = await update(own, projectId, { revision: 1, title: 'Drugi' })
    expect([stale.statusCode, stale.json()]).toMatchObject([
      409,
      { code: 'projects.stale_revision', params: { revision: 2 } },
    ])
    expect((await list(own, { search: 'pierwszy' })).items).toHaveLength(1)
  })

  it('leaves what it does not name as it was', async () => {
    const own = await createAgency({ test })
    const { projectId } = await createProject({ test, member: own.member, input: { city: 'Łódź' } })
    const answer = await update(own, projectId, { revision: 1, openings: 3 })
    expect(answer.json()).toMatchObject({ openings: 3, city: 'Łódź', title: 'Kontroler finansowy' })
  })

  it('sets a target date of its own, and derives it again when asked', async () => {
    const own = await createAgency({ test })
    const { projectId } = await createProject({ test, member: own.member })
    const set = await update(own, projectId, { revision: 1, targetDate: '2026-03-20' })
    const derived = await update(own, projectId, { revision: 2, targetDate: null, plannedWeeks: 2 })
    expect([set.json(), derived.json()]).toMatchObject([
      { targetDate: '2026-03-20', targetDateIsDerived: false },
      { targetDate: '2026-01-16', targetDateIsDerived: true },
    ])
  })
})

describe('a deletion', () => {
  it('takes a draft away and leaves a running project', async () => {
    const own = await createAgency({ test })
    const draft = await createProject({ test, member: own.member })
    const active = await createProject({ test, member: own.member, status: 'active' })
    const remove = (projectId: string) =>
      test.inject(
        requestOf({
          endpoint: contract.deleteProject,
          call: { params: { projectId } },
          headers: own.headers,
        }),
      )
    expect((await remove(draft.projectId)).statusCode).toBe(204)
    expect((await remove(active.projectId)).json().code).toBe('projects.only_drafts_are_deleted')
  })
})

describe('the list of projects', () => {
  it.each(contract.projectSorts)('comes page by page without gaps, ordered by %s', async (sort) => {
    const own = await createAgency({ test })
    const client = await createClientWithContacts({ test, member: own.member })
    for (const title of ['Beta', 'Alfa', 'Gamma']) {
      test.clock.advance({ seconds: 1 })
      await createProject({ test, member: own.member, client, input: { title } })
    }
    const first = await list(own, { sort, limit: '2' })
    const second = await list(own, { sort, limit: '2', cursor: first.nextCursor })
    const titles = [...first.items, ...second.items].map((item: { title: string }) => item.title)
    expect([titles.toSorted(), second.nextCursor]).toEqual([['Alfa', 'Beta', 'Gamma'], null])
    if (sort === 'title') expect(titles).toEqual(['Alfa', 'Beta', 'Gamma'])
    if (sort === 'recent') expect(titles).toEqual(['Gamma', 'Alfa', 'Beta'])
  })

  it('is ordered by the title, whatever city the project is in', async () => {
    const own = await createAgency({ test })
    const make = (title: string, city: string) =>
      createProject({ test, member: own.member, input: { title, city } })
    await make('Łucznik', 'Żory')
    await make('Lakiernik nocny', 'Brzeg')
    await make('Lakiernik', 'Wałbrzych')
    const { items } = await list(own, { sort: 'title' })
    const titles = items.map(({ title }: { title: string }) => title)
    expect(titles).toEqual(['Lakiernik', 'Lakiernik nocny', 'Łucznik'])
  })

  it('refuses a place of another order', async () => {
    const own = await createAgency({ test })
    for (const title of ['Alfa', 'Beta']) await createProject({ test, member: own.member, input: { title } })
    const { nextCursor } = await list(own, { sort: 'title', limit: '1' })
    const { items } = await list(own, { sort: 'title', limit: '1', cursor: nextCursor })
    expect(items).toMatchObject([{ title: 'Beta' }])
    for (const sort of ['recent', 'client', 'start', 'silence'])
      expect(await list(own, { sort, cursor: nextCursor })).toMatchObject({
        status: 400,
        code: 'http.bad_cursor',
      })
  })

  it('says the week and how long the client has heard nothing, the most silent first', async () => {
    const own = await createAgency({ test })
    const client = await createClientWithContacts({ test, member: own.member })
    const make = (title: string) =>
      createProject({ test, member: own.member, client, status: 'active', input: { title } })
    const called = await make('Po rozmowie')
    await make('Bez rozmowy')
    await inAgency({ db: test.db, agencyId: own.agencyId }, (tx) =>
      logTouchpointIn({
        input: {
          clientId: client.clientId,
          contactId: null,
          projectIds: [called.projectId],
          channel: 'call',
          direction: 'outbound',
          outcome: 'reached',
          occurredAt: test.clock.now().subtract({ hours: 48 }).toString(),
        },
        member: own.member,
        tx,
        clock: test.clock,
      }),
    )
    const { items } = await list(own, { sort: 'silence' })
    expect(items).toMatchObject([
      { title: 'Bez rozmowy', weekNumber: 1, plannedWeeks: 5, daysSinceContact: null, health: null },
      { title: 'Po rozmowie', weekNumber: 1, daysSinceContact: 2 },
    ])
  })

  it('is filtered by status, client, consultant, words and my own', async () => {
    const own = await createAgency({ test })
    const colleague = await createMember({ test, agencyId: own.agencyId })
    const mine = await createProject({ test, member: own.member, status: 'active' })
    await createProject({ test, member: colleague.member, input: { title: 'Główny księgowy' } })
    const titles = async (query: Record<string, string>) =>
      (await list(own, query)).items.map((item: { title: string }) => item.title)
    expect({
      active: await titles({ status: 'active' }),
      ended: await titles({ status: 'ended' }),
      client: await titles({ clientId: mine.clientId }),
      mine: await titles({ mine: 'true' }),
      colleague: await titles({ consultantId: colleague.member.memberId }),
      words: await titles({ search: 'ksiegowy' }),
      clientName: (await titles({ search: 'huta' })).length,
    }).toEqual({
      active: ['Kontroler finansowy'],
      ended: [],
      client: ['Kontroler finansowy'],
      mine: ['Kontroler finansowy'],
      colleague: ['Główny księgowy'],
      words: ['Główny księgowy'],
      clientName: 2,
    })
  })
})
