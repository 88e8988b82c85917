import { conflictError, notFoundError, refusedError } from '#platform/errors/appError.ts'

export const reportNotFound = notFoundError('reports.not_found')
/** The project has no such week, it lies ahead, or a later one was reported already. */
export const weekNotReportable = refusedError('reports.week_not_reportable')
/** Only while its status is `closing`. */
export const projectNotClosing = refusedError('reports.project_not_closing')
export const projectNotReporting = refusedError('reports.project_not_reporting')
/** `params.current` is what the other one wrote. */
export const staleRevision = conflictError('reports.stale_revision')
export const alreadySent = conflictError('reports.already_sent')
export const notSent = conflictError('reports.not_sent')
/** The letter has left, or never waited. */
export const letterNotWaiting = notFoundError('reports.letter_not_waiting')
/** Another correction was sent meanwhile; `params` say which, when and by whom. */
export const correctionOvertaken = conflictError('reports.correction_overtaken')
export const correctionReasonMissing = refusedError('reports.correction_reason_missing')
/** `params.missing`: the parts a human still has to write. */
export const partsMissing = refusedError('reports.parts_missing')
/** `params.fields`: where the name of a candidate stands. */
export const namesCandidates = refusedError('reports.names_candidates')
/** A contact in the input has no role in the project that may see the report, or no e-mail. */
export const recipientRefused = refusedError('reports.recipient_refused')
export const handoverInFuture = refusedError('reports.handover_in_future')
export const alreadyHandedOver = conflictError('reports.already_handed_over')
