import { recordAudit } from '#modules/audit/audit.usecases.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, outsideAgencies, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { toAgencyId } from '#platform/tenancy/agencyId.ts'
import { codesOff, memberNotFound, secondStepOfSeveral, secondStepOwn } from './people.errors.ts'
import { findMember, findUserByEmail } from './people.repository.ts'
import { deletePasskeysOf } from './people.secondStep.repository.ts'
import { forgetCodesIn, tell } from './people.secondStep.usecases.ts'
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
  const { userId } = await inAgency({ db, agencyId }, async (tx) => {
    const reset = await findMember({ agencyId, memberId, tx })
    if (!reset) throw memberNotFound()
    if ((await findMembershipsOf({ userId: reset.userId, tx })).length > 1) throw secondStepOfSeveral()
    if (!(await forgetSecondStepIn({ userId: reset.userId, tx, clock }))) throw codesOff()
    const subject = { kind: 'member', id: memberId }
    const fact = { agencyId, memberId: member.memberId, action: 'people.second_step_reset', subject }
    await recordAudit({ fact, tx, clock })
    return reset
  })
  await tell({ userId, change: 'codes_reset', db, clock })
}

/** For an owner whom nobody else can help, and for who works in several agencies: all of them see that it was done. */
export async function resetSecondStepByOperator({
  email,
  db,
  clock,
}: Deps & { email: string }): Promise<'reset' | 'unknown' | 'off'> {
  const user = await outsideAgencies({ db }, (tx) => findUserByEmail({ email, tx }))
  if (!user) return 'unknown'
  if (!(await outsideAgencies({ db }, (tx) => forgetSecondStepIn({ userId: user.id, tx, clock }))))
    return 'off'
  await tell({ userId: user.id, change: 'codes_reset', db, clock })
  for (const membership of await findMembershipsOf({ userId: user.id, tx: db })) {
    const agencyId = toAgencyId(membership.agencyId)
    const subject = { kind: 'member', id: membership.memberId }
    await inAgency({ db, agencyId }, (tx) =>
      recordAudit({ fact: { agencyId, action: 'people.second_step_reset', subject }, tx, clock }),
    )
  }
  return 'reset'
}

/** What is lost may be in other hands: passkeys and sessions end too, all or nothing. False where there was nothing to take away. */
async function forgetSecondStepIn({ userId, tx, clock }: { userId: string; tx: Tx; clock: Clock }) {
  const hadCodes = await forgetCodesIn({ userId, tx, clock })
  await deleteSessionsOf({ userId, tx })
  const hadPasskeys = await deletePasskeysOf({ userId, tx })
  return hadCodes || hadPasskeys
}
