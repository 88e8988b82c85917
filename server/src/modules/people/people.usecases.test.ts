import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { commitments } from '#modules/commitments/commitments.tables.ts'
import { insertLeadChange } from '#modules/projects/projects.changes.repository.ts'
import { lockProject } from '#modules/projects/projects.lock.queries.ts'
import { toDate } from '#platform/clock/clock.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import { newId } from '#platform/ids/newId.ts'
import { withClient } from '#platform/postgres/roles.ts'
import { givenActiveProject } from '#testing/commitmentFactories.ts'
import { createAgency, createMember, type TestAgency, type TestMember } from '#testing/factories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { enterAbsence } from './people.absences.usecases.ts'
import { endMembership } from './people.members.usecases.ts'

let test: TestApp

beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const leave = ({ member: { memberId } }: TestMember, by: TestAgency) =>
  endMembership({ memberId, member: by.member, db: test.db, clock: test.clock })

describe('somebody leaves', () => {
  it('while a project of theirs gets a fact by the owner who removes them: one waits for the other', async () => {
    const owner = await createAgency({ test })
    const { agencyId, member } = owner
    const lead = await createMember({ test, agencyId })
    const { projectId } = await givenActiveProject({ test, by: lead })
    const isLocked = Promise.withResolvers<void>()
    const mayGoOn = Promise.withResolvers<void>()
    const fact = inAgency({ db: test.db, agencyId }, async (tx) => {
      await lockProject({ agencyId, projectId, tx })
      isLocked.resolve()
      await mayGoOn.promise
      const { memberId } = member
      const at = { changedAt: toDate(test.clock.now()), changedBy: memberId }
      await insertLeadChange({ row: { agencyId, id: newId(test), projectId, memberId, ...at }, tx })
    })
    await isLocked.promise
    const removal = leave(lead, owner)
    await vi.waitFor(async () => expect(await waiting()).toBe(1), { timeout: 10_000 })
    mayGoOn.resolve()
    expect(await Promise.allSettled([fact, removal])).toMatchObject([
      { status: 'fulfilled' },
      { status: 'fulfilled' },
    ])
  })

  it('who stood in for a substitute: what is owed goes back to who leads', async () => {
    const owner = await createAgency({ test })
    const { agencyId } = owner
    const [lead, second, third] = [1, 2, 3].map(() => createMember({ test, agencyId }))
    const people = await Promise.all([lead, second, third])
    const [first, substitute, substituteOfSubstitute] = people as [TestMember, TestMember, TestMember]
    const { projectId } = await givenActiveProject({ test, by: first })
    const owners = () => responsibleFor({ owner, projectId })
    await away({ who: first, substitute })
    expect(await owners()).toEqual([substitute.member.memberId])
    await away({ who: substitute, substitute: substituteOfSubstitute })
    expect(await owners()).toEqual([substituteOfSubstitute.member.memberId])
    await leave(substituteOfSubstitute, owner)
    expect(await owners()).toEqual([first.member.memberId])
  })
})

/** How many wait for a lock. */
function waiting() {
  return withClient(test.ownerUrl, async (client) => {
    const { rows } = await client.query<{ count: number }>(
      `SELECT count(DISTINCT pid)::int AS count FROM pg_locks JOIN pg_stat_activity USING (pid)
       WHERE datname = current_database() AND NOT granted`,
    )
    return rows[0]?.count
  })
}

function away({ who: { member }, substitute }: { who: TestMember; substitute: TestMember }) {
  const days = { fromDate: '2026-01-07', toDate: '2026-01-09' }
  const input = {
    memberId: member.memberId,
    substituteId: substitute.member.memberId,
    note: null,
    ...days,
  }
  return enterAbsence({ input, member, db: test.db, clock: test.clock })
}

async function responsibleFor({ owner: { agencyId }, projectId }: { owner: TestAgency; projectId: string }) {
  const rows = await inAgency({ db: test.db, agencyId }, (tx) =>
    tx
      .selectDistinct({ responsibleId: commitments.responsibleId })
      .from(commitments)
      .where(
        and(
          eq(commitments.agencyId, agencyId),
          eq(commitments.projectId, projectId),
          eq(commitments.kind, 'schedule'),
        ),
      ),
  )
  return rows.map(({ responsibleId }) => responsibleId)
}
