import { requirementsOfProject } from '#modules/projects/projects.brief.queries.ts'
import { defaultRhythm } from '#modules/projects/projects.constants.ts'
import { completeKickoff, saveKickoff } from '#modules/projects/projects.kickoff.usecases.ts'
import { changeStatus } from '#modules/projects/projects.status.usecases.ts'
import { draftSchedule } from '#modules/schedules/schedules.draft.usecases.ts'
import { markScheduleHandover } from '#modules/schedules/schedules.handover.usecases.ts'
import { publishSchedule } from '#modules/schedules/schedules.publish.usecases.ts'
import { getSchedule } from '#modules/schedules/schedules.queries.ts'
import { respondToSchedule } from '#modules/schedules/schedules.response.usecases.ts'
import { logTouchpoint } from '#modules/touchpoints/touchpoints.usecases.ts'
import { addApproaches, addWorkEntry } from '#modules/work/work.usecases.ts'
import type { Clock } from '#platform/clock/clock.ts'
import { readInAgency } from '#platform/db/tenancy.ts'
import type { SampleDeed, SampleFact, SampleStory } from './agencies.sample.types.ts'
import { candidateDeeds } from './agencies.sampleCandidates.usecases.ts'
import { reportDeeds } from './agencies.sampleReports.usecases.ts'
import { contactOf, writeTurn } from './agencies.sampleTurns.usecases.ts'

const activatedAfterMinutes = 5

/** Everything that happened in a project up to now, in order; what lies ahead has not happened. */
export function deedsOfProject({ story, now }: { story: SampleStory; now: Temporal.Instant }): SampleDeed[] {
  const { place, script } = story
  const facts = script.facts.flatMap((fact): SampleDeed[] => {
    const at = place.at(fact.at)
    return at ? [{ at, write: (clock) => writeFact({ fact, story, clock }) }] : []
  })
  const running = script.weekNow
    ? [activation(story), ...candidateDeeds(story), ...reportDeeds({ story, now })]
    : []
  return [...running, ...facts]
    .filter(({ at }) => Temporal.Instant.compare(at, now) <= 0)
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
}

function activation({ place, projectId, member, db }: SampleStory): SampleDeed {
  return {
    at: place.fromStart(activatedAfterMinutes),
    write: (clock) => changeStatus({ projectId, member, db, input: { to: 'active' }, clock }),
  }
}

interface Writing<F extends SampleFact = SampleFact> {
  fact: F
  story: SampleStory
  clock: Clock
}
type Of<K extends SampleFact['kind']> = Writing<Extract<SampleFact, { kind: K }>>

function writeFact({ fact, story, clock }: Writing): Promise<unknown> {
  const { projectId, member, db } = story
  const deed = { projectId, member, db, clock }
  switch (fact.kind) {
    case 'kickoff':
      return holdKickoff({ fact, story, clock })
    case 'schedule':
      return handOverSchedule({ fact, story, clock })
    case 'agreed':
      return agree({ fact, story, clock })
    case 'touchpoint':
      return logContact({ fact, story, clock })
    case 'work':
      return addWorkEntry({ ...deed, input: fact.entry })
    case 'approaches':
      return addApproaches({ ...deed, input: fact.input })
    default:
      return writeTurn({ fact, story, clock })
  }
}

async function holdKickoff({ fact, story: { projectId, contactIds, member, db }, clock }: Of<'kickoff'>) {
  const requirements = await readInAgency({ db, agencyId: member.agencyId }, (tx) =>
    requirementsOfProject({ agencyId: member.agencyId, projectId, tx }),
  )
  const { tests, ...spoken } = fact.answers
  const contactId = contactOf({ contactIds, key: fact.contact })
  const answers = {
    ...spoken,
    attendeeContactIds: [contactId],
    requirementTests: requirements
      .slice(0, tests.length)
      .map(({ id }, index) => ({ requirementId: id, ...(tests[index] as (typeof tests)[number]) })),
    rhythm: { ...defaultRhythm, agreedWithContactId: contactId },
    scheduleAgreedOn: null,
  }
  await saveKickoff({ projectId, input: { revision: 0, answers }, member, db, clock })
  const occurredAt = clock.now().toString()
  const end = { revision: 1, occurredAt, minutes: fact.minutes, contactIds: [contactId], sendSummary: true }
  await completeKickoff({ projectId, input: end, member, db, clock })
}

/** Sample addresses take no mail, so the version is handed over as a person would do it. */
async function handOverSchedule({
  fact,
  story: { projectId, member, db, contactIds },
  clock,
}: Of<'schedule'>) {
  const draft = { kind: fact.template, weeks: fact.weeks, replace: true }
  await draftSchedule({ projectId, input: draft, member, db, clock })
  const { versions } = await publishSchedule({ projectId, input: {}, member, db, clock })
  const contactId = contactOf({ contactIds, key: fact.contact })
  for (const { id } of versions)
    await markScheduleHandover({ projectId, versionId: id, input: { contactId }, member, db, clock })
}

async function agree({ fact, story: { projectId, member, db, contactIds }, clock }: Of<'agreed'>) {
  const { versions } = await getSchedule({ projectId, member, db, clock })
  const contactId = contactOf({ contactIds, key: fact.contact })
  for (const { id } of versions)
    await respondToSchedule({
      agencyId: member.agencyId,
      projectId,
      versionId: id,
      contactId,
      kind: 'agreed',
      text: fact.text,
      db,
      clock,
    })
}

function logContact({ fact, story: { projectId, member, db, contactIds }, clock }: Of<'touchpoint'>) {
  const { kind: _, at: __, contact, ...input } = fact
  const contactId = contactOf({ contactIds, key: contact })
  return logTouchpoint({ input: { ...input, projectIds: [projectId], contactId }, member, db, clock })
}
