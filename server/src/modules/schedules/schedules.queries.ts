import type { ScheduleState } from '@rytm/contract/schedules.ts'
import type { ScheduleView } from '@rytm/contract/views/scheduleView.ts'
import { diffSchedules } from '@rytm/domain/schedules/diffSchedules.ts'
import { requireProject } from '#modules/projects/projects.lock.queries.ts'
import { recipientsOf } from '#modules/projects/projects.recipients.queries.ts'
import { scheduleDue } from '#modules/projects/projects.scheduleDue.queries.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { standingsOf } from './schedules.actual.queries.ts'
import { daysOffOf, projectTimeOf, toScheduleActivity } from './schedules.plan.queries.ts'
import { activitiesOf, type OfProject, type VersionRow, versionsOf } from './schedules.repository.ts'
import { loadVersionSummaries } from './schedules.versions.queries.ts'
import { activitiesIn, composeScheduleView, toScheduled } from './schedules.view.queries.ts'

interface OneProject {
  projectId: string
  member: Member
  db: Db
}

/** The screen of the schedule. */
export function getSchedule({
  projectId,
  member,
  db,
  clock,
}: OneProject & { clock: Clock }): Promise<ScheduleState> {
  return readInAgency({ db, agencyId: member.agencyId }, (tx) =>
    loadScheduleState({ agencyId: member.agencyId, projectId, tx, clock }),
  )
}

export async function loadScheduleState({
  clock,
  ...key
}: OfProject & { clock: Clock }): Promise<ScheduleState> {
  const project = await requireProject(key)
  const activities = await activitiesOf(key)
  const versions = await versionsOf(key)
  const { weeks, calendar, targetDate } = await projectTimeOf({ project, activities, tx: key.tx })
  return {
    startDate: project.startDate,
    targetDate,
    plannedWeeks: project.plannedWeeks,
    dueAt: scheduleDue({ project, calendar })?.toString() ?? null,
    agreedOn: project.scheduleAgreedOn,
    weeks: weeks.map((week) => ({
      number: week.number,
      firstDay: week.firstDay.toString(),
      lastDay: week.lastDay.toString(),
      opensOn: week.opensOn.toString(),
      closesOn: week.closesOn.toString(),
      workingDays: week.activeDays.map(String),
      daysOff: daysOffOf({ week, calendar }),
    })),
    activities: activities.map(toScheduleActivity),
    standings: standingsOf({ activities, versions, weeks, today: todayIn({ zone: calendar.zone, clock }) }),
    versions: await loadVersionSummaries({ ...key, versions }),
    changes: changesSince({ last: versions[0], activities }),
    recipients: await recipientsOf(key),
  }
}

function todayIn({ zone, clock }: { zone: string; clock: Clock }) {
  return clock.now().toZonedDateTimeISO(zone).toPlainDate()
}

function changesSince({
  last,
  activities,
}: {
  last: VersionRow | undefined
  activities: Awaited<ReturnType<typeof activitiesOf>>
}) {
  if (!last) return null
  const diff = diffSchedules({
    previous: activitiesIn(last.view as ScheduleView),
    next: toScheduled(activities),
  })
  return {
    added: diff.added.length,
    removed: diff.removed.length,
    moved: diff.moved.length,
    changed: diff.changed.length,
  }
}

/** The plan as the client would get it now. */
export function previewSchedule({
  projectId,
  member,
  db,
  clock,
}: OneProject & { clock: Clock }): Promise<ScheduleView> {
  return readInAgency({ db, agencyId: member.agencyId }, async (tx) => {
    const project = await requireProject({ agencyId: member.agencyId, projectId, tx })
    return composeScheduleView({
      project,
      publishedBy: { kind: 'member', id: member.memberId },
      publishedAt: clock.now(),
      reason: null,
      tx,
    })
  })
}
