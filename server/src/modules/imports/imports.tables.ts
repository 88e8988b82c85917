import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { agencies } from '#modules/agencies/agencies.tables.ts'
import { memberships } from '#modules/people/people.tables.ts'
import { agencyKey, bytea, instant, ofAgency, oneOf, reference } from '#platform/db/columns.ts'

/** One uploaded file on its way to drafts of projects. */
export const projectImports = pgTable(
  'project_imports',
  {
    ...agencyKey(),
    fileName: text('file_name').notNull(),
    content: bytea('content').notNull(),
    encoding: text('encoding').notNull(),
    delimiter: text('delimiter').notNull(),
    headers: jsonb('headers').notNull(),
    headersFingerprint: text('headers_fingerprint').notNull(),
    rowCount: integer('row_count').notNull(),
    mapping: jsonb('mapping').notNull(),
    defaults: jsonb('defaults').notNull(),
    state: text('state').notNull().default('uploaded'),
    processedRows: integer('processed_rows').notNull().default(0),
    createdProjects: integer('created_projects').notNull().default(0),
    skippedDuplicates: integer('skipped_duplicates').notNull().default(0),
    refusedRows: integer('refused_rows').notNull().default(0),
    problems: jsonb('problems').notNull(),
    uploadedAt: instant('uploaded_at').notNull(),
    uploadedBy: uuid('uploaded_by').notNull(),
    /** Raised by every change of mapping or defaults: what runs is what was checked. */
    revision: integer('revision').notNull().default(1),
    startedBy: uuid('started_by'),
    /** Tries since the last finished chunk. */
    attempts: integer('attempts').notNull().default(0),
    startedAt: instant('started_at'),
    claimedAt: instant('claimed_at'),
    finishedAt: instant('finished_at'),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    ofAgency(table, agencies),
    reference(table, table.uploadedBy, memberships),
    reference(table, table.startedBy, memberships),
    index('project_imports_by').on(table.agencyId, table.uploadedBy),
    index('project_imports_started_by').on(table.agencyId, table.startedBy),
    index('project_imports_recent').on(table.agencyId, table.uploadedAt, table.id),
    oneOf('project_imports_state', table.state, ['uploaded', 'running', 'done', 'failed']),
  ],
)

/** The mapping last used for files with the same headers. */
export const importMappings = pgTable(
  'import_mappings',
  {
    agencyId: uuid('agency_id').notNull(),
    headersFingerprint: text('headers_fingerprint').notNull(),
    mapping: jsonb('mapping').notNull(),
    defaults: jsonb('defaults').notNull(),
    savedAt: instant('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.agencyId, table.headersFingerprint] }), ofAgency(table, agencies)],
)
