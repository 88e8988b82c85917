import * as contract from '@rytm/contract/notices.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { toDate } from '#platform/clock/clock.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import { newId } from '#platform/ids/newId.ts'
import { createAgency, createMember, type TestAgency } from '#testing/factories.ts'
import { send } from '#testing/persons.ts'
import { createProject } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { testEndpoint } from '#testing/testEndpoint.ts'
import { notices } from './notices.tables.ts'

let test: TestApp
let agency: TestAgency
beforeAll(async () => {
  test = await createTestApp()
})
beforeEach(async () => {
  agency = await createAgency({ test })
})
afterAll(() => test.close())

testEndpoint('notices.list', { endpoint: contract.listNotices, test: () => test })
testEndpoint('notices.seen', {
  endpoint: contract.seeNotices,
  test: () => test,
  refused: { 'a time that is none': { body: { until: 'yesterday' } } },
})

/** Told (or, without a time, only planned) about the weekly report of a project. */
async function givenNotice({
  recipientId,
  deliveredAt,
}: {
  recipientId: string
  deliveredAt: string | null
}) {
  const { agencyId, member } = agency
  const { projectId } = await createProject({ test, member })
  const now = toDate(test.clock.now())
  await inAgency({ db: test.db, agencyId }, (tx) =>
    tx.insert(notices).values({
      agencyId,
      id: newId(test),
      recipientId,
      projectId,
      step: 'due',
      timing: 'hours',
      subjectKey: `${projectId} due`,
      commitmentKind: 'weekly_report',
      subject: '2026-W02',
      dueAt: now,
      createdAt: now,
      deliverAt: now,
      deliveredAt: deliveredAt ? new Date(deliveredAt) : null,
    }),
  )
  return { projectId }
}
const list = async ({ headers }: Pick<TestAgency, 'headers'>) =>
  (await send(test, contract.listNotices, { headers })).json<{
    items: contract.NoticeView[]
    unseen: number
  }>()

describe('what I was told', () => {
  const [early, late] = ['2026-01-07T08:00:00.000Z', '2026-01-07T08:30:00.000Z']

  it('is shown newest first, mine alone, and not before it is told', async () => {
    const { memberId: recipientId } = agency.member
    const colleague = await createMember({ test, agencyId: agency.agencyId })
    const first = await givenNotice({ recipientId, deliveredAt: early })
    const second = await givenNotice({ recipientId, deliveredAt: late })
    await givenNotice({ recipientId, deliveredAt: null })
    await givenNotice({ recipientId: colleague.member.memberId, deliveredAt: late })
    const { items, unseen } = await list(agency)
    expect(items.map(({ projectId, seen }) => [projectId, seen])).toEqual([
      [second.projectId, false],
      [first.projectId, false],
    ])
    expect(items[0]).toMatchObject({
      step: 'due',
      commitmentKind: 'weekly_report',
      clientName: 'Huta Próbna',
    })
    expect(unseen).toBe(2)
  })

  it('is no longer new once it is seen; what came since still is', async () => {
    const { memberId: recipientId } = agency.member
    await givenNotice({ recipientId, deliveredAt: early })
    await givenNotice({ recipientId, deliveredAt: late })
    const answer = await send(test, contract.seeNotices, {
      headers: agency.headers,
      call: { body: { until: early } },
    })
    expect(answer.statusCode).toBe(204)
    const { items, unseen } = await list(agency)
    expect(items.map(({ seen }) => seen)).toEqual([false, true])
    expect(unseen).toBe(1)
  })

  it('of somebody else is not seen by me', async () => {
    const colleague = await createMember({ test, agencyId: agency.agencyId })
    await givenNotice({ recipientId: colleague.member.memberId, deliveredAt: early })
    await send(test, contract.seeNotices, { headers: agency.headers, call: { body: { until: late } } })
    expect((await list(colleague)).unseen).toBe(1)
  })
})
