import {
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
import { contacts } from '#modules/clients/clients.tables.ts'
import { memberships } from '#modules/people/people.tables.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import { agencyKey, instant, oneOf, reference } from '#platform/db/columns.ts'

/** The plan as the agency works on it; what the client has is the last version. */
export const scheduleActivities = pgTable(
  'schedule_activities',
  {
    ...agencyKey(),
    projectId: uuid('project_id').notNull(),
    date: date('date').notNull(),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    note: text('note'),
    owner: text('owner').notNull(),
    templateKey: text('template_key'),
    /** Counts what the client would see change; a tick is no such change. */
    revision: integer('revision').notNull().default(1),
    doneOn: date('done_on'),
    doneRecordedAt: instant('done_recorded_at'),
    doneRecordedBy: uuid('done_recorded_by'),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    reference(table, table.projectId, projects).onDelete('cascade'),
    reference(table, table.doneRecordedBy, memberships),
    index('schedule_activities_project').on(table.agencyId, table.projectId, table.date),
    index('schedule_activities_done_by').on(table.agencyId, table.doneRecordedBy),
    oneOf('schedule_activities_owner', table.owner, ['agency', 'client']),
  ],
)

/** A published version: unchangeable, followed only by the next one. */
export const scheduleVersions = pgTable(
  'schedule_versions',
  {
    ...agencyKey(),
    projectId: uuid('project_id').notNull(),
    number: integer('number').notNull(),
    view: jsonb('view').notNull(),
    contentHash: text('content_hash').notNull(),
    reason: text('reason'),
    publishedAt: instant('published_at').notNull(),
    publishedBy: uuid('published_by').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    reference(table, table.projectId, projects).onDelete('cascade'),
    reference(table, table.publishedBy, memberships),
    uniqueIndex('schedule_versions_number').on(table.agencyId, table.projectId, table.number),
    index('schedule_versions_by').on(table.agencyId, table.publishedBy),
  ],
)

/** Handed over = accepted by the mail server for one contact, or marked by a named member. */
export const scheduleHandovers = pgTable(
  'schedule_handovers',
  {
    ...agencyKey(),
    versionId: uuid('version_id').notNull(),
    contactId: uuid('contact_id').notNull(),
    how: text('how').notNull(),
    handedOverAt: instant('handed_over_at').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    markedBy: uuid('marked_by'),
    /** A named member was told that it did not reach the contact; sending or marking it again clears this. */
    returnedAt: instant('returned_at'),
    returnedBy: uuid('returned_by'),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    reference(table, table.versionId, scheduleVersions).onDelete('cascade'),
    reference(table, table.contactId, contacts).onDelete('cascade'),
    reference(table, table.markedBy, memberships),
    reference(table, table.returnedBy, memberships),
    index('schedule_handovers_returned_by').on(table.agencyId, table.returnedBy),
    uniqueIndex('schedule_handovers_once').on(table.agencyId, table.versionId, table.contactId),
    index('schedule_handovers_contact').on(table.agencyId, table.contactId),
    index('schedule_handovers_marked_by').on(table.agencyId, table.markedBy),
    oneOf('schedule_handovers_how', table.how, ['smtp', 'marked']),
  ],
)

/** The client's "agreed" or comment to a version. */
export const scheduleResponses = pgTable(
  'schedule_responses',
  {
    ...agencyKey(),
    versionId: uuid('version_id').notNull(),
    contactId: uuid('contact_id').notNull(),
    kind: text('kind').notNull(),
    text: text('text'),
    respondedAt: instant('responded_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    reference(table, table.versionId, scheduleVersions).onDelete('cascade'),
    reference(table, table.contactId, contacts).onDelete('cascade'),
    index('schedule_responses_version').on(table.agencyId, table.versionId),
    index('schedule_responses_contact').on(table.agencyId, table.contactId),
    oneOf('schedule_responses_kind', table.kind, ['agreed', 'comment']),
  ],
)
