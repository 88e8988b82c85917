/** Whose data can be given out and erased. */
export const personKinds = ['candidate', 'contact'] as const
export type PersonKind = (typeof personKinds)[number]

/** Why somebody was erased; `retention` is given by Rytm alone. */
export const erasureGrounds = ['request', 'objection', 'consent_withdrawn', 'no_need', 'retention'] as const
export type ErasureGround = (typeof erasureGrounds)[number]
export const statedGrounds = ['request', 'objection', 'consent_withdrawn', 'no_need'] as const
