import * as contract from '@rytm/contract/people.absences.ts'
import { updateAccount } from '@rytm/contract/people.account.ts'
import { endMembership } from '@rytm/contract/people.members.ts'
import { getSession } from '@rytm/contract/people.session.ts'
import { responsibleAt } from '@rytm/domain/people/responsible.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inAgency } from '#platform/db/tenancy.ts'
import { createAgency, createMember, type TestAgency, type TestMember } from '#testing/factories.ts'
import { givenAbsence, refusal, send } from '#testing/persons.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { testEndpoint } from '#testing/testEndpoint.ts'
import { loadAbsences } from './people.absences.queries.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const days = { fromDate: '2026-01-12', toDate: '2026-01-16' }
const oneAbsence = async ({ headers, member }: TestAgency) => ({
  params: { absenceId: (await givenAbsence({ test, headers, memberId: member.memberId })).id },
  body: { ...days, substituteId: null },
})

testEndpoint('people.absences', { endpoint: contract.listAbsences, test: () => test })
testEndpoint('people.enter_absence', {
  endpoint: contract.enterAbsence,
  test: () => test,
  arrange: async ({ member }) => ({ body: { ...days, memberId: member.memberId, substituteId: null } }),
  refused: {
    'a day that is none': { body: { ...days, toDate: '2026-02-30', substituteId: null } },
    'nobody who is away': { body: { ...days, substituteId: null } },
  },
})
testEndpoint('people.change_absence', {
  endpoint: contract.changeAbsence,
  test: () => test,
  arrange: oneAbsence,
  refused: { 'a substitute who is no id': { body: { ...days, substituteId: 'x' } } },
})
testEndpoint('people.end_absence', {
  endpoint: contract.endAbsence,
  test: () => test,
  arrange: oneAbsence,
  refused: { 'an id that is none': { params: { absenceId: 'x' } } },
})

