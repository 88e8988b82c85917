import en from '@rytm/contract/locales/en/scheduleTemplates.json' with { type: 'json' }
import pl from '@rytm/contract/locales/pl/scheduleTemplates.json' with { type: 'json' }
import { placeTemplate } from '@rytm/domain/schedules/placeTemplate.ts'
import { type ScheduleKind, scheduleTemplate } from '@rytm/domain/schedules/scheduleTemplate.ts'
import { loadCalendar } from '#modules/agencies/agencies.calendar.queries.ts'
import { loadHolds } from '#modules/projects/projects.calendar.queries.ts'
import { lockProject, type ProjectRow } from '#modules/projects/projects.lock.queries.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import { announce } from '#platform/live/announce.ts'
import { planExists, startDateMissing } from './schedules.errors.ts'
import { loadScheduleState } from './schedules.queries.ts'
import { countActivities, insertActivities, removeAllActivities } from './schedules.repository.ts'

const titles: Record<string, Record<string, string>> = { pl: pl.activity, en: en.activity }

interface DraftSchedule {
  projectId: string
  input: { kind: ScheduleKind; weeks: number; replace: boolean }
  member: Member
  db: Db
  clock: Clock
}

/** Fills the plan from a template, in the project's language, on the agency's working days. */
export function draftSchedule({ projectId, input, member, db, clock }: DraftSchedule) {
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    const project = await lockProject({ agencyId, projectId, tx })
    const key = { agencyId, projectId, tx }
    if (!input.replace && (await countActivities(key)) > 0) throw planExists()
    await removeAllActivities(key)
    await insertActivities({ rows: await rowsOf({ project, input, member, tx, clock }), tx })
    announce({ agencyId, topics: ['schedules'], projectId, tx })
    return loadScheduleState({ ...key, clock })
  })
}

async function rowsOf({
  project,
  input,
  member,
  tx,
  clock,
}: Omit<DraftSchedule, 'projectId' | 'db'> & { project: ProjectRow; tx: Tx }) {
  const { agencyId } = member
  const template = scheduleTemplate(input)
  if (!project.startDate) throw startDateMissing()
  if (!template) throw new RangeError(`no template of ${input.weeks} weeks`)
  const calendar = await loadCalendar({ agencyId, tx })
  const holds = await loadHolds({ agencyId, projectIds: [project.id], calendar, tx })
  const { activities } = placeTemplate({
    template,
    startDate: Temporal.PlainDate.from(project.startDate),
    holds: holds.get(project.id) ?? [],
    callWeekday: project.weeklySlotWeekday ?? undefined,
    calendar,
  })
  return activities.map(({ key, owner, date }, position) => ({
    agencyId,
    id: newId({ clock }),
    projectId: project.id,
    date: date.toString(),
    position,
    title: titles[project.language]?.[key] ?? key,
    owner,
    templateKey: key,
  }))
}
