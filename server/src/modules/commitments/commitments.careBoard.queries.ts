import type { CareBoard, KindTrend } from '@rytm/contract/commitments.care.ts'
import type { KindCareView } from '@rytm/contract/views/careRecordView.ts'
import { mondaysOf, weeksUpTo } from '@rytm/domain/commitments/carePeriod.ts'
import { type CareGroup, careByKind, keptByWeek } from '@rytm/domain/commitments/careRecord.ts'
import { and, count, eq, inArray } from 'drizzle-orm'
import { projects } from '#modules/projects/projects.tables.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { loadConsultants } from './commitments.careConsultants.queries.ts'
import {
  loadCareGroups,
  loadTimeToReply,
  toKindCare,
  unansweredOf,
} from './commitments.careGroups.queries.ts'
import { type CareMoment, loadMoment } from './commitments.careMoment.queries.ts'
import { selectCareRows } from './commitments.careRows.queries.ts'
import { loadSilentProjects } from './commitments.careSilent.queries.ts'

const trendWeeks = 12
const overdueListed = 20

/** Which client is going silent, who needs help? */
export function getCareBoard({
  member: { agencyId },
  db,
  clock,
}: {
  member: Member
  db: Db
  clock: Clock
}): Promise<CareBoard> {
  return readInAgency({ db, agencyId }, async (tx) => {
    const moment = await loadMoment({ agencyId, tx, clock })
    const consultants = await loadConsultants({ moment })
    const overdue = await selectCareRows({ query: { figure: 'overdue', limit: overdueListed }, moment })
    const span = weeksUpTo({ today: moment.today, weeks: trendWeeks })
    const groups = await loadCareGroups({ span, moment })
    const kinds = careByKind({ groups, calendar: moment.calendar }).map(toKindCare)
    return {
      silent: await loadSilentProjects({ moment }),
      overdue: { total: consultants.reduce((sum, load) => sum + load.overdue, 0), items: overdue.items },
      consultants,
      trend: {
        from: span.from.toString(),
        to: span.to.toString(),
        kinds: trendOf({ kinds, groups, weeks: mondaysOf(span), moment }),
      },
      reply: { ...(await loadTimeToReply({ span, moment })), unanswered: unansweredOf(kinds) },
      running: await countRunning({ moment }),
    }
  })
}

/** A kind of which nothing counts has no share, so no line either. */
function trendOf({
  kinds,
  groups,
  weeks,
  moment: { calendar },
}: {
  kinds: KindCareView[]
  groups: CareGroup[]
  weeks: string[]
  moment: CareMoment
}): KindTrend[] {
  return kinds
    .filter(({ counted }) => counted > 0)
    .map(({ kind, kept, counted, share }) => ({
      kind,
      kept,
      counted,
      share,
      weeks: keptByWeek({ groups: groups.filter((group) => group.kind === kind), weeks, calendar }),
    }))
}

async function countRunning({ moment: { agencyId, tx } }: { moment: CareMoment }): Promise<number> {
  const running = ['active', 'on_hold', 'awaiting_start', 'closing']
  const [row] = await tx
    .select({ n: count() })
    .from(projects)
    .where(and(eq(projects.agencyId, agencyId), inArray(projects.status, running)))
  return row?.n ?? 0
}
