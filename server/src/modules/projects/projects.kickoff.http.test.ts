import type { EndpointDefinition } from '@rytm/contract/endpoint.ts'
import type { KickoffAnswers } from '@rytm/contract/projects.kickoff.ts'
import * as contract from '@rytm/contract/projects.kickoff.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mailMessages } from '#modules/mail/mail.tables.ts'
import { timelineEntries } from '#modules/timeline/timeline.tables.ts'
import { touchpointParticipants, touchpoints } from '#modules/touchpoints/touchpoints.tables.ts'
import { readInAgency } from '#platform/db/tenancy.ts'
import { createAgency, type TestAgency } from '#testing/factories.ts'
import { createClientWithContacts, createProject } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf, testEndpoint } from '#testing/testEndpoint.ts'
import { kickoffSummaryFor } from './projects.kickoff.queries.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const answers: KickoffAnswers = {
  attendeeContactIds: [],
  summary: 'Szukamy kontrolera',
  requirementTests: [],
  softCriteria: 'Spokój w rozmowie z zarządem',
  ifMarketSaysNo: 'Podnosimy widełki o 10%',
  rhythm: { callEvery: 'week', reportEvery: 'week', channel: 'video', note: '', agreedWithContactId: null },
  weeklySlot: { weekday: 2, time: '10:00' },
  scheduleAgreedOn: null,
  nextSteps: 'Harmonogram do piątku',
  internalNote: 'Decydent się spieszy',
}

const givenProject = ({ member }: TestAgency) =>
  createProject({ test, member, status: 'active', input: { requirements: [{ kind: 'must', text: 'IFRS' }] } })

testEndpoint('projects.getKickoff', {
  endpoint: contract.getKickoff,
  test: () => test,
  arrange: async (own) => ({ params: { projectId: (await givenProject(own)).projectId } }),
  refused: { 'an id that is none': { params: { projectId: 'abc' } } },
})

testEndpoint('projects.saveKickoff', {
  endpoint: contract.saveKickoff,
  test: () => test,
  arrange: async (own) => ({
    params: { projectId: (await givenProject(own)).projectId },
    body: { revision: 0, answers },
  }),
  refused: {
    'answers that are none': { body: { revision: 0, answers: {} } },
    'a call on Sunday': {
      body: { revision: 0, answers: { ...answers, weeklySlot: { weekday: 7, time: '10:00' } } },
    },
  },
})

testEndpoint('projects.completeKickoff', {
  endpoint: contract.completeKickoff,
  test: () => test,
  arrange: async (own) => {
    const { projectId, contactIds } = await givenProject(own)
    return {
      params: { projectId },
      body: { ...completion, contactIds: [contactIds.commissioning] },
    }
  },
  refused: { 'a call with nobody': { body: { revision: 0, contactIds: [], sendSummary: false } } },
})

const completion = { revision: 0, occurredAt: '2026-01-07T08:30:00Z', minutes: 35, sendSummary: true }

