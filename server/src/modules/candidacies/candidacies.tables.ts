import {
  bigint,
  boolean,
  date,
  index,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { agencies } from '#modules/agencies/agencies.tables.ts'
import { memberships } from '#modules/people/people.tables.ts'
import { projectRequirements } from '#modules/projects/projects.brief.tables.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import { agencyKey, instant, ofAgency, oneOf, reference } from '#platform/db/columns.ts'

const stageNames = [
  'identified',
  'contacted',
  'answered',
  'qualified',
  'presented',
  'client_interview',
  'offer',
  'accepted',
  'started',
  'guarantee_ended',
]

export const candidates = pgTable(
  'candidates',
  {
    ...agencyKey(),
    name: text('name').notNull(),
    searchName: text('search_name').notNull(),
    email: text('email'),
    phone: text('phone'),
    company: text('company'),
    position: text('position'),
    /** In words; `sourceKind` decides which duty to inform applies. */
    source: text('source'),
    sourceKind: text('source_kind'),
    legalBasis: text('legal_basis'),
    /** Null: the day of the row. */
    obtainedOn: date('obtained_on'),
    /** When the person was told what is kept and why. */
    noticeGivenOn: date('notice_given_on'),
    createdAt: instant('created_at').notNull(),
    createdBy: uuid('created_by').notNull(),
    /** The row stays for what is counted; nothing in it tells who it was. */
    erasedAt: instant('erased_at'),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    ofAgency(table, agencies),
    reference(table, table.createdBy, memberships),
    index('candidates_email').on(table.agencyId, table.email),
    index('candidates_search').on(table.agencyId, table.searchName),
    index('candidates_created_by').on(table.agencyId, table.createdBy),
    oneOf('candidates_source_kind', table.sourceKind, [
      'candidate',
      'public_profile',
      'recommendation',
      'job_board',
      'other',
    ]),
    oneOf('candidates_legal_basis', table.legalBasis, ['consent', 'legitimate_interest', 'contract_steps']),
  ],
)

export const candidacies = pgTable(
  'candidacies',
  {
    ...agencyKey(),
    projectId: uuid('project_id').notNull(),
    candidateId: uuid('candidate_id').notNull(),
    /** Random per project, the only name a mail or PDF may carry, e.g. "K-47F". */
    publicNumber: text('public_number').notNull(),
    stage: text('stage').notNull(),
    stageSince: instant('stage_since').notNull(),
    endedAt: instant('ended_at'),
    noteForClient: text('note_for_client').notNull().default(''),
    note: text('note').notNull().default(''),
    /** What the client reads on the candidate card; without the personal parts until the person is named. */
    interviewSummary: text('interview_summary').notNull().default(''),
    revision: bigint('revision', { mode: 'number' }).notNull().default(1),
    createdAt: instant('created_at').notNull(),
    createdBy: uuid('created_by').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    reference(table, table.projectId, projects).onDelete('cascade'),
    reference(table, table.candidateId, candidates).onDelete('cascade'),
    reference(table, table.createdBy, memberships),
    uniqueIndex('candidacies_once').on(table.agencyId, table.projectId, table.candidateId),
    uniqueIndex('candidacies_public_number').on(table.agencyId, table.projectId, table.publicNumber),
    index('candidacies_candidate').on(table.agencyId, table.candidateId),
    index('candidacies_created_by').on(table.agencyId, table.createdBy),
    oneOf('candidacies_stage', table.stage, stageNames),
  ],
)

/** Every move is a row; the candidacy's `stage` repeats the last one. `toStage` null: it ended. */
export const candidacyStageChanges = pgTable(
  'candidacy_stage_changes',
  {
    ...agencyKey(),
    candidacyId: uuid('candidacy_id').notNull(),
    fromStage: text('from_stage'),
    toStage: text('to_stage'),
    occurredAt: instant('occurred_at').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    changedBy: uuid('changed_by').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    reference(table, table.candidacyId, candidacies).onDelete('cascade'),
    reference(table, table.changedBy, memberships),
    index('candidacy_stage_changes_candidacy').on(table.agencyId, table.candidacyId, table.occurredAt),
    index('candidacy_stage_changes_by').on(table.agencyId, table.changedBy),
  ],
)

/** Why a candidacy ended or nearly did; one primary, any number of further ones. */
export const candidacyReasons = pgTable(
  'candidacy_reasons',
  {
    ...agencyKey(),
    candidacyId: uuid('candidacy_id').notNull(),
    /** The ending that they explain; undoing it takes them along. */
    stageChangeId: uuid('stage_change_id').notNull(),
    code: text('code').notNull(),
    decidedBy: text('decided_by').notNull(),
    certainty: text('certainty').notNull(),
    isPrimary: boolean('is_primary').notNull(),
    requirementId: uuid('requirement_id'),
    note: text('note').notNull().default(''),
    recordedAt: instant('recorded_at').notNull(),
    recordedBy: uuid('recorded_by').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    reference(table, table.candidacyId, candidacies).onDelete('cascade'),
    reference(table, table.requirementId, projectRequirements),
    reference(table, table.recordedBy, memberships),
    reference(table, table.stageChangeId, candidacyStageChanges).onDelete('cascade'),
    index('candidacy_reasons_change').on(table.agencyId, table.stageChangeId),
    index('candidacy_reasons_candidacy').on(table.agencyId, table.candidacyId),
    index('candidacy_reasons_requirement').on(table.agencyId, table.requirementId),
    index('candidacy_reasons_by').on(table.agencyId, table.recordedBy),
    oneOf('candidacy_reasons_code', table.code, [
      'pay',
      'requirement',
      'role',
      'place',
      'benefits',
      'employer',
      'counter_offer',
      'process',
      'timing',
      'not_interested',
      'no_reply',
      'already_known',
      'off_limits',
      'client_rejected',
    ]),
    oneOf('candidacy_reasons_decided_by', table.decidedBy, ['candidate', 'agency', 'client']),
    oneOf('candidacy_reasons_certainty', table.certainty, ['stated', 'inferred']),
  ],
)

/** Expectations only: there is no field for current or past pay anywhere. */
export const candidacyExpectations = pgTable(
  'candidacy_expectations',
  {
    ...agencyKey(),
    candidacyId: uuid('candidacy_id').notNull(),
    contractType: text('contract_type').notNull(),
    currency: text('currency').notNull(),
    period: text('period').notNull(),
    basis: text('basis').notNull(),
    minMinor: bigint('min_minor', { mode: 'number' }),
    maxMinor: bigint('max_minor', { mode: 'number' }),
    recordedAt: instant('recorded_at').notNull(),
    recordedBy: uuid('recorded_by').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    reference(table, table.candidacyId, candidacies).onDelete('cascade'),
    reference(table, table.recordedBy, memberships),
    index('candidacy_expectations_candidacy').on(table.agencyId, table.candidacyId),
    index('candidacy_expectations_by').on(table.agencyId, table.recordedBy),
    oneOf('candidacy_expectations_contract', table.contractType, [
      'employment',
      'b2b',
      'civil_contract',
      'other',
    ]),
    oneOf('candidacy_expectations_period', table.period, ['hour', 'day', 'month', 'year']),
    oneOf('candidacy_expectations_basis', table.basis, ['gross', 'net']),
  ],
)
