import { randomBytes } from 'node:crypto'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { outsideAgencies, type Tx } from '#platform/db/tenancy.ts'
import type { User } from '#platform/http/actor.ts'
import type { Attempts } from '#platform/http/attempts.ts'
import type { Device } from '#platform/http/device.ts'
import { newId } from '#platform/ids/newId.ts'
import { lastSeenMinutes, sessionDays } from './people.constants.ts'
import { agencyNotFound, sessionNotFound, wrongCredentials } from './people.errors.ts'
import {
  deleteSession,
  deleteSessionsOf,
  findMembershipsOf,
  insertSession,
  setActiveAgency,
  touchSession,
} from './people.session.repository.ts'
import type { Identity } from './people.types.ts'

interface SignIn {
  email: string
  password: string
  device: Device
  /** Who was signed in on this device until now. */
  before: User | null
  db: Db
  identity: Identity
  limits: { perAddress: Attempts; perAccount: Attempts }
}

/** The same refusal, after the same work, for an unknown address and for a wrong password. */
export async function signIn({ email, password, device, before, db, identity, limits }: SignIn) {
  limits.perAddress.count(device.ipAddress)
  limits.perAccount.count(email)
  const session = await identity.signIn({ email, password, device })
  if (!session) throw wrongCredentials()
  limits.perAccount.forget(email)
  if (before) await deleteSession({ userId: before.userId, sessionId: before.sessionId, tx: db })
  return session
}

/** A session made in the transaction that made the person or the membership. */
export async function openSession({
  userId,
  agencyId,
  device,
  tx,
  clock,
}: {
  userId: string
  agencyId: string
  device: Device
  tx: Tx
  clock: Clock
}) {
  const now = clock.now()
  const sessionId = newId({ clock })
  const token = randomBytes(24).toString('base64url')
  await insertSession({
    row: {
      id: sessionId,
      userId,
      token,
      expiresAt: toDate(now.add({ hours: 24 * sessionDays })),
      ipAddress: device.ipAddress,
      userAgent: device.userAgent ?? null,
      activeAgencyId: agencyId,
      createdAt: toDate(now),
      updatedAt: toDate(now),
    },
    tx,
  })
  return { token, sessionId }
}

export async function keepSessionAlive({ user, db, clock }: { user: User; db: Db; clock: Clock }) {
  const now = clock.now()
  await touchSession({
    sessionId: user.sessionId,
    now: toDate(now),
    expiresAt: toDate(now.add({ hours: 24 * sessionDays })),
    unlessSince: toDate(now.subtract({ minutes: lastSeenMinutes })),
    tx: db,
  })
}

export function chooseAgency({ user, agencyId, db }: { user: User; agencyId: string; db: Db }) {
  return outsideAgencies({ db }, async (tx) => {
    const memberships = await findMembershipsOf({ userId: user.userId, tx })
    if (!memberships.some((membership) => membership.agencyId === agencyId)) throw agencyNotFound()
    await setActiveAgency({ sessionId: user.sessionId, agencyId, tx })
  })
}

export async function endSession({ user, sessionId, db }: { user: User; sessionId: string; db: Db }) {
  const ended = await deleteSession({ userId: user.userId, sessionId, tx: db })
  if (!ended) throw sessionNotFound()
}

export function endOtherSessions({ user, db }: { user: User; db: Db }) {
  return outsideAgencies({ db }, (tx) =>
    deleteSessionsOf({ userId: user.userId, except: user.sessionId, tx }),
  )
}
