import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import type { ClaimedWork } from '#platform/jobs/claimedWork.ts'
import { findDueRetention } from './privacy.retention.repository.ts'
import { keepNoLonger } from './privacy.retention.usecases.ts'

/** Candidates whose time of keeping is over; only passing time asks for them. */
export function retentionWork({ db, clock }: { db: Db; clock: Clock }): ClaimedWork {
  return {
    channel: 'rytm_retention',
    findDue: (most) => findDueRetention({ at: clock.now(), most, db }),
    perform: (item) => keepNoLonger({ item, db, clock }),
  }
}
