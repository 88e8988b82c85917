import { badRequestError, notFoundError, refusedError } from '#platform/errors/appError.ts'

export const fileNotFound = notFoundError('files.not_found')
export const fileMissing = badRequestError('files.missing')
/** By its content it is none of the formats that a card takes. */
export const formatRefused = refusedError('files.format_refused')
