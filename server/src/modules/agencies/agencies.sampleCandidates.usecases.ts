import { changeCandidateCard, recordPermission } from '#modules/candidacies/candidacies.card.usecases.ts'
import { addExpectation } from '#modules/candidacies/candidacies.expectations.usecases.ts'
import { endCandidacy, moveCandidacy } from '#modules/candidacies/candidacies.moves.usecases.ts'
import { addCandidacyIn } from '#modules/candidacies/candidacies.usecases.ts'
import { requirementsOfProject } from '#modules/projects/projects.brief.queries.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import { searchText } from '#platform/db/searchText.ts'
import { inAgency, readInAgency } from '#platform/db/tenancy.ts'
import { insertSampleRecord } from './agencies.sample.repository.ts'
import type {
  SampleCandidate,
  SampleDeed,
  SampleHandle,
  SampleMoment,
  SampleStory,
} from './agencies.sample.types.ts'
import { hireSteps } from './agencies.sampleHires.usecases.ts'

export function candidateDeeds(story: SampleStory): SampleDeed[] {
  return story.script.candidates.flatMap((candidate) => {
    const handle: SampleHandle = { candidacyId: '', revision: 1 }
    return deedsOf({ candidate, handle, story })
  })
}

interface Writing {
  candidate: SampleCandidate
  handle: SampleHandle
  story: SampleStory
}

interface Scripted {
  moment: SampleMoment
  write: (clock: Clock) => Promise<unknown>
}

function deedsOf({ candidate, handle, story }: Writing): SampleDeed[] {
  const { place } = story
  const { expects, ended, hire } = candidate
  const step = { handle, story }
  const scripted: Scripted[] = [
    ...stagesOf({ candidate, handle, story }),
    ...(expects
      ? [{ moment: expects[0], write: (clock: Clock) => expect({ amount: expects[1], ...step, clock }) }]
      : []),
    ...(hire ? hireSteps({ hire, ...step }) : []),
    ...(ended ? [{ moment: ended.at, write: (clock: Clock) => end({ ended, ...step, clock }) }] : []),
  ]
  return scripted.flatMap(({ moment, write }) => {
    const at = place.at(moment)
    return at ? [{ at, write }] : []
  })
}

/** Before the client is shown a person, the card says something and the person was asked about the name. */
function stagesOf({ candidate, ...step }: Writing): Scripted[] {
  const { stages, summary, permitted, hire } = candidate
  return stages.flatMap(([moment, stage], index): Scripted[] => {
    const waits = stage === 'accepted' && hire?.waits === true
    const write = (clock: Clock) =>
      index === 0
        ? add({ candidate, ...step, clock })
        : move({ ...step, clock, toStage: stage, awaitStart: waits })
    if (stage !== 'presented') return [{ moment, write }]
    return [
      ...(summary ? [{ moment, write: (clock: Clock) => summarise({ summary, ...step, clock }) }] : []),
      ...(permitted ? [{ moment: permitted, write: (clock: Clock) => permit({ ...step, clock }) }] : []),
      { moment, write },
    ]
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
  ...move
}: Step & { toStage: SampleCandidate['stages'][number][1]; awaitStart: boolean }) {
  await moveCandidacy({ ...handle, ...move, member, db, clock })
  handle.revision += 1
}

async function summarise({
  summary: interviewSummary,
  handle,
  story: { member, db },
  clock,
}: Step & { summary: string }) {
  await changeCandidateCard({ ...handle, interviewSummary, member, db, clock })
  handle.revision += 1
}

function permit({ handle: { candidacyId }, story: { member, db }, clock }: Step) {
  return recordPermission({ candidacyId, answer: 'given', way: 'phone', member, db, clock })
}

async function expect({ amount, handle, story, clock }: Step & { amount: number }) {
  const { member, db, script } = story
  const [range] = script.brief.payRanges ?? []
  if (!range) throw new RangeError('no pay range to expect anything of')
  const expectation = { ...range, minMinor: amount * 100, maxMinor: null }
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
