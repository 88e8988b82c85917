import { commitmentKinds, commitmentStatuses } from '@rytm/domain/commitments/commitment.ts'
import { sql } from 'drizzle-orm'
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { agencies } from '#modules/agencies/agencies.tables.ts'
import { clients, contacts } from '#modules/clients/clients.tables.ts'
import { memberships } from '#modules/people/people.tables.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import { agencyKey, instant, ofAgency, oneOf, reference } from '#platform/db/columns.ts'

/** What is owed, as the domain derives it; rows are written by reconciling alone. */
export const commitments = pgTable(
  'commitments',
  {
    ...agencyKey(),
    projectId: uuid('project_id').notNull(),
    kind: text('kind').notNull(),
    subject: text('subject').notNull(),
    status: text('status').notNull(),
    opensAt: instant('opens_at').notNull(),
    warnAt: instant('warn_at').notNull(),
    dueAt: instant('due_at').notNull(),
    endsAt: instant('ends_at'),
    settledAt: instant('settled_at'),
    /** The fact that settled it, by reference; without a foreign key, because it is one of several tables. */
    evidenceKind: text('evidence_kind'),
    evidenceId: uuid('evidence_id'),
    evidenceOccurredAt: instant('evidence_occurred_at'),
    evidenceRecordedAt: instant('evidence_recorded_at'),
    recordedLate: boolean('recorded_late').notNull().default(false),
    responsibleId: uuid('responsible_id'),
    contactId: uuid('contact_id'),
    policyVersion: integer('policy_version').notNull(),
    calendarVersion: integer('calendar_version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    reference(table, table.projectId, projects).onDelete('cascade'),
    reference(table, table.responsibleId, memberships),
    reference(table, table.contactId, contacts).onDelete('cascade'),
    uniqueIndex('commitments_subject').on(table.agencyId, table.projectId, table.kind, table.subject),
    index('commitments_responsible').on(table.agencyId, table.responsibleId),
    index('commitments_contact').on(table.agencyId, table.contactId),
    index('commitments_open').on(table.agencyId, table.dueAt).where(sql`${table.status} = 'open'`),
    index('commitments_missed').on(table.agencyId, table.settledAt).where(sql`${table.status} = 'missed'`),
    index('commitments_settled').on(table.agencyId, table.dueAt, table.kind),
    oneOf('commitments_kind', table.kind, commitmentKinds),
    oneOf('commitments_status', table.status, commitmentStatuses),
  ],
)

/** When passing time next changes what a project owes, and how long its client has heard nothing. */
export const projectClocks = pgTable(
  'project_clocks',
  {
    agencyId: uuid('agency_id').notNull(),
    projectId: uuid('project_id').notNull(),
    nextTransitionAt: instant('next_transition_at'),
    silentAt: instant('silent_at'),
    lastHumanContactAt: instant('last_human_contact_at'),
    lastConversationAt: instant('last_conversation_at'),
    /** Set while new terms wait to be applied; emptied by reconciling. */
    recomputeId: uuid('recompute_id'),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.projectId] }),
    reference(table, table.projectId, projects).onDelete('cascade'),
    reference(table, table.recomputeId, recomputes),
    index('project_clocks_due').on(table.nextTransitionAt),
    index('project_clocks_silent').on(table.agencyId, table.silentAt),
    index('project_clocks_recompute').on(table.agencyId, table.recomputeId),
  ],
)

/** New terms being applied to what is open: how many projects it concerns. */
export const recomputes = pgTable(
  'commitment_recomputes',
  {
    ...agencyKey(),
    reason: text('reason').notNull(),
    startedAt: instant('started_at').notNull(),
    startedBy: uuid('started_by').notNull(),
    total: integer('total').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    reference(table, table.startedBy, memberships),
    index('commitment_recomputes_by').on(table.agencyId, table.startedBy),
    oneOf('commitment_recomputes_reason', table.reason, ['policy', 'calendar']),
  ],
)

/** The clocks as an agency, a client or a project set them, since when: settings that lie over those of the level above. */
export const policyVersions = pgTable(
  'policy_versions',
  {
    ...agencyKey(),
    scope: text('scope').notNull(),
    clientId: uuid('client_id'),
    projectId: uuid('project_id'),
    /** Raised within the scope; a change that carries an older one is refused. */
    version: integer('version').notNull(),
    /** Only what differs from the level above. */
    settings: jsonb('settings').notNull(),
    since: instant('since').notNull(),
    changedBy: uuid('changed_by').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    ofAgency(table, agencies),
    reference(table, table.clientId, clients).onDelete('cascade'),
    reference(table, table.projectId, projects).onDelete('cascade'),
    reference(table, table.changedBy, memberships),
    uniqueIndex('policy_versions_version').on(
      table.agencyId,
      table.scope,
      sql`coalesce(${table.clientId}, ${table.projectId}, ${table.agencyId})`,
      table.version,
    ),
    index('policy_versions_client').on(table.agencyId, table.clientId),
    index('policy_versions_project').on(table.agencyId, table.projectId),
    index('policy_versions_by').on(table.agencyId, table.changedBy),
    oneOf('policy_versions_scope', table.scope, ['agency', 'client', 'project']),
  ],
)

/** What a person decided about one commitment: let go with a reason, not wanted by the client, needs no answer. */
export const commitmentRulings = pgTable(
  'commitment_rulings',
  {
    ...agencyKey(),
    projectId: uuid('project_id').notNull(),
    kind: text('kind').notNull(),
    commitmentKind: text('commitment_kind').notNull(),
    subject: text('subject').notNull(),
    reason: text('reason').notNull(),
    /** Who of the client asked not to have it. */
    saidByContactId: uuid('said_by_contact_id'),
    ruledAt: instant('ruled_at').notNull(),
    ruledBy: uuid('ruled_by').notNull(),
    withdrawnAt: instant('withdrawn_at'),
    withdrawnBy: uuid('withdrawn_by'),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    reference(table, table.projectId, projects).onDelete('cascade'),
    reference(table, table.saidByContactId, contacts).onDelete('cascade'),
    reference(table, table.ruledBy, memberships),
    reference(table, table.withdrawnBy, memberships),
    index('commitment_rulings_project').on(table.agencyId, table.projectId),
    index('commitment_rulings_contact').on(table.agencyId, table.saidByContactId),
    index('commitment_rulings_by').on(table.agencyId, table.ruledBy),
    index('commitment_rulings_withdrawn_by').on(table.agencyId, table.withdrawnBy),
    oneOf('commitment_rulings_kind', table.kind, ['waived', 'not_wanted', 'no_answer_needed']),
  ],
)
