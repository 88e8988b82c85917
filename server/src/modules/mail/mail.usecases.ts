import type { Letter } from '@rytm/domain/texts/letterText.ts'
import { textsOfLetter } from '#modules/texts/texts.letters.queries.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import { newId } from '#platform/ids/newId.ts'
import { announce } from '#platform/live/announce.ts'
import { insertMailMessage } from './mail.repository.ts'
import type { MailKind, OutgoingMail } from './mail.types.ts'

/**
 * Puts a mail into the outbox in the business transaction. The Message-ID is made here and never again, so that a
 * mail sent twice after a crash is recognised as one. A letter keeps the agency's words of this moment in the same way.
 */
export async function queueMail({ mail, tx, clock }: { mail: OutgoingMail; tx: Tx; clock: Clock }) {
  const id = newId({ clock })
  const now = toDate(clock.now())
  await insertMailMessage({
    message: {
      agencyId: mail.agencyId,
      id,
      kind: mail.kind,
      payload: { ...mail.payload, ...(await wordedWith({ mail, tx })) },
      contactId: 'contactId' in mail.recipient ? mail.recipient.contactId : null,
      memberId: 'memberId' in mail.recipient ? mail.recipient.memberId : null,
      invitationId: 'invitationId' in mail.recipient ? mail.recipient.invitationId : null,
      projectId: mail.projectId ?? null,
      messageId: `<${id}@rytm>`,
      state: 'queued',
      attempts: 0,
      nextAttemptAt: mail.leavesAt ? toDate(mail.leavesAt) : now,
      createdAt: now,
      ...{ claimedAt: null, lastError: null, subject: null, toAddress: null, raw: null, acceptedAt: null },
    },
    tx,
  })
  announce({ agencyId: mail.agencyId, topics: ['mail'], tx })
  return { mailId: id }
}

const letterOf: Partial<Record<MailKind, Letter>> = {
  kickoff_summary: 'kickoff',
  schedule: 'schedule',
  weekly_report: 'weekly_report',
  report_correction: 'weekly_report',
  closing_report: 'closing_report',
}

/** Nothing where the house words it. */
async function wordedWith({ mail: { agencyId, kind, wordedAt: at }, tx }: { mail: OutgoingMail; tx: Tx }) {
  const letter = letterOf[kind]
  const texts = letter ? await textsOfLetter({ agencyId, letter, at, tx }) : []
  return texts.length > 0 ? { texts } : {}
}
