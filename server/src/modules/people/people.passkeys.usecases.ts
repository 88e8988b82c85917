import { randomBytes } from 'node:crypto'
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { outsideAgencies } from '#platform/db/tenancy.ts'
import type { User } from '#platform/http/actor.ts'
import type { Device } from '#platform/http/device.ts'
import { newId } from '#platform/ids/newId.ts'
import { hashToken } from '#platform/ids/token.ts'
import { deleteExpiredCodes, takeCode } from './people.codes.repository.ts'
import { saveCode } from './people.codes.usecases.ts'
import { passkeyMinutes } from './people.constants.ts'
import { enter } from './people.entry.usecases.ts'
import { passkeyKnown, passkeyNotFound, passkeyRefused, passkeysFull } from './people.errors.ts'
import { provePassword } from './people.identity.usecases.ts'
import { deletePasskey, findPasskey, insertPasskey, recordPasskeyUse } from './people.passkeys.repository.ts'
import { findPasskeysOf } from './people.secondStep.repository.ts'
import { tell } from './people.secondStep.usecases.ts'
import type { Identity } from './people.types.ts'

interface Deps {
  db: Db
  clock: Clock
  publicUrl: string
}

/** As the library reads it; that it is one is the library's to find out. */
type Answer = { id: string; response: Record<string, unknown> }

const mostPasskeys = 20
const product = 'Rytm'
const anybody = 'anybody'
const challengeBytes = 32

export async function preparePasskey({
  user: { userId, email, name },
  password,
  db,
  clock,
  publicUrl,
  identity,
}: Deps & { user: User; password: string; identity: Identity }) {
  await provePassword({ userId, password, db, identity })
  const known = await findPasskeysOf({ userId, tx: db })
  const challenge = await makeChallenge({ purpose: 'new', value: userId, db, clock })
  const options = await generateRegistrationOptions({
    challenge,
    rpName: product,
    rpID: siteOf(publicUrl).expectedRPID,
    userID: new TextEncoder().encode(userId),
    userName: email,
    userDisplayName: name,
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: known.map(({ credentialId: id }) => ({ id })),
  })
  return { options: { ...options } }
}

export async function addPasskey({
  user: { userId },
  name,
  answer,
  db,
  clock,
  publicUrl,
}: Deps & { user: User; name: string; answer: Answer }) {
  const checked = await orRefuse(() =>
    verifyRegistrationResponse({
      ...siteOf(publicUrl),
      response: answer as unknown as RegistrationResponseJSON,
      expectedChallenge: (challenge) => isOurs({ challenge, purpose: 'new', value: userId, db, clock }),
      requireUserVerification: true,
    }),
  )
  if (!checked.verified) throw passkeyRefused()
  if ((await findPasskeysOf({ userId, tx: db })).length >= mostPasskeys) throw passkeysFull()
  const { credential } = checked.registrationInfo
  const id = newId({ clock })
  const row = {
    id,
    userId,
    name,
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey),
    uses: credential.counter,
    transports: credential.transports ?? [],
    createdAt: toDate(clock.now()),
  }
  if (!(await insertPasskey({ row, tx: db }))) throw passkeyKnown()
  await tell({ userId, change: 'passkey_added', db, clock })
  return { id }
}

export async function removePasskey({
  user: { userId },
  passkeyId,
  db,
  clock,
}: Omit<Deps, 'publicUrl'> & { user: User; passkeyId: string }) {
  if (!(await deletePasskey({ userId, passkeyId, tx: db }))) throw passkeyNotFound()
  await tell({ userId, change: 'passkey_removed', db, clock })
}

export async function offerPasskeySignIn({ db, clock, publicUrl }: Deps) {
  const challenge = await makeChallenge({ purpose: 'sign_in', value: anybody, db, clock })
  const { expectedRPID: rpID } = siteOf(publicUrl)
  const options = await generateAuthenticationOptions({ challenge, rpID, userVerification: 'required' })
  return { options: { ...options } }
}

/** Something one has, opened with a finger, a face or a PIN: both steps in one. */
export async function signInWithPasskey({
  answer,
  device,
  before,
  db,
  clock,
  publicUrl,
}: Deps & { answer: Answer; device: Device; before: User | null }) {
  const passkey = await findPasskey({ credentialId: answer.id, tx: db })
  if (!passkey) throw passkeyRefused()
  const checked = await orRefuse(() =>
    verifyAuthenticationResponse({
      ...siteOf(publicUrl),
      response: answer as unknown as AuthenticationResponseJSON,
      expectedChallenge: (challenge) => isOurs({ challenge, purpose: 'sign_in', value: anybody, db, clock }),
      credential: {
        id: passkey.credentialId,
        publicKey: new Uint8Array(passkey.publicKey),
        counter: passkey.uses,
      },
      requireUserVerification: true,
    }),
  )
  if (!checked.verified) throw passkeyRefused()
  const { newCounter: uses } = checked.authenticationInfo
  await recordPasskeyUse({ passkeyId: passkey.id, uses, now: toDate(clock.now()), tx: db })
  return enter({ userId: passkey.userId, device, before, db, clock })
}

function siteOf(publicUrl: string) {
  const { origin, hostname } = new URL(publicUrl)
  return { expectedOrigin: origin, expectedRPID: hostname }
}

type Purpose = 'new' | 'sign_in'
const identifierOf = ({ challenge, purpose }: { challenge: string; purpose: Purpose }) =>
  `passkey_${purpose}:${hashToken(challenge)}`

interface Challenge {
  purpose: Purpose
  /** Whom it was made for; a sign-in begins without knowing that. */
  value: string
  db: Db
  clock: Clock
}

/** Kept as a hash until it comes back signed, once. */
async function makeChallenge({ purpose, value, db, clock }: Challenge) {
  const bytes = new Uint8Array(randomBytes(challengeBytes))
  const challenge = Buffer.from(bytes).toString('base64url')
  await deleteExpiredCodes({ now: toDate(clock.now()), tx: db })
  const identifier = identifierOf({ challenge, purpose })
  await saveCode({ identifier, value, minutes: passkeyMinutes, tx: db, clock })
  return bytes
}

async function isOurs({ challenge, purpose, value, db, clock }: Challenge & { challenge: string }) {
  const identifier = identifierOf({ challenge, purpose })
  const taken = await outsideAgencies({ db }, (tx) => takeCode({ identifier, now: toDate(clock.now()), tx }))
  return taken?.value === value
}

/** The library throws at whatever is not right in an answer: which it was is nobody's business. */
async function orRefuse<T>(check: () => Promise<T>): Promise<T> {
  try {
    return await check()
  } catch {
    throw passkeyRefused()
  }
}
