import type { ReportsOfTheWeek, WeekItem } from '@rytm/contract/reports.ts'
import { isoWeekOf, mondayOf, mondayOfIsoWeek } from '@rytm/domain/calendar/isoWeek.ts'
import type { WorkingCalendar } from '@rytm/domain/calendar/workingCalendar.ts'
import { type HoldInterval, plannedWeeks } from '@rytm/domain/projects/projectWeeks.ts'
import { reportState } from '@rytm/domain/reports/reportState.ts'
import { missingParts } from '@rytm/domain/reports/sending.ts'
import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm'
import { loadCalendar } from '#modules/agencies/agencies.calendar.queries.ts'
import { clients } from '#modules/clients/clients.tables.ts'
import { memberships } from '#modules/people/people.tables.ts'
import { loadHolds } from '#modules/projects/projects.calendar.queries.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { listWaitingLetters } from './reports.letters.queries.ts'
import { type ReportRow, reportsOfProjects } from './reports.repository.ts'
import { partsOf } from './reports.view.queries.ts'
import { parseWeek, weekOf, weekText } from './reports.weeks.queries.ts'

interface WeekQuery {
  query: { week: string; mine: 'true' | 'false' }
  member: Member
  db: Db
  clock: Clock
}

/** What every active project owes at the end of a week, by client and title. */
export function listReportsOfTheWeek({ query, member, db, clock }: WeekQuery): Promise<ReportsOfTheWeek> {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    const calendar = await loadCalendar({ agencyId, tx })
    const now = clock.now()
    const thisMonday = mondayOf(now.toZonedDateTimeISO(calendar.zone).toPlainDate())
    const monday = query.week === 'current' ? thisMonday : mondayOfIsoWeek(parseWeek(query.week))
    const isCurrent = Temporal.PlainDate.compare(monday, thisMonday) >= 0
    const rows = await activeProjects({ member, mine: query.mine === 'true', tx })
    const projectIds = rows.map(({ id }) => id)
    const holds = await loadHolds({ agencyId, projectIds, calendar, tx })
    const reports = projectIds.length === 0 ? [] : await reportsOfProjects({ agencyId, projectIds, tx })
    const items = rows.flatMap((row) =>
      toItem({
        row,
        holds: holds.get(row.id) ?? [],
        reports: reports.filter(({ projectId }) => projectId === row.id),
        week: weekText(isoWeekOf(monday)),
        calendar,
        now,
      }),
    )
    return {
      ...frameOf({ monday, isCurrent }),
      sent: items.filter(({ state }) => state === 'sent').length,
      waiting: await listWaitingLetters({ agencyId, now, tx }),
      items,
    }
  })
}

function frameOf({ monday, isCurrent }: { monday: Temporal.PlainDate; isCurrent: boolean }) {
  const weekFrom = (date: Temporal.PlainDate) => weekText(isoWeekOf(date))
  return {
    week: weekFrom(monday),
    isCurrent,
    previousWeek: weekFrom(monday.subtract({ weeks: 1 })),
    nextWeek: isCurrent ? null : weekFrom(monday.add({ weeks: 1 })),
    monday: monday.toString(),
    sunday: monday.add({ days: 6 }).toString(),
  }
}

type Row = Awaited<ReturnType<typeof activeProjects>>[number]

function activeProjects({ member, mine, tx }: { member: Member; mine: boolean; tx: Tx }) {
  return tx
    .select({
      id: projects.id,
      title: projects.title,
      clientName: clients.name,
      startDate: projects.startDate,
      targetDate: projects.targetDate,
      plannedWeeks: projects.plannedWeeks,
      consultant: { id: memberships.id, name: memberships.displayName },
    })
    .from(projects)
    .innerJoin(clients, and(eq(clients.agencyId, projects.agencyId), eq(clients.id, projects.clientId)))
    .leftJoin(
      memberships,
      and(eq(memberships.agencyId, projects.agencyId), eq(memberships.id, projects.leadConsultantId)),
    )
    .where(
      and(
        eq(projects.agencyId, member.agencyId),
        inArray(projects.status, ['active']),
        isNotNull(projects.startDate),
        mine ? eq(projects.leadConsultantId, member.memberId) : undefined,
      ),
    )
    .orderBy(asc(clients.searchName), asc(projects.searchText), asc(projects.id))
}

interface ItemInput {
  row: Row
  holds: HoldInterval[]
  reports: ReportRow[]
  week: string
  calendar: WorkingCalendar
  now: Temporal.Instant
}

/** Nothing for a project that owes no report in this week: not begun, on hold, or the week joins the next. */
function toItem({ row, holds, reports, week: wanted, calendar, now }: ItemInput): WeekItem[] {
  const span = { startDate: Temporal.PlainDate.from(row.startDate as string), holds, calendar }
  const today = now.toZonedDateTimeISO(calendar.zone).toPlainDate()
  const week = weekOf({ span, today, wanted })?.week
  if (!week || week.onHoldWhenDue || weekText(week) !== wanted) return []
  const report = reports.find(({ isoYear, isoWeek }) => isoYear === week.isoYear && isoWeek === week.isoWeek)
  const parts = partsOf(report)
  const times = { draftOpensAt: week.draftOpensAt, dueAt: week.reportDueAt }
  const standing = reportState({ parts: report && parts, sent: Boolean(report?.sentAt), ...times, now })
  const { id: projectId, title, clientName, consultant } = row
  return [
    {
      projectId,
      title,
      clientName,
      consultant,
      reportId: report?.id ?? null,
      week: wanted,
      weekNumber: week.number,
      plannedWeeks: plannedOf({ row, span }),
      draftOpensAt: week.draftOpensAt.toString(),
      dueAt: week.reportDueAt.toString(),
      ...standing,
      health: parts.health ?? lastHealth(reports),
      missing: missingParts(parts),
      sentAt: report?.sentAt?.toISOString() ?? null,
    },
  ]
}

function plannedOf({
  row,
  span,
}: {
  row: Row
  span: { startDate: Temporal.PlainDate; holds: HoldInterval[]; calendar: WorkingCalendar }
}): number {
  if (!row.targetDate) return row.plannedWeeks
  return plannedWeeks({ ...span, targetDate: Temporal.PlainDate.from(row.targetDate) })
}

function lastHealth(reports: ReportRow[]): WeekItem['health'] {
  const sent = reports.filter(({ sentAt }) => sentAt)
  const last = sent.toSorted((a, b) => b.periodTo.getTime() - a.periodTo.getTime())[0]
  return (last?.health ?? null) as WeekItem['health']
}
