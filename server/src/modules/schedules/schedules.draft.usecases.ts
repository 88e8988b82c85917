import type { BodyOf } from '@rytm/contract/endpoint.ts'
import type * as contract from '@rytm/contract/schedules.ts'
import { placeable } from '@rytm/domain/schedules/ownTemplate.ts'
import { placeTemplate } from '@rytm/domain/schedules/placeTemplate.ts'
import { scheduleTemplate } from '@rytm/domain/schedules/scheduleTemplate.ts'
import { loadCalendar } from '#modules/agencies/agencies.calendar.queries.ts'
import { loadHolds } from '#modules/projects/projects.calendar.queries.ts'
import { lockProject, type ProjectRow } from '#modules/projects/projects.lock.queries.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import { announce } from '#platform/live/announce.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { planExists, startDateMissing } from './schedules.errors.ts'
import { loadScheduleState } from './schedules.queries.ts'
import { countActivities, insertActivities, removeAllActivities } from './schedules.repository.ts'
import { builtInTitles, contentOfProject } from './schedules.templateStart.queries.ts'
import { requireTemplate } from './schedules.templates.queries.ts'

interface DraftSchedule {
  projectId: string
  input: BodyOf<typeof contract.draftSchedule>
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
    // Before the old plan goes: the template may be that plan itself.
    const rows = await rowsOf({ project, input, member, tx, clock })
    await removeAllActivities(key)
    await insertActivities({ rows, tx })
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
  if (!project.startDate) throw startDateMissing()
  const language = project.language === 'en' ? 'en' : 'pl'
  const { template, titleOf } = await chosenTemplate({ input, language, agencyId, tx })
  const calendar = await loadCalendar({ agencyId, tx })
  const holds = await loadHolds({ agencyId, projectIds: [project.id], calendar, tx })
  const { activities } = placeTemplate({
    template,
    startDate: Temporal.PlainDate.from(project.startDate),
    holds: holds.get(project.id) ?? [],
    callWeekday: project.weeklySlotWeekday ?? undefined,
    calendar,
  })
  return activities.map(({ id, key, owner, date }, position) => ({
    agencyId,
    id: newId({ clock }),
    projectId: project.id,
    date: date.toString(),
    position,
    title: titleOf({ id, key }),
    owner,
    templateKey: key || null,
  }))
}

/** What is placed, and what its activities are called in the language of the project. */
async function chosenTemplate({
  input,
  language,
  agencyId,
  tx,
}: Pick<DraftSchedule, 'input'> & { language: 'pl' | 'en'; agencyId: AgencyId; tx: Tx }) {
  if (!('kind' in input)) {
    const own =
      'templateId' in input
        ? await requireTemplate({ agencyId, templateId: input.templateId, tx })
        : await contentOfProject({ agencyId, projectId: input.likeProjectId, tx })
    const title = language === 'en' ? 'titleEn' : 'titlePl'
    return {
      template: placeable(own),
      titleOf: ({ id }: { id: string }) => own.activities[Number(id)]?.[title] ?? '',
    }
  }
  const template = scheduleTemplate(input)
  if (!template) throw new RangeError(`no template of ${input.weeks} weeks`)
  return { template, titleOf: ({ key }: { key: string }) => builtInTitles[language][key] ?? key }
}
