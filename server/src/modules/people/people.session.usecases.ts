import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { outsideAgencies, type Tx } from '#platform/db/tenancy.ts'
import type { User } from '#platform/http/actor.ts'
import type { Device } from '#platform/http/device.ts'
import { newId } from '#platform/ids/newId.ts'
import { answerAfterMs, lastSeenMinutes, sessionDays } from './people.constants.ts'
import { findKnownDevice } from './people.devices.repository.ts'
import { deviceHash, rememberDevice } from './people.devices.usecases.ts'
import { agencyNotFound, sessionNotFound, wrongCredentials } from './people.errors.ts'
import { findByPassword } from './people.identity.usecases.ts'
import { mailPerson, mailWhoHas } from './people.letters.usecases.ts'
import {
  deleteSession,
  deleteSessionsOf,
  findMembershipsOf,
  insertSession,
  setActiveAgency,
  touchSession,
} from './people.session.repository.ts'
import { deleteTries, type Series } from './people.tries.repository.ts'
import { countTryOrRefuse, passwordSubject } from './people.tries.usecases.ts'
import type { Identity, OpenedSession } from './people.types.ts'

interface SignIn {
  email: string
  password: string
  device: Device
  /** Who was signed in on this device until now. */
  before: User | null
  db: Db
  clock: Clock
  identity: Identity
}

/** The same refusal, after the same work, for an unknown address and for a wrong password. */
export async function signIn({ email, password, device, before, db, clock, identity }: SignIn) {
  const series = await seriesOf({ email, device, db })
  const { beginsWaits } = await countTryOrRefuse({ series, db, clock })
  const user = await findByPassword({ email, password, db, identity })
  if (!user) {
    if (beginsWaits) await tellOfWaits({ email, db, clock })
    throw wrongCredentials()
  }
  await deleteTries({ series, tx: db })
  return enter({ userId: user.id, device, before, db, clock })
}

/** Known browsers are counted apart from all others, so that guesses elsewhere don't keep the owner of an account out. */
async function seriesOf({ email, device, db }: Pick<SignIn, 'email' | 'device' | 'db'>): Promise<Series> {
  const tokenHash = deviceHash(device)
  const known = tokenHash ? await findKnownDevice({ email, tokenHash, tx: db }) : undefined
  return { subject: passwordSubject(email), device: known?.id ?? '' }
}

async function tellOfWaits({ email, db, clock }: Pick<SignIn, 'email' | 'db' | 'clock'>) {
  const content = ({ userId }: { userId: string }) =>
    ({ kind: 'sign_in_blocked', payload: { userId } }) as const
  await Promise.all([pause(answerAfterMs), mailWhoHas({ email, content, db, clock })])
}

/** The one way in for who has proved who they are: a session, and a letter where the browser is new to them. */
async function enter({
  userId,
  device,
  before,
  db,
  clock,
}: Pick<SignIn, 'device' | 'before' | 'db' | 'clock'> & { userId: string }): Promise<OpenedSession> {
  const [first] = await findMembershipsOf({ userId, tx: db })
  const agencyId = first?.agencyId ?? null
  const opened = await outsideAgencies({ db }, async (tx) => {
    if (before) await deleteSession({ userId: before.userId, sessionId: before.sessionId, tx })
    return openSession({ userId, agencyId, device, tx, clock })
  })
  const { newDeviceId: deviceId } = opened
  if (deviceId)
    await mailPerson({ userId, content: { kind: 'sign_in_notice', payload: { deviceId } }, db, clock })
  return opened
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
  agencyId: string | null
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
  return { token, sessionId, ...(await rememberDevice({ userId, device, tx, clock })) }
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
