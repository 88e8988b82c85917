import type { MailContent } from '#modules/mail/mail.types.ts'
import { queueMail } from '#modules/mail/mail.usecases.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, outsideAgencies } from '#platform/db/tenancy.ts'
import { toAgencyId } from '#platform/tenancy/agencyId.ts'
import { findUserByEmail } from './people.repository.ts'
import { findMembershipsOf } from './people.session.repository.ts'

interface Deps {
  db: Db
  clock: Clock
}

/** Mail belongs to an agency, the first of the person's: who is in none has nothing to sign in to either. */
export async function mailPerson({
  userId,
  content,
  db,
  clock,
}: Deps & { userId: string; content: MailContent }) {
  const [membership] = await findMembershipsOf({ userId, tx: db })
  if (!membership) return
  const agencyId = toAgencyId(membership.agencyId)
  const recipient = { memberId: membership.memberId }
  await inAgency({ db, agencyId }, (tx) =>
    queueMail({ mail: { ...content, agencyId, recipient }, tx, clock }),
  )
}

/** Nothing at all for an address that nobody has. */
export async function mailWhoHas({
  email,
  content,
  db,
  clock,
}: Deps & { email: string; content: (person: { userId: string }) => MailContent }) {
  const user = await outsideAgencies({ db }, (tx) => findUserByEmail({ email, tx }))
  if (user) await mailPerson({ userId: user.id, content: content({ userId: user.id }), db, clock })
}
