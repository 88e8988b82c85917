/**
 * Everything that a column of an imported file can mean. `payRange` holds both ends in one cell, `payFrom` and
 * `payTo` one each; `payIsGross` and `payIsNet` differ in what a yes means (words answer either). `language` is
 * a language the candidate must know. `ignore` leaves the column out.
 */
export const importFields = [
  'clientName',
  'title',
  'openings',
  'mustRequirements',
  'niceRequirements',
  'payRange',
  'payFrom',
  'payTo',
  'currency',
  'payPeriod',
  'payIsGross',
  'payIsNet',
  'contractType',
  'city',
  'region',
  'street',
  'workMode',
  'seniority',
  'category',
  'workingTime',
  'language',
  'reference',
  'publishedAt',
  'note',
  'ignore',
] as const

/** One meaning of a column. */
export type ImportField = (typeof importFields)[number]

/** The meaning of each column of a file, in the order of its headers. A column beyond its end is ignored. */
export type ColumnMapping = ImportField[]

/** Fields that several columns may share: their cells are put together. Any other field is taken from one column. */
export const sharedFields: ReadonlySet<ImportField> = new Set([
  'mustRequirements',
  'niceRequirements',
  'language',
  'note',
  'ignore',
])
