import { conflictError, notFoundError } from '#platform/errors/appError.ts'

export const clientNotFound = notFoundError('clients.not_found')
export const contactNotFound = notFoundError('clients.contact_not_found')
/** `params.projects` says how many; projects are history and are never deleted along. */
export const clientHasProjects = conflictError('clients.has_projects')
export const emailTaken = conflictError('clients.email_taken')
/** `params.titles` names the running projects that would lose the contact. */
export const contactInProjects = conflictError('clients.contact_in_projects')
