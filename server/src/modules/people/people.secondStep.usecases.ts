import { randomBytes, randomInt } from 'node:crypto'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { outsideAgencies, type Tx } from '#platform/db/tenancy.ts'
import type { User } from '#platform/http/actor.ts'
import { base32, stepOfCode } from '#platform/secrets/oneTimeCode.ts'
import { fingerprint, seal, unseal } from '#platform/secrets/sealed.ts'
import { codesNotPrepared, codesOff, codesOn, codeWrong, secondStepNeeded } from './people.errors.ts'
import { provePassword } from './people.identity.usecases.ts'
import { mailPerson } from './people.letters.usecases.ts'
import {
  confirmKey,
  countRecoveryCodes,
  deleteKey,
  findKey,
  findPasskeysOf,
  insertKey,
  replaceRecoveryCodes,
  takeRecoveryCode,
  useStep,
} from './people.secondStep.repository.ts'
import { mustHaveSecondStep } from './people.secondStepRule.queries.ts'
import { deleteSessionsOf } from './people.session.repository.ts'
import type { Identity } from './people.types.ts'

/** `realTime`: an app on a phone knows no other clock. */
export interface SecondStepDeps {
  db: Db
  clock: Clock
  realTime: Clock
  secretKey: string
}

interface WithPassword extends SecondStepDeps {
  user: User
  password: string
  identity: Identity
}

const keyBytes = 20
const recoveryCodeCount = 10
/** Without letters and digits that look alike. */
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const issuer = 'Rytm'

const keyUse = (userId: string) => `one-time key ${userId}`
const recoveryUse = (userId: string) => `recovery code ${userId}`

export async function readSecondStep({ user: { userId }, db }: { user: User; db: Db }) {
  const [key, recoveryCodesLeft, passkeys] = await Promise.all([
    findKey({ userId, tx: db }),
    countRecoveryCodes({ userId, tx: db }),
    findPasskeysOf({ userId, tx: db }),
  ])
  return {
    codesSince: key?.confirmedAt?.toISOString() ?? null,
    recoveryCodesLeft,
    passkeys: passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
      id,
      name,
      createdAt: createdAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    })),
  }
}

export async function prepareCodes({ user, password, db, clock, secretKey, identity }: WithPassword) {
  const { userId, email } = user
  await provePassword({ userId, password, db, identity })
  const bytes = randomBytes(keyBytes)
  const sealedKey = seal({ content: bytes, secretKey, use: keyUse(userId) })
  const row = { userId, sealedKey, createdAt: toDate(clock.now()) }
  if (!(await insertKey({ row, tx: db }))) throw codesOn()
  const key = base32(bytes)
  const label = encodeURIComponent(`${issuer}:${email}`)
  return { key, address: `otpauth://totp/${label}?secret=${key}&issuer=${issuer}` }
}

/** Ends all other sessions: they began with the password alone, and would go on as if they had not. */
export async function turnCodesOn({
  user: { userId, sessionId },
  code,
  db,
  clock,
  realTime,
  secretKey,
}: SecondStepDeps & { user: User; code: string }) {
  const known = await findKey({ userId, tx: db })
  if (!known) throw codesNotPrepared()
  if (known.confirmedAt) throw codesOn()
  const { sealedKey } = known
  const key = unseal({ sealed: sealedKey, secretKey, use: keyUse(userId) })
  const step = stepOfCode({ code: plain(code), key, now: realTime.now() })
  if (step === undefined) throw codeWrong()
  const fresh = makeRecoveryCodes({ userId, secretKey })
  const now = toDate(clock.now())
  await outsideAgencies({ db }, async (tx) => {
    if (!(await confirmKey({ userId, sealedKey, step, now, tx }))) throw codesOn()
    await replaceRecoveryCodes({ userId, hashes: fresh.hashes, now, tx })
    await deleteSessionsOf({ userId, except: sessionId, tx })
  })
  await tell({ userId, change: 'codes_on', db, clock })
  return { recoveryCodes: fresh.recoveryCodes }
}

export async function turnCodesOff({ user: { userId }, password, db, clock, identity }: WithPassword) {
  await provePassword({ userId, password, db, identity })
  if (await mustHaveSecondStep({ userId, tx: db })) throw secondStepNeeded()
  if (!(await outsideAgencies({ db }, (tx) => forgetCodesIn({ userId, tx, clock })))) throw codesOff()
  await tell({ userId, change: 'codes_off', db, clock })
}

/** False where no codes were asked for. */
export async function forgetCodesIn({ userId, tx, clock }: { userId: string; tx: Tx; clock: Clock }) {
  await replaceRecoveryCodes({ userId, hashes: [], now: toDate(clock.now()), tx })
  return deleteKey({ userId, tx })
}

export async function renewRecoveryCodes(request: WithPassword) {
  const { user, password, db, clock, secretKey, identity } = request
  const { userId } = user
  await provePassword({ userId, password, db, identity })
  if (!(await asksForCode({ userId, db }))) throw codesOff()
  const { recoveryCodes, hashes } = makeRecoveryCodes({ userId, secretKey })
  await outsideAgencies({ db }, (tx) =>
    replaceRecoveryCodes({ userId, hashes, now: toDate(clock.now()), tx }),
  )
  return { recoveryCodes }
}

export async function asksForCode({ userId, db }: { userId: string; db: Db }) {
  return Boolean((await findKey({ userId, tx: db }))?.confirmedAt)
}

/** Uses the code up: a second time it is wrong, like one of an earlier half minute or a recovery code that was used. */
export async function useCode({
  userId,
  code,
  db,
  realTime,
  secretKey,
}: SecondStepDeps & { userId: string; code: string }): Promise<boolean> {
  const key = await findKey({ userId, tx: db })
  if (!key?.confirmedAt) return false
  const entered = plain(code)
  const bytes = unseal({ sealed: key.sealedKey, secretKey, use: keyUse(userId) })
  const step = stepOfCode({ code: entered, key: bytes, now: realTime.now() })
  if (step !== undefined) return useStep({ userId, step, tx: db })
  const codeHash = fingerprint({ content: entered, secretKey, use: recoveryUse(userId) })
  return takeRecoveryCode({ userId, codeHash, tx: db })
}

const plain = (code: string) => code.toUpperCase().replace(/[^A-Z0-9]/g, '')

function makeRecoveryCodes({ userId, secretKey }: { userId: string; secretKey: string }) {
  const five = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')
  const recoveryCodes = Array.from({ length: recoveryCodeCount }, () => `${five()}-${five()}`)
  const use = recoveryUse(userId)
  const hashes = recoveryCodes.map((code) => fingerprint({ content: plain(code), secretKey, use }))
  return { recoveryCodes, hashes }
}

export type AccountChange = 'codes_on' | 'codes_off' | 'codes_reset' | 'passkey_added' | 'passkey_removed'

/** Who did not do it themselves learns of it at once. */
export function tell({
  userId,
  change,
  db,
  clock,
}: {
  userId: string
  change: AccountChange
  db: Db
  clock: Clock
}) {
  return mailPerson({ userId, content: { kind: 'account_changed', payload: { change } }, db, clock })
}
