import { conflictError, notFoundError, refusedError } from '#platform/errors/appError.ts'

export const personNotFound = notFoundError('privacy.person_not_found')
export const alreadyErased = conflictError('privacy.already_erased')
/** What was typed is not the name of the person. */
export const nameDiffers = refusedError('privacy.name_differs')
/** Somebody else saved in between: `params.revision` is the current one. */
export const staleRetention = conflictError('privacy.stale_revision')
/** A part of what is kept belongs to projects that are closed to the member. */
export const copyNeedsOwner = conflictError('privacy.copy_needs_owner')
