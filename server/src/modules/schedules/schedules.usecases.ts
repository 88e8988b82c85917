import type { BodyOf } from '@rytm/contract/endpoint.ts'
import type {
  addActivity as AddActivity,
  changeActivity as ChangeActivity,
} from '@rytm/contract/schedules.ts'
import { lockProject, type ProjectRow } from '#modules/projects/projects.lock.queries.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import { announce } from '#platform/live/announce.ts'
import { mostActivities } from './schedules.constants.ts'
import {
  activityExists,
  activityNotFound,
  doneInFuture,
  staleRevision,
  tooManyActivities,
} from './schedules.errors.ts'
import { toScheduleActivity } from './schedules.plan.queries.ts'
import {
  type ActivityRow,
  countActivities,
  deleteActivity,
  findActivity,
  insertActivities,
  updateActivity,
} from './schedules.repository.ts'

interface Facts {
  projectId: string
  member: Member
  db: Db
  clock: Clock
}

/** Adds one activity; a removed one that comes back keeps its id, so that the client sees it moved and not new. */
export function addActivity({ input, ...facts }: Facts & { input: BodyOf<typeof AddActivity> }) {
  return withProject(facts, async ({ project, tx }) => {
    const { member, clock } = facts
    const agencyId = member.agencyId
    const position = await countActivities({ agencyId, projectId: project.id, tx })
    if (position >= mostActivities) throw tooManyActivities({ most: mostActivities })
    const { id = newId({ clock }), note = null, ...fields } = input
    const row = { ...fields, agencyId, id, projectId: project.id, position, note: note || null }
    const [added] = await insertActivities({ rows: [row], tx })
    if (!added) throw activityExists()
    return toScheduleActivity(added)
  })
}

export function changeActivity({
  activityId,
  input,
  ...facts
}: Facts & { activityId: string; input: BodyOf<typeof ChangeActivity> }) {
  return withProject(facts, async ({ project, tx }) => {
    const { member } = facts
    const { revision, ...fields } = input
    const key = { agencyId: member.agencyId, projectId: project.id, activityId, tx }
    const activity = await findActivity(key)
    if (!activity) throw activityNotFound()
    if (revision !== undefined && revision !== activity.revision)
      throw staleRevision({ revision: activity.revision })
    const changes = {
      ...fields,
      ...doneBy({ doneOn: input.doneOn, ...facts }),
      ...nextRevision({ activity, fields }),
    }
    return toScheduleActivity((await updateActivity({ ...key, changes })) ?? activity)
  })
}

const seenByClient = ['date', 'title', 'note', 'owner'] as const

/** What the client would see changed makes the next revision; a tick or an order within the day does not. */
function nextRevision({
  activity,
  fields,
}: {
  activity: ActivityRow
  fields: Omit<BodyOf<typeof ChangeActivity>, 'revision'>
}) {
  const changed = seenByClient.some(
    (field) => fields[field] !== undefined && (fields[field] ?? '') !== (activity[field] ?? ''),
  )
  return changed ? { revision: activity.revision + 1 } : {}
}

/** Who ticked it off and when; nothing where the input does not speak of it. */
function doneBy({
  doneOn,
  member,
  clock,
}: Pick<Facts, 'member' | 'clock'> & { doneOn?: string | null | undefined }) {
  if (doneOn === undefined) return {}
  if (doneOn === null) return { doneOn, doneRecordedAt: null, doneRecordedBy: null }
  const tomorrow = clock.now().add({ hours: 24 }).toString().slice(0, 10)
  if (doneOn > tomorrow) throw doneInFuture()
  return { doneOn, doneRecordedAt: toDate(clock.now()), doneRecordedBy: member.memberId }
}

export function removeActivity({ activityId, ...facts }: Facts & { activityId: string }) {
  return withProject(facts, async ({ project, tx }) => {
    const key = { agencyId: facts.member.agencyId, projectId: project.id, activityId, tx }
    const removed = await deleteActivity(key)
    if (!removed) throw activityNotFound()
    return toScheduleActivity(removed)
  })
}

function withProject<T>(
  { projectId, member, db }: Facts,
  work: (scope: { project: ProjectRow; tx: Tx }) => Promise<T>,
): Promise<T> {
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    const project = await lockProject({ agencyId, projectId, tx })
    announce({ agencyId, topics: ['schedules'], projectId, tx })
    return work({ project, tx })
  })
}
