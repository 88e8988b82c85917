import { mondayOf } from '#calendar/isoWeek.ts'
import { localDate, nextWorkingDay, startOfWorkingDay } from '#calendar/workingDays.ts'
import { type Commitment, type CommitmentKind, isOverdue } from '#commitments/commitment.ts'
import { factsKnownAt, type ProjectFacts } from '#commitments/facts.ts'
import { earliest, isBefore, startOfDate } from '#commitments/instants.ts'
import { guaranteeChecks, startChecks } from '#commitments/kinds/afterHire.ts'
import { closingReports } from '#commitments/kinds/closing.ts'
import { decisionMakerCalls, introductionCalls, kickoffCall } from '#commitments/kinds/firstCalls.ts'
import { notes } from '#commitments/kinds/notes.ts'
import { holdContacts, startContacts } from '#commitments/kinds/periodic.ts'
import { replans } from '#commitments/kinds/replan.ts'
import { replies } from '#commitments/kinds/replies.ts'
import { firstSchedule, resumePlans } from '#commitments/kinds/schedule.ts'
import { weeklyCalls, weeklyReports } from '#commitments/kinds/weekly.ts'
import { type Owed, settle, warnAtOf } from '#commitments/settle.ts'
import { type Silence, silenceOf } from '#commitments/silence.ts'
import { readSituation, type Situation } from '#commitments/situation.ts'
import { endedAt } from '#commitments/statusSpans.ts'
import type { Terms } from '#commitments/terms.ts'
import { responsibleAt } from '#people/responsible.ts'

const rules: Record<CommitmentKind, (situation: Situation) => Owed[]> = {
  kickoff_call: kickoffCall,
  decision_maker_call: decisionMakerCalls,
  schedule: firstSchedule,
  weekly_call: weeklyCalls,
  weekly_report: weeklyReports,
  reply: replies,
  replan: replans,
  resume_plan: resumePlans,
  introduction_call: introductionCalls,
  hold_contact: holdContacts,
  start_contact: startContacts,
  start_check: startChecks,
  guarantee_check: guaranteeChecks,
  note: notes,
  closing_report: closingReports,
}

/** What is owed and how it stands; `nextTransitionAt`: when passing time alone changes it. Undefined: never again. */
export type Derivation = {
  readonly commitments: readonly Commitment[]
  readonly silence: Silence
  readonly nextTransitionAt: Temporal.Instant | undefined
}

type Question = {
  readonly facts: ProjectFacts
  readonly terms: readonly Terms[]
  readonly now: Temporal.Instant
}

/**
 * All commitments of one project at `now` (RULES §2), from its facts in any order. `terms` are the policies and
 * calendars in order of time, at least one. What was settled when new terms began keeps the ones it was settled under;
 * only what was open then is worked out anew.
 */
export function deriveCommitments({ facts, terms, now }: Question): Derivation {
  const current = terms.at(-1) as Terms
  const frozen = frozenTerms({ facts, terms })
  const situation = readSituation({ facts, ...current, now })
  const fresh = commitmentsUnder({ situation, terms: current })
  const kept = terms.slice(0, -1).flatMap((older) => {
    if (![...frozen.values()].includes(older)) return []
    return commitmentsUnder({ situation: readSituation({ facts, ...older, now }), terms: older }).filter(
      (commitment) => frozen.get(keyOf(commitment)) === older,
    )
  })
  const all = [...kept, ...fresh.filter((commitment) => !frozen.has(keyOf(commitment)))]
  const silence = silenceOf(situation)
  const nextTransitionAt = nextTransition({ commitments: all, silence, situation })
  return { commitments: all.filter(isNear(situation)), silence, nextTransitionAt }
}

/** What opens in this week or the next is owed by now; of what is regular, the next one always. */
function isNear({ now, calendar }: Situation) {
  const inTwoWeeks = mondayOf(localDate({ at: now, calendar })).add({ weeks: 2 })
  const horizon = startOfDate(inTwoWeeks, calendar)
  return ({ kind, opensAt }: Commitment) =>
    kind === 'weekly_call' || kind === 'weekly_report' || isBefore(opensAt, horizon)
}

/** Names a commitment within its project. */
export function keyOf({ kind, subject }: Pick<Commitment, 'kind' | 'subject'>): string {
  return `${kind} ${subject}`
}

/** For each commitment that was settled while older terms held: which. */
function frozenTerms({ facts, terms }: Omit<Question, 'now'>) {
  const frozen = new Map<string, Terms>()
  for (const [index, older] of terms.slice(0, -1).entries()) {
    const until = terms[index + 1]?.since as Temporal.Instant
    const known = factsKnownAt({ facts, at: until })
    const situation = readSituation({ facts: known, ...older, now: until })
    for (const commitment of commitmentsUnder({ situation, terms: older })) {
      const key = keyOf(commitment)
      if (commitment.status !== 'open' && !frozen.has(key)) frozen.set(key, older)
    }
  }
  return frozen
}

function commitmentsUnder({ situation, terms }: { situation: Situation; terms: Terms }): Commitment[] {
  return Object.values(rules)
    .flatMap((rule) => rule(situation))
    .map((owed) => toCommitment({ owed, situation, terms }))
}

function toCommitment({
  owed,
  situation: { facts, spans, calendar, now },
  terms,
}: {
  owed: Owed
  situation: Situation
  terms: Terms
}): Commitment {
  const { kind, subject, opensAt, dueAt, endsAt, contactId } = owed
  const settlement = settle({ owed, rulings: facts.rulings, endedAt: endedAt(spans), now })
  const ownedAt = earliest([now, dueAt, settlement.settledAt]) as Temporal.Instant
  const { leads, absences } = facts
  const responsibleId = responsibleAt({ leads, absences, at: ownedAt, zone: calendar.zone })
  const commitment = {
    kind,
    subject,
    opensAt,
    dueAt,
    warnAt: warnAtOf({ opensAt, dueAt, calendar }),
    ...settlement,
    ...(responsibleId !== undefined && { responsibleId }),
    ...(contactId !== undefined && { contactId }),
    ...(endsAt && { endsAt }),
    terms: terms.version,
  }
  return { ...commitment, recordedLate: wasRecordedLate(commitment) }
}

/** Done in time and written down after it was due, or done late and written down when it was missed already. */
function wasRecordedLate({ status, evidence, dueAt, endsAt }: Omit<Commitment, 'recordedLate'>) {
  if (!evidence || evidence.kind === 'ruling') return false
  const thought = status === 'late' ? endsAt : dueAt
  return thought !== undefined && isBefore(thought, evidence.recordedAt)
}

function nextTransition({
  commitments,
  silence,
  situation: { weeks, calendar, now },
}: {
  commitments: readonly Commitment[]
  silence: Silence
  situation: Situation
}) {
  const open = commitments.filter(({ status }) => status === 'open')
  const overdue = open.some((commitment) => isOverdue({ commitment, now }))
  const tomorrow = () => nextWorkingDay({ date: localDate({ at: now, calendar }), calendar })
  const instants = [
    ...open.flatMap(({ opensAt, warnAt, dueAt, endsAt }) => [opensAt, warnAt, dueAt, endsAt]),
    ...weeks.map(({ opensOn }) => startOfDate(opensOn, calendar)),
    silence.silentAt,
    overdue ? startOfWorkingDay({ date: tomorrow(), calendar }) : undefined,
  ]
  return earliest(instants.filter((at) => at && isBefore(now, at)))
}
