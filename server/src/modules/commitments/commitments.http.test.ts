import * as rulings from '@rytm/contract/commitments.rulings.ts'
import * as contract from '@rytm/contract/commitments.ts'
import { setRhythm } from '@rytm/contract/projects.rhythm.ts'
import { updateProject } from '@rytm/contract/projects.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { defaultRhythm } from '#modules/projects/projects.constants.ts'
import { logTouchpoint } from '#modules/touchpoints/touchpoints.usecases.ts'
import { givenActiveProject, givenInbound, todayOf } from '#testing/commitmentFactories.ts'
import { createAgency, createMember, type TestAgency, type TestMember } from '#testing/factories.ts'
import { givenAbsence, refusal, send } from '#testing/persons.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { testEndpoint } from '#testing/testEndpoint.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
beforeEach(() => test.clock.set('2026-01-07T09:00:00Z'))
afterAll(() => test.close())

const ofProject = async (agency: TestAgency) => {
  const { projectId } = await givenActiveProject({ test, by: agency })
  return { params: { projectId } }
}

testEndpoint('commitments.today', {
  endpoint: contract.getToday,
  test: () => test,
  refused: { 'a member who is no id': { query: { memberId: 'x' } } },
})
testEndpoint('commitments.listOfProject', {
  endpoint: contract.listProjectCommitments,
  test: () => test,
  arrange: ofProject,
})
testEndpoint('commitments.preview', {
  endpoint: rulings.previewTouchpoint,
  test: () => test,
  arrange: async (agency) => ({
    ...(await ofProject(agency)),
    query: { channel: 'call', outcome: 'reached' },
  }),
  refused: { 'a channel that is none': { query: { channel: 'pigeon', outcome: 'reached' } } },
})

