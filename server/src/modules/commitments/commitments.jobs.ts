import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import type { ClaimedWork } from '#platform/jobs/claimedWork.ts'
import { dueRows } from '#platform/jobs/dueRows.ts'
import { commitmentsChannel } from './commitments.constants.ts'
import { performTransition } from './commitments.usecases.ts'

/** The sweep: projects of which passing time has changed what is owed. */
export function commitmentWork({ db, clock }: { db: Db; clock: Clock }): ClaimedWork {
  return {
    channel: commitmentsChannel,
    findDue: (most) => dueRows({ listed: 'due_projects', values: [toDate(clock.now()), most], db }),
    perform: (item) => performTransition({ item, db, clock }),
  }
}
