import type { MappingProblem } from '@rytm/domain/imports/checkMapping.ts'
import type { CsvRefusal } from '#platform/csv/readCsv.ts'
import { badRequestError, conflictError, notFoundError, refusedError } from '#platform/errors/appError.ts'

export const importNotFound = notFoundError('imports.not_found')
export const fileMissing = badRequestError('imports.file_missing')
/** The file came whole and is not a table that can be read; the code says why. */
export const fileRefused = ({ code, params }: CsvRefusal) => refusedError(code)(params)
export const staleImport = conflictError('imports.stale_revision')
export const alreadyStarted = conflictError('imports.already_started')
export const stillRunning = conflictError('imports.still_running')
export const mappingLength = refusedError('imports.mapping_length')
export const mappingUnusable = (problems: MappingProblem[]) =>
  refusedError('imports.mapping_unusable')({ problems })
