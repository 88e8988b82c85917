import {
  bigint,
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { contacts } from '#modules/clients/clients.tables.ts'
import { agencyKey, oneOf, reference } from '#platform/db/columns.ts'
import { projects } from './projects.tables.ts'

export const projectPayRanges = pgTable(
  'project_pay_ranges',
  {
    ...agencyKey(),
    projectId: uuid('project_id').notNull(),
    contractType: text('contract_type').notNull(),
    currency: text('currency').notNull(),
    period: text('period').notNull(),
    basis: text('basis').notNull(),
    minMinor: bigint('min_minor', { mode: 'number' }),
    maxMinor: bigint('max_minor', { mode: 'number' }),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    reference(table, table.projectId, projects).onDelete('cascade'),
    uniqueIndex('project_pay_ranges_type').on(table.agencyId, table.projectId, table.contractType),
    oneOf('project_pay_ranges_contract', table.contractType, [
      'employment',
      'b2b',
      'civil_contract',
      'other',
    ]),
    oneOf('project_pay_ranges_period', table.period, ['hour', 'day', 'month', 'year']),
    oneOf('project_pay_ranges_basis', table.basis, ['gross', 'net']),
  ],
)

export const projectRequirements = pgTable(
  'project_requirements',
  {
    ...agencyKey(),
    projectId: uuid('project_id').notNull(),
    position: integer('position').notNull(),
    kind: text('kind').notNull(),
    text: text('text').notNull(),
    /** "Would you reject an otherwise great candidate without it?": yes, no; null until asked. */
    wouldReject: text('would_reject'),
    /** "Can it be relaxed?": yes, no, maybe; null until asked. */
    canRelax: text('can_relax'),
    relaxNote: text('relax_note').notNull().default(''),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    reference(table, table.projectId, projects).onDelete('cascade'),
    index('project_requirements_project').on(table.agencyId, table.projectId, table.position),
    oneOf('project_requirements_kind', table.kind, ['must', 'nice']),
    oneOf('project_requirements_reject', table.wouldReject, ['yes', 'no']),
    oneOf('project_requirements_relax', table.canRelax, ['yes', 'no', 'maybe']),
  ],
)

/** The client's own steps of the process, in order; the interviewer is a contact or nobody yet. */
export const projectProcessSteps = pgTable(
  'project_process_steps',
  {
    ...agencyKey(),
    projectId: uuid('project_id').notNull(),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    interviewerContactId: uuid('interviewer_contact_id'),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    reference(table, table.projectId, projects).onDelete('cascade'),
    reference(table, table.interviewerContactId, contacts),
    index('project_process_steps_project').on(table.agencyId, table.projectId, table.position),
    index('project_process_steps_interviewer').on(table.agencyId, table.interviewerContactId),
  ],
)

export const projectOffLimits = pgTable(
  'project_off_limits',
  {
    ...agencyKey(),
    projectId: uuid('project_id').notNull(),
    companyName: text('company_name').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    reference(table, table.projectId, projects).onDelete('cascade'),
    index('project_off_limits_project').on(table.agencyId, table.projectId),
  ],
)

/** A role belongs to the contact in a project; one contact may hold several. */
export const projectContacts = pgTable(
  'project_contacts',
  {
    agencyId: uuid('agency_id').notNull(),
    projectId: uuid('project_id').notNull(),
    contactId: uuid('contact_id').notNull(),
    role: text('role').notNull(),
    mustBeHeard: boolean('must_be_heard').notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.projectId, table.contactId, table.role] }),
    reference(table, table.projectId, projects).onDelete('cascade'),
    reference(table, table.contactId, contacts).onDelete('cascade'),
    index('project_contacts_contact').on(table.agencyId, table.contactId),
    oneOf('project_contacts_role', table.role, [
      'commissioning',
      'hr',
      'decision_maker',
      'sponsor',
      'interviewer',
    ]),
  ],
)
