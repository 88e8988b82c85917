import { badRequestError, forbiddenError, notFoundError } from '#platform/errors/appError.ts'

/** Missing, closed to the contact and of somebody else are one answer. */
export const pageNotFound = notFoundError('portal.not_found')
/** The token of a form is missing, forged or of another session. */
export const formExpired = forbiddenError('portal.form_expired')
export const formInvalid = badRequestError('portal.form_invalid')
