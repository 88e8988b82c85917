import type { OccurrenceRefusal } from '@rytm/domain/evidence/occurrence.ts'
import type { TouchpointRefusal } from '@rytm/domain/touchpoints/touchpoint.ts'
import { conflictError, notFoundError, refusedError } from '#platform/errors/appError.ts'

export const touchpointNotFound = notFoundError('touchpoints.not_found')
export const notContested = conflictError('touchpoints.not_contested')
export const severalClients = refusedError('touchpoints.several_clients')
/** The contact in the input is not one of the client. */
export const unknownContact = refusedError('touchpoints.unknown_contact')
export const touchpointRefused = (code: TouchpointRefusal | OccurrenceRefusal) => refusedError(code)()
