import { conflictError, notFoundError, refusedError } from '#platform/errors/appError.ts'

export const activityNotFound = notFoundError('schedules.activity_not_found')
export const versionNotFound = notFoundError('schedules.version_not_found')
/** Somebody else moved or reworded it in the meantime. */
export const staleRevision = conflictError('schedules.stale_revision')
/** The plan has activities; replacing it has to be said. */
export const planExists = conflictError('schedules.plan_exists')
export const activityExists = conflictError('schedules.activity_exists')
/** `params.refusals`: all the domain's reasons at once. */
export const publicationRefused = refusedError('schedules.publication_refused')
export const startDateMissing = refusedError('schedules.start_date_missing')
/** A contact in the input has no role in the project that may see the schedule, or no e-mail. */
export const recipientRefused = refusedError('schedules.recipient_refused')
export const handoverInFuture = refusedError('schedules.handover_in_future')
/** The contact does not have this version, or it is marked as returned already. */
export const notHandedOver = refusedError('schedules.not_handed_over')
export const alreadyHandedOver = conflictError('schedules.already_handed_over')
export const doneInFuture = refusedError('schedules.done_in_future')
export const tooManyActivities = refusedError('schedules.too_many_activities')
export const templateNotFound = notFoundError('schedules.template_not_found')
/** `params.refusals`: all the domain's reasons at once. */
export const templateRefused = refusedError('schedules.template_refused')
/** Somebody else saved it in between. */
export const templateStale = conflictError('schedules.template_stale')
export const tooManyTemplates = refusedError('schedules.too_many_templates')
