import { recordAudit } from '#modules/audit/audit.usecases.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, outsideAgencies } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { toAgencyId } from '#platform/tenancy/agencyId.ts'
import { codesOff, memberNotFound, secondStepOfSeveral, secondStepOwn } from './people.errors.ts'
import { findMember, findUserByEmail } from './people.repository.ts'
import { deletePasskeysOf } from './people.secondStep.repository.ts'
import { forgetCodes, tell } from './people.secondStep.usecases.ts'
import { deleteSessionsOf, findMembershipsOf } from './people.session.repository.ts'

interface Deps {
  db: Db
  clock: Clock
}

/**
 * By an owner, of somebody else: one's own takes the password. Not for somebody who works in a second agency too: its owner would not know that one lock of theirs is
 * gone. That is for whoever runs the installation.
 */
export async function resetSecondStep({
  memberId,
  member,
  db,
  clock,
}: Deps & { memberId: string; member: Member }) {
  const { agencyId } = member
  if (memberId === member.memberId) throw secondStepOwn()
  const reset = await inAgency({ db, agencyId }, (tx) => findMember({ agencyId, memberId, tx }))
  if (!reset) throw memberNotFound()
  const { userId } = reset
  if ((await findMembershipsOf({ userId, tx: db })).length > 1) throw secondStepOfSeveral()
  if (!(await forgetSecondStep({ userId, db, clock }))) throw codesOff()
  await inAgency({ db, agencyId }, (tx) =>
    recordAudit({
      fact: {
        agencyId,
        memberId: member.memberId,
        action: 'people.second_step_reset',
        subject: { kind: 'member', id: memberId },
      },
      tx,
      clock,
    }),
  )
}

/** For an owner whom nobody else can help, and for who works in several agencies: all of them see that it was done. */
export async function resetSecondStepByOperator({
  email,
  db,
  clock,
}: Deps & { email: string }): Promise<'reset' | 'unknown' | 'off'> {
  const user = await outsideAgencies({ db }, (tx) => findUserByEmail({ email, tx }))
  if (!user) return 'unknown'
  if (!(await forgetSecondStep({ userId: user.id, db, clock }))) return 'off'
  for (const membership of await findMembershipsOf({ userId: user.id, tx: db })) {
    const agencyId = toAgencyId(membership.agencyId)
    const subject = { kind: 'member', id: membership.memberId }
    await inAgency({ db, agencyId }, (tx) =>
      recordAudit({ fact: { agencyId, action: 'people.second_step_reset', subject }, tx, clock }),
    )
  }
  return 'reset'
}

/** What is lost may be in other hands: passkeys and sessions end too. False where there was nothing to take away. */
export async function forgetSecondStep({ userId, db, clock }: Deps & { userId: string }) {
  const hadCodes = await forgetCodes({ userId, db, clock })
  const hadPasskeys = await outsideAgencies({ db }, async (tx) => {
    await deleteSessionsOf({ userId, tx })
    return deletePasskeysOf({ userId, tx })
  })
  if (!(hadCodes || hadPasskeys)) return false
  await tell({ userId, change: 'codes_reset', db, clock })
  return true
}