describe('the kickoff call', () => {
  let own: TestAgency
  beforeAll(async () => {
    own = await createAgency({ test })
  })
  const call = (endpoint: EndpointDefinition, projectId: string, body?: unknown) =>
    test.inject(requestOf({ endpoint, call: { params: { projectId }, body }, headers: own.headers }))
  const inAgency = <T>(work: Parameters<typeof readInAgency<T>>[1]) =>
    readInAgency({ db: test.db, agencyId: own.agencyId }, work)

  it('begins with what the brief says, and the schedule is due on the second working day', async () => {
    const { projectId, contactIds } = await givenProject(own)
    const state = (await call(contract.getKickoff, projectId)).json()
    expect(state).toMatchObject({
      revision: 0,
      completedAt: null,
      scheduleDueOn: '2026-01-08',
      answers: { attendeeContactIds: [contactIds.commissioning, contactIds.decision_maker] },
    })
    expect(state.answers.requirementTests).toHaveLength(1)
  })

  it('is saved while talking; a second tab is shown what the first one saved', async () => {
    const { projectId } = await givenProject(own)
    await call(contract.saveKickoff, projectId, { revision: 0, answers })
    const stale = await call(contract.saveKickoff, projectId, {
      revision: 0,
      answers: { ...answers, summary: 'Co innego' },
    })
    expect([stale.statusCode, stale.json()]).toMatchObject([
      409,
      {
        code: 'projects.kickoff_stale',
        params: { current: { revision: 1, answers: { summary: 'Szukamy kontrolera' } } },
      },
    ])
  })

  it('becomes brief, touchpoint, timeline and a summary for who was there', async () => {
    const { projectId, contactIds } = await givenProject(own)
    const { requirementTests } = (await call(contract.getKickoff, projectId)).json().answers
    const tested = [{ ...requirementTests[0], wouldReject: 'no', canRelax: 'maybe', relaxNote: 'po roku' }]
    await call(contract.saveKickoff, projectId, {
      revision: 0,
      answers: { ...answers, requirementTests: tested },
    })
    const done = await call(contract.completeKickoff, projectId, {
      ...completion,
      revision: 1,
      contactIds: [contactIds.decision_maker, contactIds.commissioning],
    })
    expect([done.statusCode, done.json()]).toMatchObject([
      201,
      {
        softCriteria: answers.softCriteria,
        ifMarketSaysNo: answers.ifMarketSaysNo,
        rhythm: { channel: 'video' },
        weeklySlot: { weekday: 2, time: '10:00' },
        requirements: [{ text: 'IFRS', wouldReject: 'no', canRelax: 'maybe', relaxNote: 'po roku' }],
        kickoffCompletedAt: '2026-01-07T08:30:00.000Z',
        lastContactAt: '2026-01-07T08:30:00.000Z',
        daysSinceContact: 0,
      },
    ])
    const facts = await inAgency(async (tx) => ({
      kinds: (await tx.select().from(timelineEntries))
        .filter((entry) => entry.projectId === projectId)
        .map(({ kind }) => kind),
      mails: (await tx.select().from(mailMessages)).filter((mail) => mail.projectId === projectId),
      calls: (await tx.select().from(touchpoints)).filter(
        ({ contactId }) => contactId === contactIds.decision_maker,
      ),
      present: (await tx.select().from(touchpointParticipants)).map(({ contactId }) => contactId),
      summary: await kickoffSummaryFor({ agencyId: own.agencyId, projectId, tx }),
    }))
    expect(facts.kinds.toSorted()).toEqual(['kickoff_completed', 'touchpoint'])
    expect(facts.mails.map(({ kind, contactId }) => `${kind} ${contactId}`).toSorted()).toEqual(
      [contactIds.decision_maker, contactIds.commissioning].map((id) => `kickoff_summary ${id}`).toSorted(),
    )
    expect(facts.present).toEqual(
      expect.arrayContaining([contactIds.decision_maker, contactIds.commissioning]),
    )
    expect(facts.calls).toMatchObject([{ channel: 'video', outcome: 'reached', minutes: 35 }])
    expect(facts.summary).toMatchObject({ summary: answers.summary, scheduleDueOn: '2026-01-08' })
    expect(JSON.stringify(facts.summary)).not.toContain(answers.internalNote)
  })

  it('is done once', async () => {
    const { projectId, contactIds } = await givenProject(own)
    const body = { ...completion, sendSummary: false, contactIds: [contactIds.commissioning] }
    await call(contract.completeKickoff, projectId, body)
    const again = await call(contract.completeKickoff, projectId, { ...body, revision: 1 })
    const late = await call(contract.saveKickoff, projectId, { revision: 1, answers })
    expect([again.json().code, late.json().code]).toEqual(['projects.kickoff_done', 'projects.kickoff_done'])
  })

  it('is not done with somebody who has no role in the project', async () => {
    const { projectId } = await givenProject(own)
    const other = await createClientWithContacts({ test, member: own.member })
    const contactIds = [other.contactIds.commissioning]
    const answer = await call(contract.completeKickoff, projectId, { ...completion, contactIds })
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'projects.unknown_contact'])
  })

  it('does not lie in the future', async () => {
    const { projectId, contactIds } = await givenProject(own)
    const answer = await call(contract.completeKickoff, projectId, {
      ...completion,
      occurredAt: '2026-03-01T08:00:00Z',
      contactIds: [contactIds.commissioning],
    })
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'facts.in_future'])
  })
})
