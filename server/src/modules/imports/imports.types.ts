import type { ImportProblem } from '@rytm/contract/imports.check.ts'
import type { ImportDefaults } from '@rytm/contract/imports.ts'
import type { ColumnMapping } from '@rytm/domain/imports/fields.ts'
import type { projectImports } from './imports.tables.ts'

export interface StoredMapping {
  fields: ColumnMapping
  source: 'suggested' | 'remembered' | 'chosen'
}

/** A row of the table with what its JSON columns hold. */
export type ImportRecord = Omit<typeof projectImports.$inferSelect, 'mapping' | 'defaults' | 'problems'> & {
  mapping: StoredMapping
  defaults: ImportDefaults
  /** Refusals that only the run could know. */
  problems: ImportProblem[]
}

/** Everything but the file itself. */
export type ImportState = Omit<ImportRecord, 'content'>
