export const contactRoles = ['commissioning', 'hr', 'decision_maker', 'sponsor', 'interviewer'] as const
export type ContactRole = (typeof contactRoles)[number]

export const requirementKinds = ['must', 'nice'] as const
/** "Would you reject an otherwise great candidate without it?" */
export const wouldRejectAnswers = ['yes', 'no'] as const
/** "Can it be relaxed?" */
export const canRelaxAnswers = ['yes', 'maybe', 'no'] as const

export const rhythmChannels = ['phone', 'video', 'email', 'meeting'] as const

/** What somebody does in a project beside its lead consultant. */
export const teamRoles = ['account_manager', 'researcher'] as const
export type TeamRole = (typeof teamRoles)[number]
