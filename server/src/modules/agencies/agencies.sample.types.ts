import type { Language } from '@rytm/contract/kernel.ts'
import type { KickoffAnswers } from '@rytm/contract/projects.kickoff.ts'
import type { ProjectInput } from '@rytm/contract/projects.ts'
import type { ContactRole } from '@rytm/contract/projects.words.ts'
import type { ClosingPartsInput } from '@rytm/contract/reports.closing.ts'
import type { TouchpointInput } from '@rytm/contract/touchpoints.ts'
import type { ApproachInput, WorkEntryInput } from '@rytm/contract/work.ts'
import type { ReasonCode } from '@rytm/domain/evidence/reasons.ts'
import type { Stage } from '@rytm/domain/evidence/stages.ts'
import type { Health } from '@rytm/domain/reports/sending.ts'
import type { ScheduleKind } from '@rytm/domain/schedules/scheduleTemplate.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import type { Member } from '#platform/http/actor.ts'
import type { Placing } from './agencies.samplePlacing.usecases.ts'

/**
 * Project week, working day of it from 1, time of day in a week of five days from 9 to 17; or that much working time
 * before the sample data is made.
 */
export type SampleMoment = readonly [week: number, day: number, time: string] | { minutesAgo: number }

export interface SampleContact {
  key: string
  name: string
  email: string
  phone: string
  jobTitle: string
  language: 'pl' | 'en'
  channel: 'phone' | 'email'
}

export interface SampleClient {
  key: string
  name: string
  city: string
  note: string
  contacts: SampleContact[]
}

export interface SampleReport {
  week: number
  health: Health
  sentence: string
  whatChanged: string
  whatDidNotWork: string
  /** `inDays`: working days after the report. Absent: nobody has said yet what is needed. */
  needs?: { text: string; inDays: number | null }[]
  /** Begun and left for a human to finish. */
  draftAt?: SampleMoment
}

export interface SampleCandidate {
  name: string
  source: string
  noteForClient?: string
  /** What the client reads on the card once the person is put forward. */
  summary?: string
  stages: (readonly [SampleMoment, Stage])[]
  /** In whole units, in the unit of the first pay range of the brief. */
  expects?: readonly [SampleMoment, number]
  /** When the person agreed that the client learns the name; absent: the client sees a number. */
  permitted?: SampleMoment
  hire?: SampleHire
  ended?: {
    at: SampleMoment
    code: ReasonCode
    by: 'candidate' | 'agency' | 'client'
    /** Position of the requirement in the brief. */
    requirement?: number
    note?: string
  }
}

export interface SampleHire {
  /** All openings are filled by it: the project waits for the first day at work. */
  waits?: boolean
  signed: SampleMoment
  /** Working days from the signature to the planned first day. */
  startsInDays: number
  /** Absent: the first day lies ahead. */
  started?: SampleMoment
}

export type SampleFact = { at: SampleMoment } & (
  | { kind: 'kickoff'; contact: string; minutes: number; answers: SampleAnswers }
  | { kind: 'schedule'; contact: string; template: ScheduleKind; weeks: number }
  | { kind: 'agreed'; contact: string; text: string | null }
  | ({ kind: 'touchpoint'; contact: string } & Omit<TouchpointInput, 'projectIds' | 'contactId'>)
  | { kind: 'work'; entry: WorkEntryInput }
  | { kind: 'approaches'; input: ApproachInput }
  | { kind: 'pay'; minMinor: number; maxMinor: number }
  | { kind: 'hold'; contact: string; reason: string; reviewInDays: number }
  | { kind: 'closing' | 'discard'; reason: string }
  | { kind: 'closingReport'; parts: ClosingPartsInput; draft?: boolean }
)

export type SampleAnswers = Pick<
  KickoffAnswers,
  'summary' | 'softCriteria' | 'ifMarketSaysNo' | 'weeklySlot' | 'nextSteps' | 'internalNote'
> & { tests: { wouldReject: 'yes' | 'no'; canRelax: 'yes' | 'maybe' | 'no'; relaxNote: string }[] }

export interface SampleProject {
  client: string
  /** The project week that runs now, counted from the start; absent for what never started. */
  weekNow?: number
  /** How long ago the draft of what never started was made. */
  draftedMinutesAgo?: number
  roles: { contact: string; roles: ContactRole[]; mustBeHeard: boolean }[]
  brief: Omit<ProjectInput, 'clientId' | 'contacts' | 'startDate'>
  facts: SampleFact[]
  candidates: SampleCandidate[]
  reports: SampleReport[]
  /** Keys of planned activities that were not done in time. */
  undone: string[]
}

/** One fact of the story and the moment at which it is written down. */
export interface SampleDeed {
  at: Temporal.Instant
  write: (clock: Clock) => Promise<unknown>
}

/** What the next change of a candidacy needs to know of the last. */
export interface SampleHandle {
  candidacyId: string
  revision: number
}

/** A project of the story once its draft exists. */
export interface SampleStory {
  script: SampleProject
  projectId: string
  clientId: string
  contactIds: ReadonlyMap<string, string>
  place: Placing
  member: Member
  db: Db
}

type Scalar = string | number | boolean | null | undefined

/** A script as it is written down: any value in it may stand in both languages. */
export type InBoth<T> = [T] extends [Scalar]
  ? T | Record<Language, T>
  : T extends Scalar
    ? T
    : { [K in keyof T]: InBoth<T[K]> }