describe('Today', () => {
  let manager: TestAgency
  let anna: TestMember
  let bartek: TestMember
  let given: Awaited<ReturnType<typeof givenActiveProject>>
  beforeEach(async () => {
    manager = await createAgency({ test, role: 'manager' })
    anna = await createMember({ test, agencyId: manager.agencyId })
    bartek = await createMember({ test, agencyId: manager.agencyId })
    given = await givenActiveProject({ test, by: anna })
  })

  it('marks a project that not everybody may know of, and no other', async () => {
    const owner = await createAgency({ test })
    await givenActiveProject({ test, by: owner })
    await givenActiveProject({ test, by: owner, input: { codeName: 'Bursztyn' } })
    const { rows } = await todayOf({ test, ...owner })
    const marks = new Set(rows.map(({ project }) => `${project.name} ${project.confidential}`))
    expect(marks).toEqual(new Set(['Kontroler finansowy false', 'Bursztyn true']))
  })

  const lines = async (of: TestMember) =>
    (await todayOf({ test, ...of })).rows.map(({ section, kind, action }) => `${section} ${kind} ${action}`)

  it('says in order of due time what is owed and what to do about it', async () => {
    expect(await lines(anna)).toEqual([
      'this_week kickoff_call kickoff',
      'this_week weekly_report review_report',
      'this_week decision_maker_call call',
      'this_week schedule publish_schedule',
      'this_week weekly_call call',
      'next weekly_report review_report',
      'next weekly_call call',
    ])
    expect(await lines(bartek)).toEqual([])
  })

  it('is today on the day of the due time and overdue after it', async () => {
    test.clock.set('2026-01-08T15:59:00Z')
    expect((await lines(anna))[0]).toBe('today kickoff_call kickoff')
    test.clock.set('2026-01-08T16:01:00Z')
    expect((await lines(anna))[0]).toBe('overdue kickoff_call kickoff')
  })

  it('names whom to call: the decision-maker where it is about one, else who commissioned', async () => {
    const { rows } = await todayOf({ test, ...anna })
    const contactOf = (kind: string) => rows.find((row) => row.kind === kind)?.contact?.id
    expect(contactOf('decision_maker_call')).toBe(given.contactIds.decision_maker)
    expect(contactOf('weekly_call')).toBe(given.contactIds.commissioning)
  })

  it('shows the weekly call on the day that was agreed for it', async () => {
    const slotted = await givenActiveProject({ test, by: bartek })
    const weeklySlot = { weekday: 3, time: '11:30' }
    const { projectId, project } = slotted
    const body = { rhythm: defaultRhythm, weeklySlot, revision: project.revision + 1 }
    await send(test, setRhythm, { headers: bartek.headers, call: { params: { projectId }, body } })
    const { rows } = await todayOf({ test, ...bartek })
    expect(rows[0]).toMatchObject({
      kind: 'weekly_call',
      section: 'today',
      project: { id: slotted.projectId },
      plannedAt: '2026-01-07T10:30:00Z',
      about: { week: { number: 1, planned: 5 }, slot: { weekday: 3, time: '11:30' } },
    })
  })

  it('keeps a call of today when its agreed hour, or its day, has passed', async () => {
    const { projectId, project } = given
    const body = {
      rhythm: defaultRhythm,
      weeklySlot: { weekday: 3, time: '11:30' },
      revision: project.revision + 1,
    }
    await send(test, setRhythm, { headers: anna.headers, call: { params: { projectId }, body } })
    const call = async () =>
      (await todayOf({ test, ...anna })).rows.find(({ kind }) => kind === 'weekly_call')
    test.clock.set('2026-01-07T11:00:00Z')
    expect(await call()).toMatchObject({ section: 'today', plannedAt: '2026-01-07T10:30:00Z' })
    test.clock.set('2026-01-08T11:00:00Z')
    expect(await call()).toMatchObject({ section: 'today', plannedAt: null })
  })

  it('tells what the client said where an answer is owed', async () => {
    const contactId = given.contactIds.commissioning
    await givenInbound({ test, by: anna, projectId: given.projectId, contactId })
    const { rows } = await todayOf({ test, ...anna })
    expect(rows[0]).toMatchObject({
      kind: 'reply',
      action: 'answer',
      section: 'today',
      about: {
        said: {
          at: '2026-01-07T09:00:00.000Z',
          channel: 'message',
          text: 'Pyta, kiedy zobaczy pierwsze osoby.',
        },
      },
    })
  })

  it('drops what a call has kept and says so', async () => {
    await logTouchpoint({
      input: {
        projectIds: [given.projectId],
        contactId: given.contactIds.commissioning,
        channel: 'call',
        outcome: 'reached',
      },
      member: anna.member,
      db: test.db,
      clock: test.clock,
    })
    const { rows, keptToday } = await todayOf({ test, ...anna })
    expect(rows.filter(({ section }) => section !== 'next').map(({ kind }) => kind)).toEqual([
      'weekly_report',
      'decision_maker_call',
      'schedule',
    ])
    expect(keptToday.map(({ kind }) => kind).toSorted()).toEqual(['kickoff_call', 'weekly_call'])
  })

  it('passes to the substitute while somebody is away, and comes back after', async () => {
    const substituteId = bartek.member.memberId
    await givenAbsence({ test, ...manager, memberId: anna.member.memberId, substituteId })
    expect(await lines(bartek)).toEqual([])
    test.clock.set('2026-01-12T09:00:00Z')
    expect(await lines(anna)).toEqual([])
    const { rows } = await todayOf({ test, ...bartek })
    expect(rows[0]?.insteadOf).toEqual({
      id: anna.member.memberId,
      name: 'Osoba Próbna',
      until: '2026-01-16',
    })
    expect(await todayOf({ test, ...anna })).toMatchObject({
      away: { until: '2026-01-16', substitute: { id: bartek.member.memberId } },
    })
    test.clock.set('2026-01-19T09:00:00Z')
    expect(await lines(bartek)).toEqual([])
    expect((await lines(anna)).length).toBeGreaterThan(3)
  })

  it('stays with somebody who is away and named no substitute', async () => {
    await givenAbsence({ test, ...manager, memberId: anna.member.memberId })
    test.clock.set('2026-01-12T09:00:00Z')
    expect((await lines(anna)).length).toBeGreaterThan(3)
  })

  it('of somebody else is open to managers, not to colleagues', async () => {
    const memberId = anna.member.memberId
    expect((await todayOf({ test, ...manager, memberId })).rows).toHaveLength(7)
    const answer = await send(test, contract.getToday, {
      headers: bartek.headers,
      call: { query: { memberId } },
    })
    expect(refusal(answer)).toEqual([403, 'auth.not_permitted'])
  })

  it('of somebody of another agency is of nobody', async () => {
    const stranger = await createAgency({ test })
    const call = { query: { memberId: stranger.member.memberId } }
    const answer = await send(test, contract.getToday, { headers: manager.headers, call })
    expect(refusal(answer)).toEqual([404, 'people.member_not_found'])
  })

  it('goes with the project to another lead', async () => {
    const { project, projectId } = given
    test.clock.advance({ minutes: 5 })
    const body = { revision: project.revision + 1, leadConsultantId: bartek.member.memberId }
    const answer = await send(test, updateProject, {
      headers: anna.headers,
      call: { params: { projectId }, body },
    })
    expect(answer.statusCode).toBeLessThan(300)
    expect(await lines(anna)).toEqual([])
    expect(await lines(bartek)).toContain('this_week introduction_call call')
  })
})

