import { boolean, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { clients, contacts } from '#modules/clients/clients.tables.ts'
import { memberships } from '#modules/people/people.tables.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import { agencyKey, instant, oneOf, reference } from '#platform/db/columns.ts'

/** A call, message or meeting with the client; may concern several projects. */
export const touchpoints = pgTable(
  'touchpoints',
  {
    ...agencyKey(),
    clientId: uuid('client_id').notNull(),
    contactId: uuid('contact_id'),
    channel: text('channel').notNull(),
    direction: text('direction').notNull(),
    outcome: text('outcome').notNull(),
    occurredAt: instant('occurred_at').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    minutes: integer('minutes'),
    /** Internal; never leaves the agency. */
    note: text('note').notNull().default(''),
    noteForClient: text('note_for_client').notNull().default(''),
    recordedBy: uuid('recorded_by').notNull(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    reference(table, table.clientId, clients).onDelete('cascade'),
    reference(table, table.contactId, contacts),
    reference(table, table.recordedBy, memberships),
    index('touchpoints_client').on(table.agencyId, table.clientId, table.occurredAt),
    index('touchpoints_contact').on(table.agencyId, table.contactId),
    index('touchpoints_by').on(table.agencyId, table.recordedBy),
    oneOf('touchpoints_channel', table.channel, ['call', 'video', 'meeting', 'message']),
    oneOf('touchpoints_direction', table.direction, ['outbound', 'inbound']),
    oneOf('touchpoints_outcome', table.outcome, ['reached', 'no_answer', 'left_message', 'busy', 'sent']),
  ],
)

/** Everybody of the client who took part, the main contact included. */
export const touchpointParticipants = pgTable(
  'touchpoint_participants',
  {
    agencyId: uuid('agency_id').notNull(),
    touchpointId: uuid('touchpoint_id').notNull(),
    contactId: uuid('contact_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.touchpointId, table.contactId] }),
    reference(table, table.touchpointId, touchpoints).onDelete('cascade'),
    reference(table, table.contactId, contacts),
    index('touchpoint_participants_contact').on(table.agencyId, table.contactId),
  ],
)

export const touchpointProjects = pgTable(
  'touchpoint_projects',
  {
    agencyId: uuid('agency_id').notNull(),
    touchpointId: uuid('touchpoint_id').notNull(),
    projectId: uuid('project_id').notNull(),
    /** Somebody who took part held the commissioning role in this project when it was logged. */
    withCommissioning: boolean('with_commissioning').notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.touchpointId, table.projectId] }),
    reference(table, table.touchpointId, touchpoints).onDelete('cascade'),
    reference(table, table.projectId, projects).onDelete('cascade'),
    index('touchpoint_projects_project').on(table.agencyId, table.projectId),
  ],
)

/** A person of the client says that a listed contact did not take place as told. */
export const touchpointContests = pgTable(
  'touchpoint_contests',
  {
    ...agencyKey(),
    touchpointId: uuid('touchpoint_id').notNull(),
    projectId: uuid('project_id').notNull(),
    contactId: uuid('contact_id').notNull(),
    contestedAt: instant('contested_at').notNull(),
    text: text('text').notNull().default(''),
    settledAt: instant('settled_at'),
    /** Null where the person took it back. */
    settledBy: uuid('settled_by'),
    /** What the agency found out; internal. */
    settlementNote: text('settlement_note').notNull().default(''),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    foreignKey({
      columns: [table.agencyId, table.touchpointId, table.projectId],
      foreignColumns: [
        touchpointProjects.agencyId,
        touchpointProjects.touchpointId,
        touchpointProjects.projectId,
      ],
    }).onDelete('cascade'),
    reference(table, table.contactId, contacts),
    reference(table, table.settledBy, memberships),
    index('touchpoint_contests_touchpoint').on(table.agencyId, table.touchpointId, table.projectId),
    index('touchpoint_contests_project').on(table.agencyId, table.projectId),
    index('touchpoint_contests_contact').on(table.agencyId, table.contactId),
    index('touchpoint_contests_settled_by').on(table.agencyId, table.settledBy),
  ],
)
