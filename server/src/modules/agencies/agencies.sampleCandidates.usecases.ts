import { addExpectation } from '#modules/candidacies/candidacies.expectations.usecases.ts'
import { endCandidacy, moveCandidacy } from '#modules/candidacies/candidacies.moves.usecases.ts'
import { addCandidacyIn } from '#modules/candidacies/candidacies.usecases.ts'
import { requirementsOfProject } from '#modules/projects/projects.brief.queries.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import { searchText } from '#platform/db/searchText.ts'
import { inAgency, readInAgency } from '#platform/db/tenancy.ts'
import { insertSampleRecord } from './agencies.sample.repository.ts'
import type { SampleCandidate, SampleDeed, SampleStory } from './agencies.sample.types.ts'

/** What the next change of a candidacy needs to know of the last. */
interface Handle {
  candidacyId: string
  revision: number
}

export function candidateDeeds(story: SampleStory): SampleDeed[] {
  return story.script.candidates.flatMap((candidate) => {
    const handle: Handle = { candidacyId: '', revision: 1 }
    return deedsOf({ candidate, handle, story })
  })
}

interface Writing {
  candidate: SampleCandidate
  handle: Handle
  story: SampleStory
}

function deedsOf({ candidate, handle, story }: Writing): SampleDeed[] {
  const { place } = story
  const { stages, expects, ended } = candidate
  const scripted = [
    ...stages.map(([moment, stage], index) => ({
      moment,
      write: (clock: Clock) =>
        index === 0
          ? add({ candidate, handle, story, clock })
          : move({ handle, story, clock, toStage: stage }),
    })),
    ...(expects
      ? [
          {
            moment: expects[0],
            write: (clock: Clock) => expect({ amount: expects[1], handle, story, clock }),
          },
        ]
      : []),
    ...(ended ? [{ moment: ended.at, write: (clock: Clock) => end({ ended, handle, story, clock }) }] : []),
  ]
  return scripted.flatMap(({ moment, write }) => {
    const at = place.at(moment)
    return at ? [{ at, write }] : []
  })
}

type Step = Omit<Writing, 'candidate'> & { clock: Clock }

/** The person is noted as sample data in the same transaction: whatever happens next, one click finds them. */
async function add({
  candidate: { name, source, noteForClient = '', stages },
  handle,
  story: { projectId, member, db },
  clock,
}: Writing & { clock: Clock }) {
  const { agencyId } = member
  const stage = stages[0]?.[1] ?? 'answered'
  const input = { name, email: addressOf(name), source, stage, noteForClient }
  handle.candidacyId = await inAgency({ db, agencyId }, async (tx) => {
    const candidacy = await addCandidacyIn({ projectId, input, member, tx, clock })
    const row = {
      agencyId,
      kind: 'candidate',
      recordId: candidacy.candidateId,
      createdAt: toDate(clock.now()),
    }
    await insertSampleRecord({ row, tx })
    return candidacy.id
  })
}

async function move({
  handle,
  story: { member, db },
  clock,
  toStage,
}: Step & { toStage: SampleCandidate['stages'][number][1] }) {
  await moveCandidacy({ ...handle, toStage, member, db, clock })
  handle.revision += 1
}

async function expect({ amount, handle, story: { member, db }, clock }: Step & { amount: number }) {
  const unit = { contractType: 'employment', currency: 'PLN', period: 'month', basis: 'gross' } as const
  const expectation = { ...unit, minMinor: amount * 100, maxMinor: null }
  await addExpectation({ candidacyId: handle.candidacyId, expectation, member, db, clock })
}

async function end({
  ended: { code, by, requirement, note = '' },
  handle,
  story: { projectId, member, db },
  clock,
}: Step & { ended: NonNullable<SampleCandidate['ended']> }) {
  const { agencyId } = member
  const requirements = await readInAgency({ db, agencyId }, (tx) =>
    requirementsOfProject({ agencyId, projectId, tx }),
  )
  const requirementId = requirement === undefined ? null : (requirements[requirement]?.id ?? null)
  const reasons = [
    { code, decidedBy: by, certainty: 'stated' as const, isPrimary: true, requirementId, note },
  ]
  await endCandidacy({ ...handle, reasons, member, db, clock })
  handle.revision += 1
}

function addressOf(name: string) {
  return `${searchText(name).replaceAll(/[^a-z]+/g, '.')}@kandydat.invalid`
}
