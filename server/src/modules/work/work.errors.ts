import type { OccurrenceRefusal } from '@rytm/domain/evidence/occurrence.ts'
import { notFoundError, refusedError } from '#platform/errors/appError.ts'

export const workNotFound = notFoundError('work.not_found')
export const workRefused = (code: OccurrenceRefusal) => refusedError(code)()
