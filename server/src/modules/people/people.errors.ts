import type { AbsenceFault } from '@rytm/domain/people/absenceRules.ts'
import {
  AppError,
  conflictError,
  forbiddenError,
  notFoundError,
  refusedError,
} from '#platform/errors/appError.ts'

export const wrongCredentials = () => new AppError({ code: 'people.wrong_credentials', status: 401 })
/** `minutes`: after which one may try again. */
export const signInBlocked = (params: { minutes: number }) =>
  new AppError({ code: 'people.sign_in_blocked', status: 429, params })
/** The password was right; `challenge` goes on from here, `passkey` says whether one would do instead of a code. */
export const secondStepRequired = (params: { challenge: string; passkey: boolean }) =>
  new AppError({ code: 'people.second_step_required', status: 401, params })
export const challengeEnded = refusedError('people.challenge_ended')
export const codeWrong = refusedError('people.code_wrong')
export const codesNotPrepared = conflictError('people.codes_not_prepared')
export const codesOn = conflictError('people.codes_on')
export const codesOff = conflictError('people.codes_off')
export const passkeyRefused = refusedError('people.passkey_refused')
export const passkeyKnown = conflictError('people.passkey_known')
export const passkeysFull = conflictError('people.passkeys_full')
export const passkeyNotFound = notFoundError('people.passkey_not_found')
export const secondStepOwn = conflictError('people.second_step_own')
export const secondStepOfSeveral = conflictError('people.second_step_of_several')
/** Whoever asks others for a second step has one. */
export const secondStepOwnFirst = conflictError('people.second_step_own_first')
/** An agency of theirs asks for it. */
export const secondStepNeeded = conflictError('people.second_step_needed')
export const wrongPassword = refusedError('people.wrong_password')
export const sessionNotFound = notFoundError('people.session_not_found')
export const agencyNotFound = notFoundError('people.agency_not_found')
export const resetLinkEnded = refusedError('people.reset_link_ended')
export const memberNotFound = notFoundError('people.member_not_found')
export const lastOwner = conflictError('people.last_owner')
export const invitationNotFound = notFoundError('people.invitation_not_found')
export const invitationEnded = refusedError('people.invitation_ended')
export const alreadyMember = conflictError('people.already_member')
export const alreadyInvited = conflictError('people.already_invited')
export const nameRequired = refusedError('people.name_required')
export const roleNotYours = forbiddenError('people.role_above_yours')
export const addressTaken = conflictError('people.address_taken')
export const passwordTooShort = refusedError('people.password_too_short')
export const absenceNotFound = notFoundError('people.absence_not_found')
export const absenceOfOthers = forbiddenError('people.absence_of_others')
export const absenceEnded = conflictError('people.absence_ended')
export const absenceBegun = refusedError('people.absence_begun')
export const absenceRefused = (code: AbsenceFault) => refusedError(code)()
export const substituteLeft = refusedError('people.substitute_left')
export const zoneUnknown = refusedError('people.zone_unknown')
