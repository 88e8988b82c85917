/** How often the client wants a call: every n-th project week; `none`: asked not to be called. */
export const callRhythms = ['week', 'two_weeks', 'month', 'none'] as const
export type CallRhythm = (typeof callRhythms)[number]

/** How often the client wants a written report. */
export const reportRhythms = ['week', 'none'] as const
export type ReportRhythm = (typeof reportRhythms)[number]

/**
 * The agreed rhythm. Where a side is `none`, `agreedAt` and `agreedWithContactId` say when and who of the client asked
 * for it; undefined where it is the agency's own default.
 */
export type Rhythm = {
  readonly callEvery: CallRhythm
  readonly reportEvery: ReportRhythm
  readonly agreedAt?: Temporal.Instant
  readonly agreedWithContactId?: string
}

/**
 * The clocks of RULES §2 as an agency, a client or a project sets them. Days are working days, hours working hours of
 * the agency's calendar; `longestGapDays` are calendar days, `guaranteeCheckDays` calendar days after the start.
 */
export type CommitmentPolicy = {
  readonly kickoffCallDays: number
  readonly decisionMakerCallDays: number
  readonly scheduleDays: number
  readonly replyHours: number
  readonly resumePlanDays: number
  readonly introductionCallDays: number
  readonly holdContactDays: number
  readonly startContactDays: number
  readonly guaranteeCheckDays: readonly number[]
  readonly closingReportDays: number
  readonly longestGapDays: number
  readonly silentAfterDays: number
  readonly rhythm: Rhythm
}

/** What an agency has until it decides otherwise: the method as RULES §2 and §3 write it. */
export const defaultPolicy: CommitmentPolicy = {
  kickoffCallDays: 1,
  decisionMakerCallDays: 2,
  scheduleDays: 2,
  replyHours: 4,
  resumePlanDays: 2,
  introductionCallDays: 1,
  holdContactDays: 10,
  startContactDays: 10,
  guaranteeCheckDays: [30, 90],
  closingReportDays: 2,
  longestGapDays: 10,
  silentAfterDays: 5,
  rhythm: { callEvery: 'week', reportEvery: 'week' },
}

/** The amounts of a policy that are one number, with what is allowed: from 1, up to two working weeks or a quarter. */
export const policyLimits = {
  kickoffCallDays: { min: 1, max: 10 },
  decisionMakerCallDays: { min: 1, max: 10 },
  scheduleDays: { min: 1, max: 10 },
  replyHours: { min: 1, max: 80 },
  resumePlanDays: { min: 1, max: 10 },
  introductionCallDays: { min: 1, max: 10 },
  holdContactDays: { min: 1, max: 60 },
  startContactDays: { min: 1, max: 60 },
  closingReportDays: { min: 1, max: 20 },
  longestGapDays: { min: 7, max: 31 },
  silentAfterDays: { min: 1, max: 20 },
} as const
export type PolicyAmount = keyof typeof policyLimits

export type PolicyFault = {
  readonly code: 'commitments.policy_amount' | 'commitments.policy_checks' | 'commitments.policy_no_contact'
  readonly subject: string
}

/**
 * The first thing that makes a policy unusable; undefined when it is sound. Amounts are whole and within their limits,
 * checks of the guarantee are different days from 1 to 730, and some regular contact is left: calls or reports.
 */
export function findPolicyFault(policy: CommitmentPolicy): PolicyFault | undefined {
  const amounts = Object.keys(policyLimits) as PolicyAmount[]
  const wrong = amounts.find((name) => !isWithin(policy[name], policyLimits[name]))
  if (wrong) return { code: 'commitments.policy_amount', subject: wrong }
  const { guaranteeCheckDays: checks, rhythm } = policy
  const sound = checks.length <= 6 && new Set(checks).size === checks.length
  if (!sound || !checks.every((day) => isWithin(day, { min: 1, max: 730 })))
    return { code: 'commitments.policy_checks', subject: checks.join(', ') }
  if (rhythm.callEvery === 'none' && rhythm.reportEvery === 'none')
    return { code: 'commitments.policy_no_contact', subject: 'rhythm' }
}

/** The policy of a project: its own settings over the client's over the agency's, field by field. */
export function layPolicies(layers: readonly Partial<CommitmentPolicy>[]): CommitmentPolicy {
  return Object.assign({}, defaultPolicy, ...layers)
}

/** Every how many project weeks a call is owed; undefined where the client wants none. */
export function weeksBetweenCalls({ callEvery }: Rhythm): number | undefined {
  const weeks = { week: 1, two_weeks: 2, month: 4, none: undefined }
  return weeks[callEvery]
}

function isWithin(amount: number, { min, max }: { min: number; max: number }) {
  return Number.isInteger(amount) && amount >= min && amount <= max
}
