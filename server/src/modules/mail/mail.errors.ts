import { conflictError, notFoundError } from '#platform/errors/appError.ts'

export const mailNotFound = notFoundError('mail.not_found')
/** The text of a mail that left is not kept. */
export const mailNotStored = notFoundError('mail.not_stored')
export const mailNotRetriable = conflictError('mail.not_retriable')
