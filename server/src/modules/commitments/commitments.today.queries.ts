import type { Today, TodayRow } from '@rytm/contract/commitments.ts'
import { roleMay } from '@rytm/contract/permissions.ts'
import { mondayOf } from '@rytm/domain/calendar/isoWeek.ts'
import type { WorkingCalendar } from '@rytm/domain/calendar/workingCalendar.ts'
import { type CommitmentKind, commitmentKinds } from '@rytm/domain/commitments/commitment.ts'
import type { ProjectStatus } from '@rytm/domain/projects/projectStatus.ts'
import { loadCalendar } from '#modules/agencies/agencies.calendar.queries.ts'
import { memberNotFound } from '#modules/people/people.errors.ts'
import { type Clock, toInstant } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency, type Tx } from '#platform/db/tenancy.ts'
import { forbidden } from '#platform/errors/common.errors.ts'
import type { Member } from '#platform/http/actor.ts'
import { loadAbout } from './commitments.about.queries.ts'
import { mainActionOf } from './commitments.constants.ts'
import { loadStanding, type Standing } from './commitments.members.queries.ts'
import { type OwedRow, selectCommissioning, selectKept, selectOwed } from './commitments.owed.queries.ts'
import { isBeforeToday, plannedAt, sectionOf } from './commitments.sections.queries.ts'

/** More than anybody can look through in a day. */
const mostRows = 200

interface GetToday {
  member: Member
  query: { memberId?: string | undefined }
  db: Db
  clock: Clock
}

/** What a member owes to whom: own projects and those stood in for, without those that somebody else takes over. */
export function getToday({ member, query, db, clock }: GetToday): Promise<Today> {
  const { agencyId } = member
  const memberId = query.memberId ?? member.memberId
  const isMe = memberId === member.memberId
  if (!isMe && !roleMay({ role: member.role, permission: 'commitments.of_others' })) throw forbidden()
  return readInAgency({ db, agencyId }, async (tx) => {
    const calendar = await loadCalendar({ agencyId, tx })
    const now = clock.now()
    const standing = await loadStanding({ agencyId, memberId, at: now, zone: calendar.zone, tx })
    if (!standing) throw memberNotFound()
    const today = now.toZonedDateTimeISO(calendar.zone).toPlainDate()
    const later = mondayOf(today).add({ weeks: 2 }).toZonedDateTime(calendar.zone).toInstant()
    const midnight = today.toZonedDateTime(calendar.zone).toInstant()
    const leadIds = [...standing.leads.keys()]
    const owed = await selectOwed({ agencyId, leadIds, now, later, limit: mostRows + 1, tx })
    const rows = owed.slice(0, mostRows)
    return {
      member: { id: memberId, name: standing.name, isMe },
      away: standing.away,
      rows: await toRows({ member, rows, standing, calendar, now, tx }),
      isCut: owed.length > mostRows,
      keptToday: await selectKept({ agencyId, leadIds, since: midnight, limit: mostRows, tx }),
    }
  })
}

async function toRows({
  member: { agencyId },
  rows,
  standing,
  calendar,
  now,
  tx,
}: {
  member: Member
  rows: OwedRow[]
  standing: Standing
  calendar: WorkingCalendar
  now: Temporal.Instant
  tx: Tx
}): Promise<TodayRow[]> {
  const aboutOf = await loadAbout({ agencyId, rows: rows.map(({ row }) => row), calendar, tx })
  const projectIds = [...new Set(rows.map(({ project }) => project.id))]
  const commissioning = await selectCommissioning({ agencyId, projectIds, tx })
  const today = rows.map(({ row, project, client, contact, kickoffDone }): TodayRow => {
    const about = aboutOf(row)
    const [opensAt, dueAt] = [toInstant(row.opensAt), toInstant(row.dueAt)]
    const planned = plannedAt({ slot: about.slot, subject: row.subject, opensAt, dueAt, calendar })
    const isAhead = planned && !isBeforeToday({ at: planned, now, calendar })
    const lead = standing.leads.get(project.leadId)
    const { id, kind, subject } = { ...row, kind: row.kind as CommitmentKind }
    return {
      id,
      kind,
      subject,
      opensAt: opensAt.toString(),
      dueAt: dueAt.toString(),
      about,
      section: sectionOf({ opensAt, dueAt, planned, now, calendar }),
      project: {
        ...{ id: project.id, name: project.title, confidential: project.confidential },
        status: project.status as ProjectStatus,
      },
      client,
      contact: contact ?? commissioning.get(project.id) ?? null,
      plannedAt: isAhead ? planned.toString() : null,
      action: mainActionOf({ kind, kickoffDone }),
      insteadOf: lead && project.leadId !== standing.id ? lead : null,
    }
  })
  return today.toSorted(inOrder)
}

/** By time; of what is due together in the order of the method, then by project. */
function inOrder(a: TodayRow, b: TodayRow) {
  const [earlier, later] = [a, b].map(({ plannedAt, dueAt }) => Temporal.Instant.from(plannedAt ?? dueAt))
  return (
    Temporal.Instant.compare(earlier as Temporal.Instant, later as Temporal.Instant) ||
    commitmentKinds.indexOf(a.kind) - commitmentKinds.indexOf(b.kind) ||
    a.project.name.localeCompare(b.project.name) ||
    a.id.localeCompare(b.id)
  )
}
