import { getSession } from '@rytm/contract/people.session.ts'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outsideAgencies } from '#platform/db/tenancy.ts'
import type { User } from '#platform/http/actor.ts'
import { givenPerson, send, testPassword } from '#testing/persons.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { changePassword } from './people.account.usecases.ts'
import { oneTimeKeys, sessions } from './people.auth.tables.ts'
import { prepareIdentity } from './people.identity.usecases.ts'
import { signIn } from './people.session.usecases.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const identity = prepareIdentity()
const device = { ipAddress: '203.0.113.9', network: '203.0.113.9', userAgent: undefined, token: undefined }

/** Somebody signs in, and `meanwhile` happens after their password was found right. */
async function whileSigningIn(meanwhile: (user: User) => Promise<unknown>) {
  const { email, headers } = await givenPerson({ test })
  const { id: userId } = (await send(test, getSession, { headers })).json().user
  const [row] = await test.db.select().from(sessions).where(eq(sessions.userId, userId))
  const user: User = { userId, sessionId: row?.id ?? '', email, name: '', language: 'pl' }
  const verifyPassword: typeof identity.verifyPassword = async (asked) => {
    const right = await identity.verifyPassword(asked)
    await meanwhile(user)
    return right
  }
  const { db, clock } = test
  const asked = { email, password: testPassword, device, before: null, db, clock }
  const refused = await signIn({ ...asked, identity: { ...identity, verifyPassword } }).catch(
    (error) => error,
  )
  const left = await db
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.userId, userId)))
  return { code: refused.code, isAlone: left.length === 1 && left[0]?.id === user.sessionId }
}

describe('a sign-in under way', () => {
  it('opens nothing with a password that is changed at the same moment', async () => {
    const input = { currentPassword: testPassword, newPassword: 'another long password' }
    const { db, clock } = test
    expect(
      await whileSigningIn((user) => changePassword({ input, user, device, db, clock, identity })),
    ).toEqual({
      code: 'people.wrong_credentials',
      isAlone: true,
    })
  })

  it('does not slip past codes that are turned on at the same moment', async () => {
    const now = new Date(test.clock.now().epochMilliseconds)
    const { code, isAlone } = await whileSigningIn(({ userId }) =>
      outsideAgencies({ db: test.db }, (tx) =>
        tx.insert(oneTimeKeys).values({ userId, sealedKey: 'sealed', createdAt: now, confirmedAt: now }),
      ),
    )
    expect([code, isAlone]).toEqual(['people.second_step_required', true])
  })
})
