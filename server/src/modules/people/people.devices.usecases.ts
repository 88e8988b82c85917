import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { Device } from '#platform/http/device.ts'
import { newId } from '#platform/ids/newId.ts'
import { hashToken, makeToken } from '#platform/ids/token.ts'
import { insertKnownDevice, touchKnownDevice } from './people.devices.repository.ts'

export const deviceHash = ({ token }: Device) => (token ? hashToken(token) : undefined)

/** Two people at one browser share its token, each of them is known in it apart. `newDeviceId`: they were not here before. */
export async function rememberDevice({
  userId,
  device,
  tx,
  clock,
}: {
  userId: string
  device: Device
  tx: Tx
  clock: Clock
}): Promise<{ deviceToken: string; newDeviceId?: string }> {
  const deviceToken = device.token ?? makeToken()
  const tokenHash = hashToken(deviceToken)
  const now = toDate(clock.now())
  if (await touchKnownDevice({ userId, tokenHash, now, tx })) return { deviceToken }
  const id = newId({ clock })
  const row = { id, userId, tokenHash, userAgent: device.userAgent ?? null, createdAt: now, lastUsedAt: now }
  const isNew = await insertKnownDevice({ row, tx })
  return isNew ? { deviceToken, newDeviceId: id } : { deviceToken }
}
