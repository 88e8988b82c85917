import type { HireRefusal } from '@rytm/domain/evidence/hire.ts'
import type { OccurrenceRefusal } from '@rytm/domain/evidence/occurrence.ts'
import type { ReasonRefusal } from '@rytm/domain/evidence/reasons.ts'
import type { MoveRefusal } from '@rytm/domain/evidence/stages.ts'
import type { CsvRefusal } from '#platform/csv/readCsv.ts'
import { badRequestError, conflictError, notFoundError, refusedError } from '#platform/errors/appError.ts'

export const candidacyNotFound = notFoundError('candidacies.not_found')
export const rangeNoticeNotFound = notFoundError('candidacies.range_notice_not_found')
export const unknownCandidate = refusedError('candidacies.unknown_candidate')
export const unknownRequirement = refusedError('candidacies.unknown_requirement')
/** `params.candidacyId` is the one that exists. */
export const alreadyInProject = conflictError('candidacies.already_in_project')
/** Nothing is written about somebody who was erased. */
export const personErased = conflictError('candidacies.person_erased')
export const emailTaken = conflictError('candidacies.email_taken')
export const onlyUnmovedAreRemoved = conflictError('candidacies.only_unmoved_are_removed')
export const nothingToUndo = conflictError('candidacies.nothing_to_undo')
export const notEnded = conflictError('candidacies.not_ended')
/** Somebody else saved in between: `params.revision` is the current one. */
export const staleCandidacy = conflictError('candidacies.stale_revision')
/** Not all openings of the project are filled, so it does not only wait for the first day. */
export const openingsLeft = refusedError('candidacies.openings_left')
/** The project is no longer active: who steps back opens it again, with a reason and a new date. */
export const reopeningMissing = refusedError('candidacies.reopening_missing')
export const listEmpty = refusedError('candidacies.list_empty')
/** `params.most` is how many lines a list may have. */
export const listTooLong = refusedError('candidacies.list_too_long')
/** No column of a table is the name or the surname. */
export const listWithoutNames = refusedError('candidacies.list_without_names')
export const listFileMissing = badRequestError('imports.file_missing')
/** The file as a whole cannot be read: the codes and words of the importer. */
export const tableRefused = ({ code, params }: CsvRefusal) => refusedError(code)(params)
type HireTimeRefusal = HireRefusal | 'candidacies.guarantee_runs' | 'candidacies.guarantee_over'
export const candidacyRefused = (code: MoveRefusal | ReasonRefusal | OccurrenceRefusal | HireTimeRefusal) =>
  refusedError(code)()
