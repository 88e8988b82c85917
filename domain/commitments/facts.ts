import type { CommitmentKind } from '#commitments/commitment.ts'
import type { Absence } from '#people/responsible.ts'
import type { BeforeAdoption } from '#projects/adoption.ts'
import type { ProjectStatus } from '#projects/projectStatus.ts'
import type { ContactRole } from '#projects/visibility.ts'
import type { Channel, Direction, Outcome } from '#touchpoints/touchpoint.ts'

/** When something happened and when the agency wrote it down; the second may be much later. */
export type Occurred = { readonly occurredAt: Temporal.Instant; readonly recordedAt: Temporal.Instant }

export type StatusFact = Occurred & { readonly from: ProjectStatus; readonly to: ProjectStatus }

/**
 * A contact with the client that stands: not withdrawn by the agency, not contested by the client. `withCommissioning`:
 * somebody took part who was the commissioning contact when it was logged. `recordedBy` is who spoke.
 */
export type TouchpointFact = Occurred & {
  readonly id: string
  readonly contactIds: readonly string[]
  readonly withCommissioning: boolean
  readonly channel: Channel
  readonly direction: Direction
  readonly outcome: Outcome
  readonly recordedBy: string
}

/** A handover of a schedule version to one contact; `returnedAt`: it came back, so it was none. */
export type HandoverFact = Occurred & { readonly id: string; readonly returnedAt?: Temporal.Instant }

export type VersionFact = {
  readonly id: string
  readonly publishedAt: Temporal.Instant
  readonly handovers: readonly HandoverFact[]
}

export type ReportFact = {
  readonly id: string
  readonly isoYear: number
  readonly isoWeek: number
  readonly sentAt: Temporal.Instant
  /** Counts and dates that left without a human. */
  readonly automatic: boolean
}

/** What a contact of the client wrote outside of touchpoints, through the portal, and that waits for an answer. */
export type InboundFact = Occurred & { readonly id: string; readonly contactId?: string }

/** `inSightAt`: an offer was made. `endedAt`: the person stepped back, or was ended after the offer. */
export type HireFact = {
  readonly candidacyId: string
  readonly inSightAt: Temporal.Instant
  readonly acceptedAt?: Temporal.Instant
  readonly startsOn?: Temporal.PlainDate
  readonly startedOn?: Temporal.PlainDate
  readonly endedAt?: Temporal.Instant
}

/** What a person decided about one commitment: let go (with a reason), not wanted by the client, needs no answer. */
export type RulingFact = {
  readonly id: string
  readonly kind: 'waived' | 'not_wanted' | 'no_answer_needed'
  readonly commitmentKind: CommitmentKind
  readonly subject: string
  readonly ruledAt: Temporal.Instant
}

/**
 * Everything about one project that commitments are derived from, in any order. Withdrawn facts are left out by the
 * caller. `startDate` is undefined only for a draft; `beforeAdoption` counts in a draft and in one that was adopted; `leadHandedOverOn` only for a lead of sales; `targets` and
 * `leads` are the history of target date and lead consultant, each holding from `since`.
 */
export type ProjectFacts = {
  readonly startDate?: Temporal.PlainDate
  readonly adoptedAt?: Temporal.Instant
  readonly beforeAdoption?: Pick<BeforeAdoption, 'heardContactIds' | 'scheduleAgreedOn'>
  readonly leadHandedOverOn?: Temporal.PlainDate
  readonly scheduleAgreedOn?: Temporal.PlainDate
  readonly scheduleAgreedRecordedAt?: Temporal.Instant
  readonly statusChanges: readonly StatusFact[]
  readonly targets: readonly { readonly targetDate: Temporal.PlainDate; readonly since: Temporal.Instant }[]
  readonly leads: readonly { readonly memberId: string | undefined; readonly since: Temporal.Instant }[]
  readonly absences: readonly Absence[]
  readonly contacts: readonly {
    readonly contactId: string
    readonly roles: readonly ContactRole[]
    readonly mustBeHeard: boolean
  }[]
  readonly touchpoints: readonly TouchpointFact[]
  readonly versions: readonly VersionFact[]
  readonly reports: readonly ReportFact[]
  readonly closingReports: readonly { readonly id: string; readonly sentAt: Temporal.Instant }[]
  readonly inbound: readonly InboundFact[]
  readonly hires: readonly HireFact[]
  readonly rulings: readonly RulingFact[]
}
