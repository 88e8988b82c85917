import { randomBytes } from 'node:crypto'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { outsideAgencies, type Tx } from '#platform/db/tenancy.ts'
import type { User } from '#platform/http/actor.ts'
import type { Device } from '#platform/http/device.ts'
import { newId } from '#platform/ids/newId.ts'
import { sessionDays } from './people.constants.ts'
import { rememberDevice } from './people.devices.usecases.ts'
import { wrongCredentials } from './people.errors.ts'
import { mailPerson } from './people.letters.usecases.ts'
import { deleteSession, findLastAgency, insertSession } from './people.session.repository.ts'
import type { OpenedSession } from './people.types.ts'

/** The one way in for who has proved who they are: a session, and a letter where the browser is new to them. */
export async function enter({
  userId,
  device,
  before,
  mayStill = () => Promise.resolve(true),
  db,
  clock,
}: {
  userId: string
  device: Device
  /** Who was signed in on this device until now. */
  before: User | null
  /** Asked again where the session is made: what was proved may have ended meanwhile. */
  mayStill?: (tx: Tx) => Promise<boolean>
  db: Db
  clock: Clock
}): Promise<OpenedSession> {
  const agencyId = await findLastAgency({ userId, tx: db })
  const opened = await outsideAgencies({ db }, async (tx) => {
    if (!(await mayStill(tx))) throw wrongCredentials()
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
