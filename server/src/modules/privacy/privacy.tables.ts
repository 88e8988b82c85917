import { erasureGrounds, personKinds } from '@rytm/contract/privacy.words.ts'
import { date, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { agencies } from '#modules/agencies/agencies.tables.ts'
import { candidates } from '#modules/candidacies/candidacies.tables.ts'
import { memberships } from '#modules/people/people.tables.ts'
import { agencyKey, instant, ofAgency, oneOf, reference } from '#platform/db/columns.ts'

/** That a person was erased: who, when, on what ground, and how much it reached. It says nothing of the person. */
export const erasures = pgTable(
  'erasures',
  {
    ...agencyKey(),
    subjectKind: text('subject_kind').notNull(),
    /** Without a foreign key: the fact outlives the row. */
    subjectId: uuid('subject_id').notNull(),
    ground: text('ground').notNull(),
    /** When the person asked; null where nobody did. */
    requestedOn: date('requested_on'),
    /** Counts by kind of thing; of frozen things also their hashes before and after. */
    reached: jsonb('reached').notNull(),
    erasedAt: instant('erased_at').notNull(),
    /** Null: by Rytm itself, because the time of keeping was over. */
    erasedBy: uuid('erased_by'),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    ofAgency(table, agencies),
    reference(table, table.erasedBy, memberships),
    index('erasures_by').on(table.agencyId, table.erasedBy),
    index('erasures_recent').on(table.agencyId, table.erasedAt, table.id),
    oneOf('erasures_subject_kind', table.subjectKind, personKinds),
    oneOf('erasures_ground', table.ground, erasureGrounds),
  ],
)

/** How long an agency keeps candidates. No row: the default, not switched on. */
export const retentionSettings = pgTable(
  'retention_settings',
  {
    agencyId: uuid('agency_id').notNull(),
    months: integer('months').notNull(),
    /** Null: nothing is erased by itself. */
    enabledAt: instant('enabled_at'),
    changedBy: uuid('changed_by').notNull(),
    revision: integer('revision').notNull().default(1),
    /** When candidates are looked through again; null while it is off. */
    nextRunAt: instant('next_run_at'),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId] }),
    ofAgency(table, agencies),
    reference(table, table.changedBy, memberships),
    index('retention_settings_by').on(table.agencyId, table.changedBy),
    index('retention_settings_run').on(table.nextRunAt),
  ],
)

/** That managers were told of whom the time of keeping ends; nobody is erased by time who was not announced. */
export const retentionAnnouncements = pgTable(
  'retention_announcements',
  {
    agencyId: uuid('agency_id').notNull(),
    candidateId: uuid('candidate_id').notNull(),
    announcedAt: instant('announced_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.candidateId] }),
    reference(table, table.candidateId, candidates).onDelete('cascade'),
  ],
)
