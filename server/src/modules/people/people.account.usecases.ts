import { setTimeout as pause } from 'node:timers/promises'
import type { BodyOf } from '@rytm/contract/endpoint.ts'
import type {
  changePassword as changePasswordEndpoint,
  updateAccount as updateAccountEndpoint,
} from '@rytm/contract/people.account.ts'
import { findCalendarFault } from '@rytm/domain/calendar/checkCalendar.ts'
import { defaultCalendar } from '@rytm/domain/calendar/workingCalendar.ts'
import { queueMail } from '#modules/mail/mail.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, outsideAgencies } from '#platform/db/tenancy.ts'
import type { Member, User } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import { announce } from '#platform/live/announce.ts'
import { toAgencyId } from '#platform/tenancy/agencyId.ts'
import { deleteCodesFor, takeCode } from './people.codes.repository.ts'
import { resetIdentifier } from './people.codes.usecases.ts'
import { resetLinkEnded, wrongPassword, zoneUnknown } from './people.errors.ts'
import {
  findPasswordHash,
  findUserByEmail,
  savePasswordHash,
  updateMembership,
  updateUser,
} from './people.repository.ts'
import { deleteSessionsOf, findMembershipsOf } from './people.session.repository.ts'
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
  identity: Identity
}

export async function changePassword({ input, user, db, clock, identity }: ChangePassword) {
  const { userId, sessionId } = user
  const known = await outsideAgencies({ db }, (tx) => findPasswordHash({ userId, tx }))
  const right =
    known !== undefined && (await identity.verifyPassword({ password: input.currentPassword, hash: known }))
  if (!right) throw wrongPassword()
  const hash = await identity.hashPassword(input.newPassword)
  await outsideAgencies({ db }, async (tx) => {
    await savePasswordHash({ userId, hash, id: newId({ clock }), now: toDate(clock.now()), tx })
    await deleteCodesFor({ value: userId, tx })
    await deleteSessionsOf({ userId, except: sessionId, tx })
  })
}

/** Far more than the work takes, so that the answer's time does not tell whether the address is known. */
const answerAfterMs = 250

export async function requestPasswordReset({ email, db, clock }: Deps & { email: string }) {
  await Promise.all([pause(answerAfterMs), queueReset({ email, db, clock })])
}

/** Mail belongs to an agency: who is in none has nothing to sign in to either. */
async function queueReset({ email, db, clock }: Deps & { email: string }) {
  const found = await outsideAgencies({ db }, async (tx) => {
    const user = await findUserByEmail({ email, tx })
    const [membership] = user ? await findMembershipsOf({ userId: user.id, tx }) : []
    return user && membership && { userId: user.id, membership }
  })
  if (!found) return
  const { userId, membership } = found
  const agencyId = toAgencyId(membership.agencyId)
  await inAgency({ db, agencyId }, (tx) =>
    queueMail({
      mail: {
        kind: 'password_reset',
        payload: { userId },
        agencyId,
        recipient: { memberId: membership.memberId },
      },
      tx,
      clock,
    }),
  )
}

interface ResetPassword extends Deps {
  token: string
  newPassword: string
  identity: Identity
}

/** The token is used up by the change itself, never by looking at the page; every session ends. */
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
  })
}
