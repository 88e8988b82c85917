import { isoWeekOf } from '@rytm/domain/calendar/isoWeek.ts'
import { loadCalendar } from '#modules/agencies/agencies.calendar.queries.ts'
import { requireProject } from '#modules/projects/projects.lock.queries.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { insertVisit } from './reports.effort.repository.ts'
import { weekText } from './reports.weeks.queries.ts'

interface RecordVisit {
  projectId: string
  input: {
    visit: string
    context: 'weekly_report' | 'project'
    week?: string | undefined
    activeSeconds: number
    typingSeconds: number
    entries: number
  }
  member: Member
  db: Db
  clock: Clock
}

/** Keeps how long a visit took. Whose visit it was is not kept. */
export function recordVisit({ projectId, input, member, db, clock }: RecordVisit): Promise<void> {
  const { agencyId } = member
  const { visit: id, week, ...measured } = input
  return inAgency({ db, agencyId }, async (tx) => {
    await requireProject({ agencyId, projectId, tx })
    const { zone } = await loadCalendar({ agencyId, tx })
    const today = clock.now().toZonedDateTimeISO(zone).toPlainDate()
    const row = { agencyId, id, projectId, week: week ?? weekText(isoWeekOf(today)), ...measured }
    await insertVisit({ row: { ...row, recordedAt: toDate(clock.now()) }, tx })
  })
}
