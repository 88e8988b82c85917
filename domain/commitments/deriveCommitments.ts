import { afterChange, termsOfProject } from '#commitments/acrossTerms.ts'
import { type Commitment, type CommitmentKind, keyOf } from '#commitments/commitment.ts'
import type { ProjectFacts, RulingFact } from '#commitments/facts.ts'
import { earliest, isBefore, later } from '#commitments/instants.ts'
import { guaranteeChecks, startChecks } from '#commitments/kinds/afterHire.ts'
import { closingReports } from '#commitments/kinds/closing.ts'
import { decisionMakerCalls, introductionCalls, kickoffCall } from '#commitments/kinds/firstCalls.ts'
import { notes } from '#commitments/kinds/notes.ts'
import { holdContacts, startContacts } from '#commitments/kinds/periodic.ts'
import { replans } from '#commitments/kinds/replan.ts'
import { replies } from '#commitments/kinds/replies.ts'
import { firstSchedule, resumePlans } from '#commitments/kinds/schedule.ts'
import { weeklyCalls, weeklyReports } from '#commitments/kinds/weekly.ts'
import { listedFrom, nextTransition } from '#commitments/nextTransition.ts'
import { type Owed, settle } from '#commitments/settle.ts'
import { type Silence, silenceOf } from '#commitments/silence.ts'
import { readSituation, type Situation } from '#commitments/situation.ts'
import { endedAt } from '#commitments/statusSpans.ts'
import type { Terms } from '#commitments/terms.ts'
import { warnAtOf } from '#commitments/warnAt.ts'
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
 * only what was open then is worked out anew. What opens after the next week is not listed yet.
 */
export function deriveCommitments({ facts, terms, now }: Question): Derivation {
  const each = termsOfProject({ terms, facts }).map((held) => {
    const situation = readSituation({ facts, policy: held.policy, calendar: held.calendar, now })
    return { since: held.since, situation, commitments: commitmentsUnder({ situation, terms: held }) }
  })
  type Under = (typeof each)[number]
  const { commitments: begun } = each[0] as Under
  const all = each
    .slice(1)
    .reduce((earlier, { commitments: fresh, since }) => afterChange({ earlier, fresh, since }), begun)
  const { situation } = each.at(-1) as Under
  const silence = silenceOf(situation)
  const nextTransitionAt = nextTransition({ commitments: all, silence, situation })
  return { commitments: all.filter(isListed(situation)), silence, nextTransitionAt }
}

function isListed({ now, calendar }: Situation) {
  return (commitment: Commitment) => {
    if (!isBefore(now, commitment.opensAt)) return true
    const from = listedFrom({ commitment, calendar })
    return !from || !isBefore(now, from)
  }
}

function commitmentsUnder({ situation, terms }: { situation: Situation; terms: Terms }): Commitment[] {
  const rulings = Map.groupBy(situation.facts.rulings, ({ commitmentKind: kind, subject }) =>
    keyOf({ kind, subject }),
  )
  const isDraft = situation.spans.length === 0
  return (isDraft ? [kickoffCall] : Object.values(rules))
    .flatMap((rule) => rule(situation))
    .map((owed) => toCommitment({ owed, rulings: rulings.get(keyOf(owed)) ?? [], situation, terms }))
}

function toCommitment({
  owed,
  rulings,
  situation,
  terms,
}: {
  owed: Owed
  rulings: readonly RulingFact[]
  situation: Situation
  terms: Terms
}): Commitment {
  const { kind, subject, opensAt, dueAt, endsAt, contactId } = owed
  const { spans, calendar, now } = situation
  const settlement = settle({ owed, rulings, endedAt: endedAt(spans), now })
  const responsibleId = ownerOf({ owed, settledAt: settlement.settledAt, situation })
  return {
    kind,
    subject,
    opensAt,
    dueAt,
    warnAt: warnAtOf({ from: owed.runsFrom ?? opensAt, dueAt, calendar }),
    ...settlement,
    ...(responsibleId !== undefined && { responsibleId }),
    ...(contactId !== undefined && { contactId }),
    ...(endsAt && { endsAt }),
    terms: terms.version,
  }
}

/** Who owned it when it was due or settled before; what was done before it opened, who owned it then. */
function ownerOf({
  owed: { opensAt, dueAt },
  settledAt,
  situation: { facts, calendar, now },
}: {
  owed: Owed
  settledAt: Temporal.Instant | undefined
  situation: Situation
}) {
  const decided = earliest([dueAt, settledAt]) as Temporal.Instant
  const at = earliest([now, later(decided, opensAt)]) as Temporal.Instant
  const { leads, absences } = facts
  return responsibleAt({ leads, absences, at, zone: calendar.zone })
}
