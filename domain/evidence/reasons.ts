/**
 * Why a candidacy ended, or nearly did (RULES §4). A person's private reasons are never a code.
 */
export const reasonCodes = [
  'pay',
  'requirement',
  'role',
  'place',
  'benefits',
  'employer',
  'counter_offer',
  'process',
  'timing',
  'not_interested',
  'no_reply',
  'already_known',
  'off_limits',
  'client_rejected',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

export const deciders = ['candidate', 'agency', 'client'] as const
export type Decider = (typeof deciders)[number]

export type Certainty = 'stated' | 'inferred'

export interface Reason {
  code: ReasonCode
  decidedBy: Decider
  certainty: Certainty
  isPrimary: boolean
  requirementId: string | null
}

/** Who can decide by this reason; a code that is absent can be anybody's. */
const possibleDeciders: Partial<Record<ReasonCode, readonly Decider[]>> = {
  counter_offer: ['candidate'],
  not_interested: ['candidate'],
  timing: ['candidate'],
  no_reply: ['candidate'],
  already_known: ['client'],
  client_rejected: ['client'],
  off_limits: ['agency', 'client'],
}

export type ReasonRefusal =
  | 'candidacies.one_primary_reason'
  | 'candidacies.reason_twice'
  | 'candidacies.requirement_missing'
  | 'candidacies.requirement_unexpected'
  | 'candidacies.decider_impossible'

/**
 * Is this list of reasons sound? Exactly one is primary, no code stands twice (a requirement may, one each), a
 * requirement is named where the code asks for it and nowhere else. `undefined`: it is. An empty list is not.
 */
export function refuseReasons(reasons: readonly Reason[]): ReasonRefusal | undefined {
  if (reasons.filter((reason) => reason.isPrimary).length !== 1) return 'candidacies.one_primary_reason'
  const keys = reasons.map((reason) => `${reason.code}/${reason.requirementId ?? ''}`)
  if (new Set(keys).size !== keys.length) return 'candidacies.reason_twice'
  return firstDefined(reasons.map(refuseReason))
}

function refuseReason({ code, decidedBy, requirementId }: Reason): ReasonRefusal | undefined {
  if (code === 'requirement' && requirementId === null) return 'candidacies.requirement_missing'
  if (code !== 'requirement' && requirementId !== null) return 'candidacies.requirement_unexpected'
  const possible = possibleDeciders[code]
  return possible && !possible.includes(decidedBy) ? 'candidacies.decider_impossible' : undefined
}

function firstDefined<T>(values: readonly (T | undefined)[]): T | undefined {
  return values.find((value) => value !== undefined)
}

/** The deciders a reason allows, for a form that offers only what can be saved. */
export function decidersOf(code: ReasonCode): readonly Decider[] {
  return possibleDeciders[code] ?? deciders
}
