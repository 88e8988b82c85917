import { setTimeout as pause } from 'node:timers/promises'
import type { BodyOf } from '@rytm/contract/endpoint.ts'
import type {
  changePassword as changePasswordEndpoint,
  updateAccount as updateAccountEndpoint,
} from '@rytm/contract/people.account.ts'
import { findCalendarFault } from '@rytm/domain/calendar/checkCalendar.ts'
import { defaultCalendar } from '@rytm/domain/calendar/workingCalendar.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, outsideAgencies } from '#platform/db/tenancy.ts'
import type { Member, User } from '#platform/http/actor.ts'
import type { Device } from '#platform/http/device.ts'
import { newId } from '#platform/ids/newId.ts'
import { announce } from '#platform/live/announce.ts'
import { deleteCodesFor, takeCode } from './people.codes.repository.ts'
import { resetIdentifier } from './people.codes.usecases.ts'
import { answerAfterMs } from './people.constants.ts'
import { forgetDevicesOf } from './people.devices.repository.ts'
import { deviceHash } from './people.devices.usecases.ts'
import { resetLinkEnded, zoneUnknown } from './people.errors.ts'
import { provePassword } from './people.identity.usecases.ts'
import { mailWhoHas } from './people.letters.usecases.ts'
import { findUser, savePasswordHash, updateMembership, updateUser } from './people.repository.ts'
import { deletePasskeysOf } from './people.secondStep.repository.ts'
import { deleteSessionsOf } from './people.session.repository.ts'
import { deleteTriesAt } from './people.tries.repository.ts'
import { passwordSubject } from './people.tries.usecases.ts'
import type { Identity } from './people.types.ts'

interface Deps {
  db: Db
  clock: Clock
}

interface UpdateAccount extends Deps {
  input: BodyOf<typeof updateAccountEndpoint>
  user: User
  member: Member | null
}

/** What clients see and how one is reminded belong to the membership; the name follows the person everywhere. */
export async function updateAccount({ input, user, member, db, clock }: UpdateAccount) {
  const { name, language } = input
  if (input.zone && !isKnownZone(input.zone)) throw zoneUnknown()
  const profile = { ...(name && { name }), ...(language && { language }) }
  if (Object.keys(profile).length > 0)
    await outsideAgencies({ db }, (tx) =>
      updateUser({ userId: user.userId, set: { ...profile, updatedAt: toDate(clock.now()) }, tx }),
    )
  const set = membershipPart(input)
  if (!member || Object.keys(set).length === 0) return
  const { agencyId, memberId } = member
  await inAgency({ db, agencyId }, async (tx) => {
    await updateMembership({ agencyId, memberId, set, tx })
    announce({ agencyId, topics: ['people'], tx })
  })
}

function membershipPart({ name, phone, zone, remindByMail }: UpdateAccount['input']) {
  return {
    ...(name && { displayName: name }),
    ...(phone !== undefined && { phone: phone || null }),
    ...(zone !== undefined && { zone }),
    ...(remindByMail !== undefined && { remindByMail }),
  }
}

function isKnownZone(zone: string) {
  return findCalendarFault({ ...defaultCalendar, zone }) === undefined
}

interface ChangePassword extends Deps {
  input: BodyOf<typeof changePasswordEndpoint>
  user: User
  device: Device
  identity: Identity
}

export async function changePassword({ input, user, device, db, clock, identity }: ChangePassword) {
  const { userId, sessionId } = user
  await provePassword({ userId, password: input.currentPassword, db, identity })
  const hash = await identity.hashPassword(input.newPassword)
  await outsideAgencies({ db }, async (tx) => {
    await savePasswordHash({ userId, hash, id: newId({ clock }), now: toDate(clock.now()), tx })
    await deleteCodesFor({ value: userId, tx })
    await deleteSessionsOf({ userId, except: sessionId, tx })
    await forgetDevicesOf({ userId, exceptHash: deviceHash(device), tx })
  })
}

export async function requestPasswordReset({ email, db, clock }: Deps & { email: string }) {
  const content = ({ userId }: { userId: string }) =>
    ({ kind: 'password_reset', payload: { userId } }) as const
  await Promise.all([pause(answerAfterMs), mailWhoHas({ email, content, db, clock })])
}

interface ResetPassword extends Deps {
  token: string
  newPassword: string
  identity: Identity
}

/**
 * The token is used up by the change itself, never by looking at the page; every session and every wait ends, and every
 * passkey: whoever had the old password may have added one.
 */
export async function resetPassword({ token, newPassword, db, clock, identity }: ResetPassword) {
  const hash = await identity.hashPassword(newPassword)
  const now = toDate(clock.now())
  await outsideAgencies({ db }, async (tx) => {
    const code = await takeCode({ identifier: resetIdentifier(token), now, tx })
    if (!code) throw resetLinkEnded()
    const userId = code.value
    await savePasswordHash({ userId, hash, id: newId({ clock }), now, tx })
    await deleteCodesFor({ value: userId, tx })
    await deleteSessionsOf({ userId, tx })
    await forgetDevicesOf({ userId, tx })
    await deletePasskeysOf({ userId, tx })
    const user = await findUser({ userId, tx })
    if (user) await deleteTriesAt({ subject: passwordSubject(user.email), tx })
  })
}
