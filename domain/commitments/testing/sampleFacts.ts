import type { WorkingCalendar } from '#calendar/workingCalendar.ts'
import type { Commitment, CommitmentKind } from '#commitments/commitment.ts'
import { type Derivation, deriveCommitments } from '#commitments/deriveCommitments.ts'
import type {
  HireFact,
  InboundFact,
  ProjectFacts,
  ReportFact,
  RulingFact,
  StatusFact,
  TouchpointFact,
  VersionFact,
} from '#commitments/facts.ts'
import { type CommitmentPolicy, defaultPolicy } from '#commitments/policy.ts'
import { mergeTerms, type Terms } from '#commitments/terms.ts'
import { warsaw } from '#commitments/testing/calendars.ts'
import type { ProjectStatus } from '#projects/projectStatus.ts'

/** An instant from `2026-11-16T09:00Z`. */
export const at = (text: string): Temporal.Instant => Temporal.Instant.from(text)
/** A date from `2026-11-16`. */
export const on = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

/** Anna commissioned the project, Marek decides and must be heard, Olga leads it. */
const people = {
  contacts: [
    { contactId: 'anna', roles: ['commissioning'], mustBeHeard: false },
    { contactId: 'marek', roles: ['decision_maker'], mustBeHeard: true },
  ],
} as const

/** A draft of which nothing is known but its people. */
export const draft: ProjectFacts = {
  ...people,
  statusChanges: [],
  targets: [],
  leads: [],
  absences: [],
  touchpoints: [],
  versions: [],
  reports: [],
  closingReports: [],
  inbound: [],
  hires: [],
  rulings: [],
}

/** What may be known of a project besides its start and its statuses. */
export type MoreFacts = Partial<Omit<ProjectFacts, 'startDate' | 'statusChanges'>>

/** A project that was activated at an instant and led by Olga since; `changes` add to it or replace. */
export function project({
  startDate,
  activatedAt,
  afterwards = [],
  ...changes
}: {
  startDate: string
  activatedAt: string
  /** Later changes of status: `['on_hold', '2026-11-18T09:00Z']`. */
  afterwards?: readonly (readonly [ProjectStatus, string])[]
} & MoreFacts): ProjectFacts {
  return {
    ...draft,
    startDate: on(startDate),
    leads: [{ memberId: 'olga', since: at(activatedAt) }],
    statusChanges: statuses(['active', activatedAt], ...afterwards),
    ...changes,
  }
}

/** Changes of status out of a draft, each from the one before. */
export function statuses(...changes: readonly (readonly [ProjectStatus, string])[]): StatusFact[] {
  return changes.map(([to, when], index) => ({
    from: changes[index - 1]?.[0] ?? 'draft',
    to,
    occurredAt: at(when),
    recordedAt: at(when),
  }))
}

/** Olga reached Anna by telephone; `changes` say what was different. */
export function call(when: string, changes: Partial<TouchpointFact> = {}): TouchpointFact {
  return {
    id: `call ${when}`,
    channel: 'call',
    direction: 'outbound',
    outcome: 'reached',
    contactIds: ['anna'],
    withCommissioning: false,
    recordedBy: 'olga',
    occurredAt: at(when),
    recordedAt: at(when),
    ...changes,
  }
}

/** Olga wrote to Anna. */
export function message(when: string, changes: Partial<TouchpointFact> = {}): TouchpointFact {
  return call(when, { id: `message ${when}`, channel: 'message', outcome: 'sent', ...changes })
}

/** Anna tried to call and nobody answered. */
export function missedCall(when: string, changes: Partial<TouchpointFact> = {}): TouchpointFact {
  return call(when, { id: `missed ${when}`, direction: 'inbound', outcome: 'no_answer', ...changes })
}

/** Anna wrote in the portal. */
export function comment(when: string, changes: Partial<InboundFact> = {}): InboundFact {
  return { id: `comment ${when}`, contactId: 'anna', occurredAt: at(when), recordedAt: at(when), ...changes }
}

/** A report of an ISO week of 2026 that Olga sent. */
export function report(isoWeek: number, sentAt: string, changes: Partial<ReportFact> = {}): ReportFact {
  return { id: `report ${isoWeek}`, isoYear: 2026, isoWeek, sentAt: at(sentAt), automatic: false, ...changes }
}

/** A version of the schedule, published and handed over at once; `returned`: the mail came back. */
export function version(when: string, { returned }: { returned?: string } = {}): VersionFact {
  const handover = { id: `handover ${when}`, occurredAt: at(when), recordedAt: at(when) }
  return {
    id: `version ${when}`,
    publishedAt: at(when),
    handovers: [{ ...handover, ...(returned && { returnedAt: at(returned) }) }],
  }
}

/** An offer was made to somebody. */
export function hire(inSightAt: string, changes: Partial<Omit<HireFact, 'inSightAt'>> = {}): HireFact {
  return { candidacyId: 'jan', inSightAt: at(inSightAt), ...changes }
}

/** A decision of a person about one commitment. */
export function ruling(
  kind: RulingFact['kind'],
  about: Pick<RulingFact, 'commitmentKind' | 'subject'> & { when: string },
): RulingFact {
  const { when, ...commitment } = about
  return { id: `${kind} ${when}`, kind, ...commitment, ruledAt: at(when) }
}

/** Terms that hold from the beginning. */
export function terms({
  policy = {},
  calendar = warsaw,
}: {
  policy?: Partial<CommitmentPolicy>
  calendar?: WorkingCalendar
} = {}): Terms[] {
  const since = at('2020-01-01T00:00Z')
  return mergeTerms({
    policies: [{ version: 1, since, policy: { ...defaultPolicy, ...policy } }],
    calendars: [{ version: 1, since, calendar }],
  })
}

type Question = {
  readonly facts: ProjectFacts
  readonly now: string
  readonly terms?: readonly Terms[]
}

/** What is owed at `now`. */
export function derive({ facts, now, terms: held = terms() }: Question): Derivation {
  return deriveCommitments({ facts, terms: held, now: at(now) })
}

/** The commitments of one kind, by subject. */
export function owed({ kind, ...question }: Question & { kind: CommitmentKind }): Commitment[] {
  return derive(question).commitments.filter((commitment) => commitment.kind === kind)
}

/** The same in lines: subject, due time in UTC, status. */
export function lines(question: Question & { kind: CommitmentKind }): string[] {
  return owed(question).map(({ subject, dueAt, status }) => `${subject || '–'} ${dueAt} ${status}`)
}

/** Instants as text: `toMatchObject` takes any two of them for the same, because they have no properties. */
export function told(value: unknown): object {
  return JSON.parse(JSON.stringify(value ?? null))
}
