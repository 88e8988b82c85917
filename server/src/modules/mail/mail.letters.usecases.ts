import { letterLeavesAt } from '@rytm/domain/reports/gathering.ts'
import { type Clock, toDate, toInstant } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import { announce } from '#platform/live/announce.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { addReport, findGatheringLetter, releaseLetter, takeTurn } from './mail.letters.repository.ts'
import { queueMail } from './mail.usecases.ts'

/**
 * Approvals for one contact come one after another, until the transaction ends: each asks what is still awaited when the
 * one before is through. In one order everywhere, so that letters of two contacts are never waited for crosswise.
 */
export async function takeTurns({
  agencyId,
  contactIds,
  tx,
}: Pick<ReportForContact, 'agencyId' | 'tx'> & { contactIds: readonly string[] }) {
  await Promise.all(contactIds.toSorted().map((contactId) => takeTurn({ agencyId, contactId, tx })))
}

interface ReportForContact {
  agencyId: AgencyId
  contactId: string
  projectId: string
  reportId: string
  /** How many other reports of this week the contact still waits for; `alone`: never together with another project. */
  company: { awaited: number } | 'alone'
  tx: Tx
  clock: Clock
}

/** Puts a report into the letter that waits for its contact, else into one of its own (ADR 0009). */
export async function queueReport({ company, tx, clock, ...report }: ReportForContact) {
  const { agencyId, contactId, projectId, reportId } = report
  const queue = (leavesAt: Temporal.Instant, gathers: boolean) =>
    queueMail({
      mail: {
        kind: 'weekly_report',
        payload: { reportIds: [reportId], gathers },
        recipient: { contactId },
        ...{ agencyId, projectId, leavesAt },
      },
      tx,
      clock,
    })
  if (company === 'alone') return queue(clock.now(), false)
  const letter = await findGatheringLetter({ agencyId, contactId, tx })
  const leavesAt = letterLeavesAt({
    approvedAt: clock.now(),
    awaited: company.awaited,
    waitingUntil: letter?.leavesAt ? toInstant(letter.leavesAt) : undefined,
  })
  if (!letter) return queue(leavesAt, true)
  const { mailId } = letter
  await addReport({ agencyId, mailId, reportId, leavesAt: toDate(leavesAt), tx })
  announce({ agencyId, topics: ['mail'], tx })
  return { mailId }
}

/** A letter that waits leaves now; false where it has left or was sent meanwhile. */
export async function sendLetterNow({
  agencyId,
  mailId,
  tx,
  clock,
}: {
  agencyId: AgencyId
  mailId: string
  tx: Tx
  clock: Clock
}) {
  announce({ agencyId, topics: ['mail'], tx })
  return releaseLetter({ agencyId, mailId, at: toDate(clock.now()), tx })
}
