import type { Role } from '@rytm/contract/permissions.ts'
import { insertAgency } from '#modules/agencies/agencies.repository.ts'
import { sessions, users } from '#modules/people/people.auth.tables.ts'
import { sessionCookieName } from '#modules/people/people.constants.ts'
import { signToken } from '#modules/people/people.session.queries.ts'
import { memberships } from '#modules/people/people.tables.ts'
import { toDate } from '#platform/clock/clock.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import { type AgencyId, toAgencyId } from '#platform/tenancy/agencyId.ts'
import { type TestApp, testSecretKey } from './testApp.ts'

export interface TestMember {
  member: Member
  /** Headers of a request by this member. */
  headers: { cookie: string }
}

export interface TestAgency extends TestMember {
  agencyId: AgencyId
}

/** An agency of its own with one member, signed in. */
export async function createAgency({
  test,
  name = 'Próbna Rekrutacja',
  role = 'owner',
}: {
  test: TestApp
  name?: string
  role?: Role
}): Promise<TestAgency> {
  const agencyId = toAgencyId(newId(test))
  await inAgency({ db: test.db, agencyId }, async (tx) => {
    const createdAt = toDate(test.clock.now())
    await insertAgency({ row: { id: agencyId, name, language: 'pl', calendar: {}, createdAt }, tx })
  })
  return { agencyId, ...(await createMember({ test, agencyId, role })) }
}

/** One more member of an agency, signed in. */
export async function createMember({
  test,
  agencyId,
  role = 'consultant',
}: {
  test: TestApp
  agencyId: AgencyId
  role?: Role
}): Promise<TestMember> {
  const now = toDate(test.clock.now())
  const [userId, memberId, sessionId] = [newId(test), newId(test), newId(test)]
  const email = `member-${userId}@agency.test`
  const name = 'Osoba Próbna'
  await test.db.insert(users).values({ id: userId, name, email, createdAt: now, updatedAt: now })
  await inAgency({ db: test.db, agencyId }, async (tx) => {
    await tx
      .insert(memberships)
      .values({ agencyId, id: memberId, userId, displayName: name, role, createdAt: now })
  })
  const token = `token-${sessionId}`
  await test.db.insert(sessions).values({
    id: sessionId,
    userId,
    token,
    expiresAt: new Date(now.getTime() + 365 * 86_400_000),
    activeAgencyId: agencyId,
    createdAt: now,
    updatedAt: now,
  })
  return {
    member: { userId, sessionId, email, name, language: 'pl', agencyId, memberId, role },
    headers: {
      cookie: `${sessionCookieName}=${encodeURIComponent(signToken({ token, secretKey: testSecretKey }))}`,
    },
  }
}
