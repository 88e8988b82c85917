import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { isAPIError } from 'better-auth/api'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { newId } from '#platform/ids/newId.ts'
import { accounts, sessions, users, verifications } from './people.auth.tables.ts'
import { sessionDays } from './people.constants.ts'
import { findMembershipsOf } from './people.session.repository.ts'
import type { Identity } from './people.types.ts'

interface Options {
  db: Db
  clock: Clock
  publicUrl: string
  secretKey: string
}

export function createIdentity({ db, clock, publicUrl, secretKey }: Options): Identity {
  const library = configureLibrary({ db, clock, publicUrl, secretKey })
  return {
    signIn: async ({ email, password, device }) => {
      const headers = new Headers({ 'x-forwarded-for': device.ipAddress })
      if (device.userAgent) headers.set('user-agent', device.userAgent)
      try {
        const { token } = await library.api.signInEmail({ body: { email, password }, headers })
        return { token }
      } catch (error) {
        if (isAPIError(error) && error.statusCode === 401) return null
        throw error
      }
    },
    hashPassword: async (password) => (await library.$context).password.hash(password),
    verifyPassword: async (input) => (await library.$context).password.verify(input),
  }
}

function configureLibrary({ db, clock, publicUrl, secretKey }: Options) {
  return betterAuth({
    baseURL: publicUrl,
    secret: secretKey,
    database: drizzleAdapter(db, {
      provider: 'pg',
      schema: { user: users, session: sessions, account: accounts, verification: verifications },
    }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 1 },
    session: {
      cookieCache: { enabled: false },
      additionalFields: { activeAgencyId: { type: 'string', required: false, input: false } },
    },
    advanced: { database: { generateId: () => newId({ clock }) } },
    databaseHooks: {
      session: { create: { before: async (session) => ({ data: await ofOurTime({ session, db, clock }) }) } },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
}

/** The library knows real time only; sessions are checked against the app's clock, so they are made by it. */
async function ofOurTime<S extends { userId: string }>({
  session,
  db,
  clock,
}: {
  session: S
  db: Db
  clock: Clock
}) {
  const now = clock.now()
  const [first] = await findMembershipsOf({ userId: session.userId, tx: db })
  return {
    ...session,
    expiresAt: toDate(now.add({ hours: 24 * sessionDays })),
    createdAt: toDate(now),
    updatedAt: toDate(now),
    activeAgencyId: first?.agencyId ?? null,
  }
}
