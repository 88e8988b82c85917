import { conflictError, notFoundError, refusedError } from '#platform/errors/appError.ts'

export const commitmentNotFound = notFoundError('commitments.not_found')
/** Kept, missed or let go in the meantime; `params.status` says which. */
export const commitmentNotOpen = conflictError('commitments.not_open')
export const noRuling = conflictError('commitments.no_ruling')
export const notAReply = refusedError('commitments.not_a_reply')
/** Somebody else set the clocks since they were read. */
export const policyStale = conflictError('commitments.policy_stale')
