import { lettersThatOpenDoors } from '@rytm/contract/mail.ts'
import type { FastifyBaseLogger } from 'fastify'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import { describeError } from '#platform/errors/describeError.ts'
import type { WorkItem } from '#platform/jobs/claimedWork.ts'
import { announce } from '#platform/live/announce.ts'
import type { Delivery, MailTransport } from '#platform/mail/transport.ts'
import { confidentialSubject } from './mail.confidential.queries.ts'
import { retryAfterMinutes, staleClaimMinutes } from './mail.constants.ts'
import { claimMail, type MailSettlement, settleMail } from './mail.repository.ts'
import type { ClaimedMail, ComposedMail, MailComposers } from './mail.types.ts'

export interface SenderDependencies {
  db: Db
  log: Pick<FastifyBaseLogger, 'warn'>
  clock: Clock
  transport: MailTransport
  composers: Partial<MailComposers>
  publicUrl: string
  mailFrom: string
}

/**
 * One try to send one mail. At least once: a process that dies between the server's "accepted" and our own row sends
 * again with the same Message-ID; nothing else can double a mail.
 */
export async function deliverMail({ item, ...sender }: { item: WorkItem } & SenderDependencies) {
  const mail = await claim({ item, ...sender })
  if (!mail) return
  const composed = await compose({ mail, ...sender })
  if ('problem' in composed) return settle({ mail, settlement: composed.problem, ...sender })
  const delivery = await sender.transport.deliver(toMessage({ mail, composed, mailFrom: sender.mailFrom }))
  const settlement = settlementOf({ mail, composed, delivery, ...sender })
  if (settlement.lastError)
    // The server's answer may name people; it stands in the outbox, not in the log.
    sender.log.warn(
      { mailId: mail.id, state: settlement.state },
      'a mail was not delivered; see outgoing mail',
    )
  await settle({ mail, settlement, ...sender })
}

function claim({ item, db, clock }: { item: WorkItem } & SenderDependencies) {
  return inAgency({ db, agencyId: item.agencyId }, (tx) =>
    claimMail({ item, at: toDate(clock.now()), staleBefore: staleBefore({ clock }), tx }),
  )
}

export function staleBefore({ clock }: { clock: Clock }): Date {
  return toDate(clock.now().subtract({ minutes: staleClaimMinutes }))
}

/** A mail that cannot be made (its module failed on it) waits like one that cannot be sent. */
async function compose({
  mail,
  db,
  clock,
  composers,
  publicUrl,
}: { mail: ClaimedMail } & SenderDependencies): Promise<ComposedMail | { problem: MailSettlement }> {
  const composer = composers[mail.kind]
  if (!composer) return { problem: { state: 'failed', lastError: `no composer for ${mail.kind}` } }
  try {
    const composed = await inAgency({ db, agencyId: mail.agencyId }, async (tx) => {
      const [subject, made] = await Promise.all([
        confidentialSubject({ mail, tx }),
        composer.compose({ mail, tx, clock, publicUrl }),
      ])
      return made && subject ? { ...made, subject } : made
    })
    return composed ?? { problem: { state: 'refused', lastError: 'recipient_gone' } }
  } catch (error) {
    return {
      problem: postponed({ mail, clock, error: `composing failed: ${describeError(error)}`.slice(0, 500) }),
    }
  }
}

function toMessage({
  mail,
  composed,
  mailFrom,
}: {
  mail: ClaimedMail
  composed: ComposedMail
  mailFrom: string
}) {
  const { attachments = [], fromName, replyTo, ...content } = composed
  return {
    ...content,
    from: { name: fromName, address: addressOf(mailFrom) },
    ...(replyTo && { replyTo }),
    messageId: mail.messageId,
    attachments: attachments.map(({ content: bytes, ...attachment }) => ({
      ...attachment,
      content: Buffer.from(bytes),
    })),
  }
}

function addressOf(mailbox: string) {
  return /<([^>]+)>/.exec(mailbox)?.[1] ?? mailbox
}

function settlementOf({
  mail,
  composed,
  delivery,
  clock,
}: {
  mail: ClaimedMail
  composed: ComposedMail
  delivery: Delivery
  clock: Clock
}): MailSettlement {
  const seen = { subject: keptSubject({ mail, composed }), toAddress: composed.to.address }
  if (delivery.outcome === 'accepted')
    return { ...seen, state: 'accepted', acceptedAt: toDate(clock.now()), lastError: null }
  if (delivery.outcome === 'stored') return { ...seen, state: 'stored', raw: delivery.raw, lastError: null }
  if (delivery.outcome === 'refused') return { ...seen, state: 'refused', lastError: delivery.error }
  return { ...seen, ...postponed({ mail, clock, error: delivery.error }) }
}

/** A code stands in its subject, so that it is read without opening the letter: whoever reads the outbox must not see it. */
function keptSubject({ mail, composed }: { mail: ClaimedMail; composed: ComposedMail }) {
  return lettersThatOpenDoors.includes(mail.kind) ? null : composed.subject
}

function postponed({
  mail,
  clock,
  error,
}: {
  mail: ClaimedMail
  clock: Clock
  error: string
}): MailSettlement {
  const minutes = retryAfterMinutes[mail.attempts - 1]
  if (minutes === undefined) return { state: 'failed', lastError: error }
  return { state: 'queued', lastError: error, nextAttemptAt: toDate(clock.now().add({ minutes })) }
}

function settle({
  mail,
  settlement,
  db,
  clock,
  composers,
}: { mail: ClaimedMail; settlement: MailSettlement } & SenderDependencies) {
  return inAgency({ db, agencyId: mail.agencyId }, async (tx) => {
    announce({ agencyId: mail.agencyId, topics: ['mail'], tx })
    const isAccepted = settlement.state === 'accepted'
    await Promise.all([
      settleMail({ mail, settlement, tx }),
      isAccepted && composers[mail.kind]?.accepted?.({ mail, at: clock.now(), tx, clock }),
    ])
  })
}
