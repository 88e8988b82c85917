import { hashPassword, verifyPassword } from 'better-auth/crypto'
import type { Db } from '#platform/db/pool.ts'
import { outsideAgencies } from '#platform/db/tenancy.ts'
import { wrongPassword } from './people.errors.ts'
import { findPasswordHash, findUserByEmail } from './people.repository.ts'
import type { Identity } from './people.types.ts'

/** Made once per process; the hashing of passwords. */
export function prepareIdentity(): Identity {
  return { hashPassword, verifyPassword }
}

/** Undefined for an unknown address and for a wrong password, after the same work. */
export async function findByPassword({
  email,
  password,
  db,
  identity,
}: {
  email: string
  password: string
  db: Db
  identity: Identity
}) {
  const known = await outsideAgencies({ db }, async (tx) => {
    const user = await findUserByEmail({ email, tx })
    return user && { user, hash: await findPasswordHash({ userId: user.id, tx }) }
  })
  if (!known?.hash) {
    await identity.hashPassword(password)
    return undefined
  }
  return (await identity.verifyPassword({ password, hash: known.hash })) ? known.user : undefined
}

/** Asked again before what a borrowed browser must not change. */
export async function provePassword({
  userId,
  password,
  db,
  identity,
}: {
  userId: string
  password: string
  db: Db
  identity: Identity
}) {
  const hash = await outsideAgencies({ db }, (tx) => findPasswordHash({ userId, tx }))
  const right = hash !== undefined && (await identity.verifyPassword({ password, hash }))
  if (!right) throw wrongPassword()
}
