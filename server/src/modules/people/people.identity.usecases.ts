import { hashPassword, verifyPassword } from 'better-auth/crypto'
import type { Db } from '#platform/db/pool.ts'
import { outsideAgencies, type Tx } from '#platform/db/tenancy.ts'
import { wrongPassword } from './people.errors.ts'
import { findPasswordHash, findUserByEmail, holdPasswordHash } from './people.repository.ts'
import { holdKey } from './people.secondStep.repository.ts'
import type { Identity } from './people.types.ts'

/** Made once per process; the hashing of passwords. */
export function prepareIdentity(): Identity {
  return { hashPassword, verifyPassword }
}

/** Who it is and by which hash; undefined for an unknown address and for a wrong password, after the same work. */
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
  const { user, hash } = known
  return (await identity.verifyPassword({ password, hash })) ? { userId: user.id, hash } : undefined
}

/**
 * Whether a password that was right a moment ago still opens a session by itself: where another one or codes come at the
 * same time, one of the two waits, and the session is not made or ends with the others.
 */
export async function opensAlone({ userId, hash, tx }: { userId: string; hash: string; tx: Tx }) {
  const isSame = (await holdPasswordHash({ userId, tx })) === hash
  return isSame && !(await holdKey({ userId, tx }))?.confirmedAt
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
