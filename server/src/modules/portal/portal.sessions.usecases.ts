import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { outsideAgencies, type Tx } from '#platform/db/tenancy.ts'
import type { Device } from '#platform/http/device.ts'
import { newId } from '#platform/ids/newId.ts'
import { hashToken, makeToken } from '#platform/ids/token.ts'
import { sessionDays } from './portal.constants.ts'
import {
  endOtherSessionRows,
  endSessionRow,
  ensureIdentity,
  insertSession,
} from './portal.sessions.repository.ts'
import type { Visitor } from './portal.types.ts'

/** A device of somebody who has just proved to own the address. Only the token's hash is kept. */
export async function startSession({
  email,
  device,
  tx,
  clock,
}: {
  email: string
  device: Device
  tx: Tx
  clock: Clock
}) {
  const now = toDate(clock.now())
  const identityId = await ensureIdentity({ row: { id: newId({ clock }), email, createdAt: now }, tx })
  const token = makeToken()
  await insertSession({
    row: {
      id: newId({ clock }),
      identityId,
      tokenHash: hashToken(token),
      userAgent: device.userAgent ?? null,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: toDate(clock.now().add({ hours: sessionDays * 24 })),
    },
    tx,
  })
  return { token }
}

interface Deps {
  db: Db
  clock: Clock
}

export function endSession({
  visitor,
  sessionId,
  db,
  clock,
}: { visitor: Visitor; sessionId: string } & Deps) {
  const endedAt = toDate(clock.now())
  return outsideAgencies({ db }, (tx) =>
    endSessionRow({ identityId: visitor.identityId, sessionId, endedAt, tx }),
  )
}

export function endOtherSessions({ visitor, db, clock }: { visitor: Visitor } & Deps) {
  const { identityId, sessionId: currentId } = visitor
  const endedAt = toDate(clock.now())
  return outsideAgencies({ db }, (tx) => endOtherSessionRows({ identityId, currentId, endedAt, tx }))
}
