/**
 * The steps of a reminder (RULES §3). `today`: it is due on this day; `warn`: little time is left; `due`: it was due
 * now; `manager`: in the digest after that; `owner`: a working day later, and each one; `silent`: the client has not
 * heard a word for too long.
 */
export const noticeSteps = ['today', 'warn', 'due', 'manager', 'owner', 'silent'] as const
export type NoticeStep = (typeof noticeSteps)[number]

/** Whom a step is for. Who that is at the time is decided by `recipientsOf`. */
export type Audience = 'responsible' | 'managers' | 'owners'

/** `hours`: as soon as the recipient works. `digest`: with everything else of the day, at 8:30 of their working day. */
export type Timing = 'hours' | 'digest'

/**
 * A notice that should exist. `key` is unique within its commitment; it is never delivered before `notBefore`, and not
 * planned any more where it would come at `notAfter` or later; undefined: it is news however late.
 */
export type Notice = {
  readonly key: string
  readonly step: NoticeStep
  readonly audience: Audience
  readonly timing: Timing
  readonly notBefore: Temporal.Instant
  readonly notAfter?: Temporal.Instant
}
