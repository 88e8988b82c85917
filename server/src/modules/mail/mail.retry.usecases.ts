import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { mailNotRetriable } from './mail.errors.ts'
import { getMailSummary } from './mail.queries.ts'
import { requeueMail } from './mail.repository.ts'

/** A person asks for one more try, after an address or the server was mended. */
export function retryMail({
  mailId,
  member,
  db,
  clock,
}: {
  mailId: string
  member: Member
  db: Db
  clock: Clock
}) {
  return inAgency({ db, agencyId: member.agencyId }, async (tx) => {
    const { state } = await getMailSummary({ member, mailId, tx })
    const requeued = await requeueMail({ agencyId: member.agencyId, mailId, at: toDate(clock.now()), tx })
    if (!requeued) throw mailNotRetriable({ state })
    await recordAudit({
      fact: {
        agencyId: member.agencyId,
        memberId: member.memberId,
        action: 'mail.retried',
        subject: { kind: 'mail', id: mailId },
      },
      tx,
      clock,
    })
    return getMailSummary({ member, mailId, tx })
  })
}
