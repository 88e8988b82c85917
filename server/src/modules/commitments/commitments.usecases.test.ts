import { and, asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { changeStatus } from '#modules/projects/projects.status.usecases.ts'
import { logTouchpoint } from '#modules/touchpoints/touchpoints.usecases.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import { performDue } from '#platform/jobs/claimedWork.ts'
import { createAgency, type TestAgency } from '#testing/factories.ts'
import { createProject } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { commitmentWork } from './commitments.jobs.ts'
import { commitments } from './commitments.tables.ts'

let test: TestApp
let agency: TestAgency
let given: Awaited<ReturnType<typeof createProject>>

beforeAll(async () => {
  test = await createTestApp()
  agency = await createAgency({ test })
})
beforeEach(async () => {
  test.clock.set('2026-01-07T09:00:00Z')
  const { member } = agency
  given = await createProject({ test, member, input: { leadConsultantId: member.memberId } })
  await changeStatus({
    projectId: given.projectId,
    input: { to: 'active' },
    member,
    db: test.db,
    clock: test.clock,
  })
})
afterAll(() => test.close())

const owed = () =>
  inAgency({ db: test.db, agencyId: agency.agencyId }, async (tx) => {
    const rows = await tx
      .select()
      .from(commitments)
      .where(and(eq(commitments.agencyId, agency.agencyId), eq(commitments.projectId, given.projectId)))
      .orderBy(asc(commitments.dueAt), asc(commitments.kind))
    return rows.map(({ kind, status, dueAt }) => `${kind} ${dueAt.toISOString()} ${status}`)
  })
const call = (occurredAt?: string) =>
  logTouchpoint({
    input: {
      projectIds: [given.projectId],
      contactId: given.contactIds.commissioning,
      channel: 'call',
      outcome: 'reached',
      ...(occurredAt && { occurredAt }),
    },
    member: agency.member,
    db: test.db,
    clock: test.clock,
  })
const sweep = async () => {
  const kind = commitmentWork({ db: test.db, clock: test.clock })
  while ((await performDue({ kind, log: test.log })) > 0);
}

describe('a project that begins', () => {
  it('owes its client what the method promises, in the transaction that begins it', async () => {
    expect(await owed()).toEqual(
      [
        'kickoff_call 2026-01-08T16:00:00.000Z open',
        'decision_maker_call 2026-01-09T16:00:00.000Z open',
        'schedule 2026-01-09T16:00:00.000Z open',
        'weekly_report 2026-01-09T15:00:00.000Z open',
        'weekly_call 2026-01-09T16:00:00.000Z open',
        'weekly_report 2026-01-16T15:00:00.000Z open',
        'weekly_call 2026-01-16T16:00:00.000Z open',
      ].toSorted((a, b) => (a.split(' ')[1] as string).localeCompare(b.split(' ')[1] as string)),
    )
  })

  it('has kept its kickoff call and the call of the week once the client was reached', async () => {
    test.clock.set('2026-01-07T10:00:00Z')
    await call()
    expect((await owed()).filter((line) => line.endsWith('kept'))).toEqual([
      'kickoff_call 2026-01-08T16:00:00.000Z kept',
      'weekly_call 2026-01-09T16:00:00.000Z kept',
    ])
  })

  it('is moved on by passing time alone', async () => {
    test.clock.set('2026-01-12T08:00:00Z')
    await sweep()
    expect((await owed()).filter((line) => line.includes('weekly_call'))).toEqual([
      'weekly_call 2026-01-09T16:00:00.000Z missed',
      'weekly_call 2026-01-16T16:00:00.000Z open',
      'weekly_call 2026-01-23T16:00:00.000Z open',
    ])
  })

  it('takes back a miss when the call is written down late', async () => {
    test.clock.set('2026-01-12T08:00:00Z')
    await sweep()
    await call('2026-01-09T12:00:00Z')
    expect((await owed()).filter((line) => line.includes('weekly_call'))[0]).toBe(
      'weekly_call 2026-01-09T16:00:00.000Z kept',
    )
  })

  it('is worked out once where two workers find the same project due', async () => {
    test.clock.set('2026-01-12T08:00:00Z')
    await Promise.all([sweep(), sweep(), sweep()])
    const lines = await owed()
    expect(lines.filter((line) => line.startsWith('weekly_call 2026-01-09'))).toEqual([
      'weekly_call 2026-01-09T16:00:00.000Z missed',
    ])
    expect(new Set(lines).size).toBe(lines.length)
  })

  it('comes to the same where the clock jumps back an hour and on again', async () => {
    test.clock.set('2026-01-09T16:30:00Z')
    await sweep()
    const before = await owed()
    test.clock.set('2026-01-09T15:30:00Z')
    await sweep()
    await call('2026-01-09T15:10:00Z')
    test.clock.set('2026-01-09T16:30:00Z')
    await sweep()
    const kept = before.map((line) =>
      /^(weekly_call 2026-01-09|kickoff_call)/.test(line)
        ? line.replace('open', line.startsWith('kickoff') ? 'late' : 'kept')
        : line,
    )
    expect(await owed()).toEqual(kept)
  })

  it('refuses a call that has not happened yet and one of two years ago', async () => {
    await expect(call('2026-01-07T09:00:01Z')).rejects.toMatchObject({ code: 'facts.in_future' })
    await expect(call('2024-01-07T08:59:59Z')).rejects.toMatchObject({ code: 'facts.too_old' })
    expect((await owed()).filter((line) => line.endsWith('kept'))).toEqual([])
  })
})
