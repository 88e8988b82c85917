import type { ImportDefaults } from '#imports/draft.ts'
import { type ColumnMapping, type ImportField, sharedFields } from '#imports/fields.ts'

/** Why a mapping cannot be used as it is. `columns` (from 0) are those concerned; empty when a column is missing. */
export type MappingProblem = {
  code:
    | 'imports.title_not_mapped'
    | 'imports.client_not_mapped'
    | 'imports.field_mapped_twice'
    | 'imports.pay_mapped_twice'
  field: ImportField
  columns: number[]
}

/**
 * What has to be settled before rows are read: a title column; a client column or a default client; no field on
 * two columns unless cells can be put together (`sharedFields`); pay as a range or as two ends, not both.
 */
export function checkMapping({
  mapping,
  defaults,
}: {
  mapping: ColumnMapping
  defaults: Pick<ImportDefaults, 'clientName'>
}): MappingProblem[] {
  const columnsOf = (...fields: ImportField[]) =>
    mapping.flatMap((field, column) => (fields.includes(field) ? [column] : []))
  const problems: MappingProblem[] = []
  if (columnsOf('title').length === 0)
    problems.push({ code: 'imports.title_not_mapped', field: 'title', columns: [] })
  if (columnsOf('clientName').length === 0 && !defaults.clientName?.trim())
    problems.push({ code: 'imports.client_not_mapped', field: 'clientName', columns: [] })
  for (const field of new Set(mapping)) {
    const columns = columnsOf(field)
    if (columns.length > 1 && !sharedFields.has(field))
      problems.push({ code: 'imports.field_mapped_twice', field, columns })
  }
  const ends = columnsOf('payFrom', 'payTo')
  if (ends.length > 0 && mapping.includes('payRange'))
    problems.push({
      code: 'imports.pay_mapped_twice',
      field: 'payRange',
      columns: columnsOf('payRange', 'payFrom', 'payTo'),
    })
  return problems
}
