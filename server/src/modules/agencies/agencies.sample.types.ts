import type { KickoffAnswers } from '@rytm/contract/projects.kickoff.ts'
import type { ProjectInput } from '@rytm/contract/projects.ts'
import type { ContactRole } from '@rytm/contract/projects.words.ts'
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

/** Project week, working day of it from 1, time of day in a week of five days from 9 to 17. */
export type SampleMoment = readonly [week: number, day: number, time: string]

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
  stages: (readonly [SampleMoment, Stage])[]
  /** Monthly, gross, in whole units of the range's currency. */
  expects?: readonly [SampleMoment, number]
  ended?: {
    at: SampleMoment
    code: ReasonCode
    by: 'candidate' | 'agency' | 'client'
    /** Position of the requirement in the brief. */
    requirement?: number
    note?: string
  }
}

export type SampleFact = { at: SampleMoment } & (
  | { kind: 'kickoff'; contact: string; minutes: number; answers: SampleAnswers }
  | { kind: 'schedule'; template: ScheduleKind; weeks: number }
  | { kind: 'agreed'; contact: string; text: string | null }
  | ({ kind: 'touchpoint'; contact: string } & Omit<TouchpointInput, 'projectIds' | 'contactId'>)
  | { kind: 'work'; entry: WorkEntryInput }
  | { kind: 'approaches'; input: ApproachInput }
)

export type SampleAnswers = Pick<
  KickoffAnswers,
  'summary' | 'softCriteria' | 'ifMarketSaysNo' | 'weeklySlot' | 'nextSteps' | 'internalNote'
> & { tests: { wouldReject: 'yes' | 'no'; canRelax: 'yes' | 'maybe' | 'no'; relaxNote: string }[] }

export interface SampleProject {
  client: string
  /** The project week that runs now; absent for a draft. */
  weekNow?: number
  roles: { contact: string; roles: ContactRole[]; mustBeHeard: boolean }[]
  brief: Omit<ProjectInput, 'clientId' | 'contacts' | 'startDate'>
  facts: SampleFact[]
  /** What the client has just written and nobody has answered. */
  asksNow?: { contact: string; note: string }
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
