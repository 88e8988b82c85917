import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import type { ClaimedWork } from '#platform/jobs/claimedWork.ts'
import { dueRows } from '#platform/jobs/dueRows.ts'
import { noticesChannel } from './notices.constants.ts'
import { deliverNotices } from './notices.delivery.usecases.ts'

/** Telling members what is due to be told, as background work; an item is a member. */
export function noticeWork({ db, clock }: { db: Db; clock: Clock }): ClaimedWork {
  return {
    channel: noticesChannel,
    findDue: (most) => dueRows({ listed: 'due_notices', values: [toDate(clock.now()), most], db }),
    perform: (item) => deliverNotices({ item, db, clock }),
  }
}
