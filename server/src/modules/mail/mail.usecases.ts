import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import { newId } from '#platform/ids/newId.ts'
import { announce } from '#platform/live/announce.ts'
import { insertMailMessage } from './mail.repository.ts'
import type { OutgoingMail } from './mail.types.ts'

/**
 * Puts a mail into the outbox in the business transaction. The Message-ID is made here and never again, so that a
 * mail sent twice after a crash is recognised as one.
 */
export async function queueMail({ mail, tx, clock }: { mail: OutgoingMail; tx: Tx; clock: Clock }) {
  const id = newId({ clock })
  const now = toDate(clock.now())
  await insertMailMessage({
    message: {
      agencyId: mail.agencyId,
      id,
      kind: mail.kind,
      payload: mail.payload,
      contactId: 'contactId' in mail.recipient ? mail.recipient.contactId : null,
      memberId: 'memberId' in mail.recipient ? mail.recipient.memberId : null,
      invitationId: 'invitationId' in mail.recipient ? mail.recipient.invitationId : null,
      projectId: mail.projectId ?? null,
      messageId: `<${id}@rytm>`,
      nextAttemptAt: mail.leavesAt ? toDate(mail.leavesAt) : now,
      createdAt: now,
    },
    tx,
  })
  announce({ agencyId: mail.agencyId, topics: ['mail'], tx })
  return { mailId: id }
}
