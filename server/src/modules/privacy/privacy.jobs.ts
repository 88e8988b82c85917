import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import type { ClaimedWork } from '#platform/jobs/claimedWork.ts'
import { dueRows } from '#platform/jobs/dueRows.ts'
import { keepNoLonger } from './privacy.retention.usecases.ts'

/** Candidates whose time of keeping is over; only passing time asks for them. An item is an agency. */
export function retentionWork({ db, clock }: { db: Db; clock: Clock }): ClaimedWork {
  return {
    channel: 'rytm_retention',
    findDue: (most) => dueRows({ listed: 'due_retention', values: [toDate(clock.now()), most], db }),
    perform: (item) => keepNoLonger({ item, db, clock }),
  }
}
