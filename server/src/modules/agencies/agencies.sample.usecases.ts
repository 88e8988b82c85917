import { lockProject } from '#modules/projects/projects.lock.queries.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { untilTold } from '#platform/db/projectFacts.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import type { SampleStory } from './agencies.sample.types.ts'
import { makeSampleDrafts } from './agencies.sampleDrafts.usecases.ts'
import { removeSampleData } from './agencies.sampleRemoval.usecases.ts'
import { deedsOfProject } from './agencies.sampleStory.usecases.ts'

const lanes = 3

/**
 * Invented clients with projects in different weeks, told through the same use cases that people use, each fact by a
 * clock of its own time: what screens and reports count is true by construction. Where it breaks off, nothing stays.
 */
export async function createSampleData({ member, db, clock }: { member: Member; db: Db; clock: Clock }) {
  const now = clock.now()
  const stories = await makeSampleDrafts({ member, db: untilTold(db), now })
  try {
    await inLanes({ stories, tell: (story) => tellStory({ story, now, member, db }) })
  } catch (error) {
    await removeSampleData({ member, db, clock })
    throw error
  }
}

/**
 * Several projects at a time: most of it is waiting for the database. Where one breaks off, the others end first, so that
 * all there is can be taken away.
 */
async function inLanes({
  stories,
  tell,
}: {
  stories: SampleStory[]
  tell: (story: SampleStory) => Promise<void>
}) {
  const waiting = [...stories]
  const lane = async () => {
    for (let story = waiting.shift(); story; story = waiting.shift()) await tell(story)
  }
  const ended = await Promise.allSettled(Array.from({ length: lanes }, lane))
  const broken = ended.find(({ status }) => status === 'rejected')
  if (broken?.status === 'rejected') throw broken.reason
}

async function tellStory({
  story,
  now,
  member,
  db,
}: {
  story: SampleStory
  now: Temporal.Instant
  member: Member
  db: Db
}) {
  for (const { at, write } of deedsOfProject({ story, now })) await write({ now: () => at })
  await followStory({ projectId: story.projectId, member, db })
}

/** What is owed is worked out once, from the whole story. */
function followStory({ projectId, member: { agencyId }, db }: { projectId: string; member: Member; db: Db }) {
  return inAgency({ db, agencyId }, (tx) => lockProject({ agencyId, projectId, tx }))
}
