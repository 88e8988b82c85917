import type { ProjectView } from '@rytm/contract/views/projectView.ts'
import type { ScheduleView } from '@rytm/contract/views/scheduleView.ts'
import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { scheduleActivities } from '#modules/schedules/schedules.tables.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'

interface WeekPlan {
  agencyId: AgencyId
  view: ScheduleView | undefined
  zone: string
  tx: Tx
  clock: Clock
}

/** This week and next, of the published version: changes to the plan that nobody published are not the client's yet. */
export async function loadWeekPlan({
  agencyId,
  view,
  zone,
  tx,
  clock,
}: WeekPlan): Promise<Pick<ProjectView, 'thisWeek' | 'nextWeek'>> {
  const activities = (view?.weeks ?? []).flatMap((week) => week.activities)
  const today = clock.now().toZonedDateTimeISO(zone).toPlainDate()
  const monday = today.subtract({ days: today.dayOfWeek - 1 })
  const of = (weeks: number) => {
    const from = monday.add({ weeks })
    const to = from.add({ days: 6 })
    return activities.filter(({ date }) => from.toString() <= date && date <= to.toString())
  }
  const [thisWeek, nextWeek] = [of(0), of(1)]
  const done = await doneOf({ agencyId, ids: [...thisWeek, ...nextWeek].map(({ id }) => id), tx })
  const toView = ({ id, title, date, owner }: (typeof activities)[number]) => ({
    title,
    date,
    owner,
    state: done.has(id)
      ? ('done' as const)
      : date < today.toString()
        ? ('overdue' as const)
        : ('open' as const),
  })
  return { thisWeek: thisWeek.map(toView), nextWeek: nextWeek.map(toView) }
}

async function doneOf({ agencyId, ids, tx }: { agencyId: AgencyId; ids: string[]; tx: Tx }) {
  if (ids.length === 0) return new Set<string>()
  const rows = await tx
    .select({ id: scheduleActivities.id })
    .from(scheduleActivities)
    .where(
      and(
        eq(scheduleActivities.agencyId, agencyId),
        inArray(scheduleActivities.id, ids),
        isNotNull(scheduleActivities.doneOn),
      ),
    )
  return new Set(rows.map(({ id }) => id))
}