describe('an absence', () => {
  let manager: TestAgency
  let anna: TestMember
  let bartek: TestMember
  beforeEach(async () => {
    manager = await createAgency({ test, role: 'manager' })
    anna = await createMember({ test, agencyId: manager.agencyId })
    bartek = await createMember({ test, agencyId: manager.agencyId })
  })

  const enter = (by: TestMember, body: object) =>
    send(test, contract.enterAbsence, {
      headers: by.headers,
      call: { body: { ...days, memberId: anna.member.memberId, substituteId: null, ...body } },
    })
  const change = (absenceId: string, body: object) =>
    send(test, contract.changeAbsence, {
      headers: anna.headers,
      call: { params: { absenceId }, body: { ...days, substituteId: null, ...body } },
    })
  const end = (absenceId: string) =>
    send(test, contract.endAbsence, { headers: anna.headers, call: { params: { absenceId } } })
  const list = async () =>
    (await send(test, contract.listAbsences, { headers: manager.headers })).json<{ items: object[] }>().items
  const answersAt = (at: Temporal.Instant) =>
    inAgency({ db: test.db, agencyId: manager.agencyId }, async (tx) => {
      const absences = await loadAbsences({ agencyId: manager.agencyId, tx })
      const leads = [{ memberId: anna.member.memberId, since: Temporal.Instant.from('2026-01-01T00:00:00Z') }]
      return responsibleAt({ leads, absences, at, zone: 'Europe/Warsaw' })
    })

  it('is entered by oneself, with a substitute, and shown to everybody', async () => {
    const substituteId = bartek.member.memberId
    expect((await enter(anna, { substituteId, note: 'Urlop' })).statusCode).toBe(201)
    expect(await list()).toMatchObject([
      { ...days, substituteId, note: 'Urlop', state: 'coming', mayChange: true },
    ])
    expect(await answersAt(Temporal.Instant.from('2026-01-13T09:00:00Z'))).toBe(substituteId)
  })

  it('of somebody else is entered by a manager, not by a colleague', async () => {
    expect((await enter(manager, {})).statusCode).toBe(201)
    expect(refusal(await enter(bartek, { fromDate: '2026-02-02', toDate: '2026-02-03' }))).toEqual([
      403,
      'people.absence_of_others',
    ])
  })

  it.each([
    ['it overlaps with another', { fromDate: '2026-01-16', toDate: '2026-01-20' }, 'people.absence_overlaps'],
    [
      'it ends before it starts',
      { fromDate: '2026-03-02', toDate: '2026-03-01' },
      'people.absence_ends_before_start',
    ],
  ])('is refused where %s', async (_, body, code) => {
    await enter(anna, {})
    expect(refusal(await enter(anna, body))).toEqual([422, code])
  })

  it('is refused with a substitute of another agency, or one who left', async () => {
    const stranger = await createAgency({ test })
    expect(refusal(await enter(anna, { substituteId: stranger.member.memberId }))).toEqual([
      404,
      'people.member_not_found',
    ])
    const owner = await createMember({ test, agencyId: manager.agencyId, role: 'owner' })
    await send(test, endMembership, {
      headers: owner.headers,
      call: { params: { memberId: bartek.member.memberId } },
    })
    expect(refusal(await enter(anna, { substituteId: bartek.member.memberId }))).toEqual([
      422,
      'people.substitute_left',
    ])
    expect(refusal(await enter(manager, { memberId: bartek.member.memberId }))).toEqual([
      404,
      'people.member_not_found',
    ])
  })

  it('entered twice at once is there once', async () => {
    const answers = await Promise.all([enter(anna, {}), enter(anna, {})])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 422])
  })

  it('that is changed while it lasts holds anew from that moment on', async () => {
    const today = { fromDate: '2026-01-07', toDate: '2026-01-09' }
    const { id } = (await enter(anna, today)).json<{ id: string }>()
    const before = test.clock.now()
    test.clock.advance({ minutes: 30 })
    expect(refusal(await change(id, { ...today, fromDate: '2026-01-08' }))).toEqual([
      422,
      'people.absence_begun',
    ])
    const changed = await change(id, { ...today, substituteId: bartek.member.memberId })
    expect(changed.statusCode).toBe(200)
    expect(await answersAt(before)).toBe(anna.member.memberId)
    expect(await answersAt(test.clock.now())).toBe(bartek.member.memberId)
    expect(refusal(await change(id, today))).toEqual([409, 'people.absence_ended'])
    expect(await list()).toHaveLength(1)
  })

  it('ends earlier from that moment on, and one that has not begun is taken back', async () => {
    const substituteId = bartek.member.memberId
    const now = await enter(anna, { fromDate: '2026-01-07', toDate: '2026-01-09', substituteId })
    const later = await enter(anna, { fromDate: '2026-02-02', toDate: '2026-02-09', substituteId })
    const during = test.clock.now()
    test.clock.advance({ minutes: 30 })
    for (const answer of [now, later])
      expect((await end(answer.json<{ id: string }>().id)).statusCode).toBe(204)
    expect(await answersAt(during)).toBe(substituteId)
    expect(await answersAt(test.clock.now())).toBe(anna.member.memberId)
    expect(await list()).toMatchObject([{ toDate: '2026-01-07', state: 'over', mayChange: false }])
    expect(refusal(await end(now.json<{ id: string }>().id))).toEqual([409, 'people.absence_ended'])
  })

  it('of a substitute who left the agency leaves the project with its lead', async () => {
    await enter(anna, { substituteId: bartek.member.memberId })
    const owner = await createMember({ test, agencyId: manager.agencyId, role: 'owner' })
    await send(test, endMembership, {
      headers: owner.headers,
      call: { params: { memberId: bartek.member.memberId } },
    })
    expect(await answersAt(Temporal.Instant.from('2026-01-13T09:00:00Z'))).toBe(anna.member.memberId)
  })
})

describe('how a member is reminded', () => {
  const changeAccount = (by: TestMember, body: object) =>
    send(test, updateAccount, { headers: by.headers, call: { body } })

  it('is changed in the own account', async () => {
    const agency = await createAgency({ test })
    const answer = await changeAccount(agency, { zone: 'America/New_York', remindByMail: false })
    expect(answer.statusCode).toBe(204)
    const session = await send(test, getSession, { headers: agency.headers })
    expect(session.json()).toMatchObject({ member: { zone: 'America/New_York', remindByMail: false } })
  })

  it('needs a zone that exists', async () => {
    const agency = await createAgency({ test })
    expect(refusal(await changeAccount(agency, { zone: 'Europe/Atlantis' }))).toEqual([
      422,
      'people.zone_unknown',
    ])
  })
})
