import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import type { ClaimedWork } from '#platform/jobs/claimedWork.ts'
import { dueRows } from '#platform/jobs/dueRows.ts'
import { sendUnfinishedReport } from './reports.automatic.usecases.ts'

/** Reports that are due and that nobody finished; only passing time asks for them. */
export function reportWork({ db, clock }: { db: Db; clock: Clock }): ClaimedWork {
  return {
    channel: 'rytm_reports',
    findDue: (most) => dueRows({ listed: 'due_automatic_reports', values: [toDate(clock.now()), most], db }),
    perform: (item) => sendUnfinishedReport({ item, db, clock }),
  }
}
