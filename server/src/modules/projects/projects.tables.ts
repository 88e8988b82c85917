import { sql } from 'drizzle-orm'
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { clients } from '#modules/clients/clients.tables.ts'
import { memberships } from '#modules/people/people.tables.ts'
import { agencyKey, instant, oneOf, reference } from '#platform/db/columns.ts'

const foldedTitle = sql.raw(
  `lower(translate(regexp_replace(normalize(title, NFKD), '[\\u0300-\\u036f]', '', 'g'), 'łŁ', 'll'))`,
)

export const projects = pgTable(
  'projects',
  {
    ...agencyKey(),
    clientId: uuid('client_id').notNull(),
    /** Random, in links to the portal; never a capability. */
    portalId: uuid('portal_id').notNull(),
    /** What it is called everywhere: of a confidential project its code name. */
    title: text('title').notNull(),
    /** Set: the project is confidential, and this is what it really is about; shown on its own page alone. */
    actualTitle: text('actual_title'),
    searchText: text('search_text').notNull(),
    /** The title alone for sorting, folded as `foldedText` does. */
    sortTitle: text('sort_title').notNull().generatedAlwaysAs(foldedTitle),
    status: text('status').notNull().default('draft'),
    openings: integer('openings').notNull().default(1),
    city: text('city'),
    region: text('region'),
    street: text('street'),
    workMode: text('work_mode'),
    contractTypes: text('contract_types').array().notNull(),
    seniority: text('seniority'),
    /** The client's language in this project: schedule, report and mail are written in it. */
    language: text('language').notNull(),
    source: text('source').notNull().default('own'),
    /** Handover by sales: who, when, what was promised. */
    leadHandedOverBy: text('lead_handed_over_by'),
    leadHandedOverOn: date('lead_handed_over_on'),
    leadPromises: text('lead_promises'),
    feeModel: text('fee_model').notNull().default('success_fee'),
    exclusive: boolean('exclusive').notNull().default(false),
    guaranteeDays: integer('guarantee_days'),
    startDate: date('start_date'),
    plannedWeeks: integer('planned_weeks').notNull().default(5),
    targetDate: date('target_date'),
    leadConsultantId: uuid('lead_consultant_id'),
    /** By when the client wants the schedule, where that was agreed instead of the usual time. */
    scheduleAgreedOn: date('schedule_agreed_on'),
    scheduleAgreedRecordedAt: instant('schedule_agreed_recorded_at'),
    /** A project that ran before it was kept here: what was due earlier was never promised here. */
    adoptedAt: instant('adopted_at'),
    /** Of such a project: what had been done by then, and who of the client had been heard. */
    kickoffBeforeOn: date('kickoff_before_on'),
    heardBefore: uuid('heard_before').array().notNull().default(sql`'{}'`),
    scheduleBeforeOn: date('schedule_before_on'),
    softCriteria: text('soft_criteria').notNull().default(''),
    ifMarketSaysNo: text('if_market_says_no').notNull().default(''),
    /** Agreed at the kickoff: { callEvery, reportEvery, channel, note, agreedWithContactId }. */
    rhythm: jsonb('rhythm').notNull(),
    weeklySlotWeekday: integer('weekly_slot_weekday'),
    weeklySlotTime: text('weekly_slot_time'),
    note: text('note').notNull().default(''),
    /** The project whose brief this one began with; cleared where that one is deleted. */
    basedOnId: uuid('based_on_id'),
    importId: uuid('import_id'),
    importKey: text('import_key'),
    externalReference: text('external_reference'),
    /** Raised by every write of the brief; a stale save is refused instead of overwriting. */
    revision: integer('revision').notNull().default(1),
    createdAt: instant('created_at').notNull(),
    createdBy: uuid('created_by').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    reference(table, table.clientId, clients).onDelete('cascade'),
    reference(table, table.leadConsultantId, memberships),
    reference(table, table.createdBy, memberships),
    index('projects_based_on').on(table.agencyId, table.basedOnId),
    index('projects_client').on(table.agencyId, table.clientId),
    index('projects_lead').on(table.agencyId, table.leadConsultantId),
    index('projects_created_by').on(table.agencyId, table.createdBy),
    index('projects_recent').on(table.agencyId, table.createdAt, table.id),
    index('projects_by_title').on(table.agencyId, table.sortTitle, table.id),
    index('projects_by_start').on(
      table.agencyId,
      sql`coalesce(${table.startDate}, date '1970-01-01')`,
      table.id,
    ),
    index('projects_confidential').on(table.agencyId).where(sql`${table.actualTitle} is not null`),
    uniqueIndex('projects_portal').on(table.portalId),
    uniqueIndex('projects_import_key').on(table.agencyId, table.importKey),
    oneOf('projects_status', table.status, [
      'draft',
      'active',
      'on_hold',
      'awaiting_start',
      'closing',
      'filled',
      'partly_filled',
      'not_filled',
      'cancelled',
    ]),
    oneOf('projects_source', table.source, ['own', 'lead']),
    oneOf('projects_fee_model', table.feeModel, ['success_fee', 'retained']),
  ],
)

/** Each change of status is a row: who, when, why. */
export const projectStatusChanges = pgTable(
  'project_status_changes',
  {
    ...agencyKey(),
    projectId: uuid('project_id').notNull(),
    fromStatus: text('from_status').notNull(),
    toStatus: text('to_status').notNull(),
    occurredAt: instant('occurred_at').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    changedBy: uuid('changed_by').notNull(),
    reason: text('reason'),
    askedByContactId: uuid('asked_by_contact_id'),
    reviewDate: date('review_date'),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    reference(table, table.projectId, projects).onDelete('cascade'),
    reference(table, table.changedBy, memberships),
    index('project_status_changes_project').on(table.agencyId, table.projectId),
    index('project_status_changes_by').on(table.agencyId, table.changedBy),
  ],
)

/** The kickoff call in progress and done: answers are saved while talking; `revision` guards two tabs. */
export const kickoffs = pgTable(
  'kickoffs',
  {
    agencyId: uuid('agency_id').notNull(),
    projectId: uuid('project_id').notNull(),
    answers: jsonb('answers').notNull(),
    revision: integer('revision').notNull().default(1),
    savedAt: instant('saved_at').notNull(),
    savedBy: uuid('saved_by').notNull(),
    completedAt: instant('completed_at'),
    touchpointId: uuid('touchpoint_id'),
    summaryMailId: uuid('summary_mail_id'),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.projectId] }),
    reference(table, table.projectId, projects).onDelete('cascade'),
    reference(table, table.savedBy, memberships),
    index('kickoffs_saved_by').on(table.agencyId, table.savedBy),
  ],
)
