import { toDate } from '#platform/clock/clock.ts'
import type { ClaimedWork } from '#platform/jobs/claimedWork.ts'
import { dueRows } from '#platform/jobs/dueRows.ts'
import { mailChannel } from './mail.constants.ts'
import { deliverMail, type SenderDependencies, staleBefore } from './mail.delivery.usecases.ts'

/** Sending the outbox, as background work. */
export function mailWork(sender: SenderDependencies): ClaimedWork {
  const { db, clock } = sender
  return {
    channel: mailChannel,
    findDue: (most) =>
      dueRows({ listed: 'due_mail', values: [toDate(clock.now()), staleBefore({ clock }), most], db }),
    perform: (item) => deliverMail({ item, ...sender }),
  }
}
