import type { OccurrenceRefusal } from '@rytm/domain/evidence/occurrence.ts'
import type { AdoptionRefusal } from '@rytm/domain/projects/adoption.ts'
import type { StatusChangeRefusal } from '@rytm/domain/projects/decideStatusChange.ts'
import type { RhythmRefusal } from '@rytm/domain/projects/rhythm.ts'
import { conflictError, notFoundError, refusedError } from '#platform/errors/appError.ts'

export const projectNotFound = notFoundError('projects.not_found')
export const projectContactNotFound = notFoundError('projects.contact_not_found')
export const accessNotFound = notFoundError('projects.access_not_found')
export const placeNotFound = notFoundError('projects.place_not_found')
export const unknownMember = refusedError('projects.unknown_member')
/** Everybody knows of it already. */
export const notConfidential = conflictError('projects.not_confidential')
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
/** More than ten years away: `params.field` is where it stands. */
export const dateFar = refusedError('projects.date_far')
/** What is owed since the start stays owed. */
export const startFixed = refusedError('projects.start_fixed')
/** A client view needs a start; a draft without one has nothing to show. */
export const projectNotStarted = conflictError('projects.not_started')
/** The domain's own code and what is missing travel on. */
export const statusChangeRefused = ({ code, missing }: StatusChangeRefusal) => refusedError(code)({ missing })
export const sameStatus = refusedError('projects.status_change_not_allowed')
export const kickoffDone = conflictError('projects.kickoff_done')
/** `params.current` is what the other tab saved. */
export const kickoffStale = conflictError('projects.kickoff_stale')
export const kickoffProjectEnded = conflictError('projects.kickoff_project_ended')
export const contactWithoutEmail = refusedError('projects.contact_without_email')
export const rhythmRefused = (code: RhythmRefusal | OccurrenceRefusal) => refusedError(code)()
export const adoptionRefused = (code: AdoptionRefusal) => refusedError(code)()
export const kickoffTimeRefused = (code: OccurrenceRefusal) => refusedError(code)()