describe('the commitments of a project', () => {
  it('say what is next, and how it went with what', async () => {
    const agency = await createAgency({ test })
    const { projectId, contactIds } = await givenActiveProject({ test, by: agency })
    const read = async () =>
      (
        await send(test, contract.listProjectCommitments, {
          headers: agency.headers,
          call: { params: { projectId } },
        })
      ).json<contract.ProjectCommitments>()
    expect((await read()).next).toMatchObject({ kind: 'kickoff_call', dueAt: '2026-01-08T16:00:00.000Z' })
    test.clock.set('2026-01-09T09:00:00Z')
    const { member } = agency
    const input = { projectIds: [projectId], contactId: contactIds.commissioning, minutes: null }
    const call = {
      ...input,
      channel: 'call',
      outcome: 'reached',
      occurredAt: '2026-01-08T10:00:00Z',
    } as const
    await logTouchpoint({ input: call, member, db: test.db, clock: test.clock })
    const { history, open } = await read()
    expect(open.map(({ kind }) => kind)).not.toContain('kickoff_call')
    expect(history.find(({ kind }) => kind === 'kickoff_call')).toMatchObject({
      status: 'kept',
      recordedLate: true,
      evidence: { kind: 'touchpoint', occurredAt: '2026-01-08T10:00:00.000Z' },
      responsible: { id: member.memberId },
      ruling: null,
    })
  })
})

describe('before a contact is logged', () => {
  it('it is said what it would keep', async () => {
    const agency = await createAgency({ test })
    const { projectId, contactIds } = await givenActiveProject({ test, by: agency })
    const preview = async (query: Record<string, string>) => {
      const call = { params: { projectId }, query }
      const answer = await send(test, rulings.previewTouchpoint, { headers: agency.headers, call })
      return answer
        .json<{ keeps: { kind: string; late: boolean }[] }>()
        .keeps.map(({ kind }) => kind)
        .toSorted()
    }
    const reached = { channel: 'call', outcome: 'reached' }
    expect(await preview({ ...reached, contactId: contactIds.commissioning })).toEqual([
      'kickoff_call',
      'weekly_call',
    ])
    expect(await preview({ ...reached, contactId: contactIds.decision_maker })).toEqual([
      'decision_maker_call',
      'weekly_call',
    ])
    expect(await preview({ channel: 'call', outcome: 'no_answer' })).toEqual([])
  })
})
