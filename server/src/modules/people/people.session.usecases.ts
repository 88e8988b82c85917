import { setTimeout as pause } from 'node:timers/promises'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { outsideAgencies } from '#platform/db/tenancy.ts'
import type { User } from '#platform/http/actor.ts'
import type { Device } from '#platform/http/device.ts'
import { makeChallenge } from './people.challenges.usecases.ts'
import { answerAfterMs, lastSeenMinutes, sessionDays } from './people.constants.ts'
import { findKnownDevice } from './people.devices.repository.ts'
import { deviceHash } from './people.devices.usecases.ts'
import { enter } from './people.entry.usecases.ts'
import { agencyNotFound, secondStepRequired, sessionNotFound, wrongCredentials } from './people.errors.ts'
import { findByPassword, opensAlone } from './people.identity.usecases.ts'
import { mailWhoHas } from './people.letters.usecases.ts'
import { findPasskeysOf } from './people.secondStep.repository.ts'
import { asksForCode } from './people.secondStep.usecases.ts'
import {
  deleteSession,
  deleteSessionsOf,
  findMembershipsOf,
  setActiveAgency,
  touchSession,
} from './people.session.repository.ts'
import { deleteTries, type Series } from './people.tries.repository.ts'
import { countTryOrRefuse, passwordSubject } from './people.tries.usecases.ts'
import type { Identity } from './people.types.ts'

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
  const found = await findByPassword({ email, password, db, identity })
  if (!found) {
    if (beginsWaits) await tellOfWaits({ email, db, clock })
    throw wrongCredentials()
  }
  await deleteTries({ series, tx: db })
  const { userId } = found
  if (await asksForCode({ userId, db })) throw await askForSecondStep({ userId, db, clock })
  return enter({ userId, device, before, mayStill: (tx) => opensAlone({ ...found, tx }), db, clock })
}

async function askForSecondStep({ userId, db, clock }: { userId: string; db: Db; clock: Clock }) {
  const { challenge } = await makeChallenge({ userId, db, clock })
  const passkeys = await findPasskeysOf({ userId, tx: db })
  return secondStepRequired({ challenge, passkey: passkeys.length > 0 })
}

/** Known browsers are counted apart from all others, so that guesses elsewhere don't keep the owner of an account out. */
async function seriesOf({ email, device, db }: Pick<SignIn, 'email' | 'device' | 'db'>): Promise<Series> {
  const tokenHash = deviceHash(device)
  const known = tokenHash ? await findKnownDevice({ email, tokenHash, tx: db }) : undefined
  return { subject: passwordSubject(email), device: known?.id ?? '' }
}

async function tellOfWaits({ email, db, clock }: Pick<SignIn, 'email' | 'db' | 'clock'>) {
  const content = () => ({ kind: 'sign_in_blocked', payload: { step: 'password' } }) as const
  await Promise.all([pause(answerAfterMs), mailWhoHas({ email, content, db, clock })])
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
    await setActiveAgency({ ...user, agencyId, tx })
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
