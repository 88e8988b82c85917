import { conflictError, notFoundError, refusedError } from '#platform/errors/appError.ts'

export const projectNotFound = notFoundError('projects.not_found')
export const projectContactNotFound = notFoundError('projects.contact_not_found')
export const unknownClient = refusedError('projects.unknown_client')
export const unknownConsultant = refusedError('projects.unknown_consultant')
/** A contact in the input is not one of the project's client. */
export const unknownContact = refusedError('projects.unknown_contact')
export const unknownRequirement = refusedError('projects.unknown_requirement')
export const onlyDraftsAreDeleted = conflictError('projects.only_drafts_are_deleted')
export const lastCommissioningContact = conflictError('projects.last_commissioning_contact')
export const activationIncomplete = refusedError('projects.activation_incomplete')
/** Somebody else saved in between: `params.revision` is the current one. */
export const staleRevision = conflictError('projects.stale_revision')
