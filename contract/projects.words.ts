export const contactRoles = ['commissioning', 'hr', 'decision_maker', 'sponsor', 'interviewer'] as const
export type ContactRole = (typeof contactRoles)[number]

export const requirementKinds = ['must', 'nice'] as const
/** "Would you reject an otherwise great candidate without it?" */
export const wouldRejectAnswers = ['yes', 'no'] as const
/** "Can it be relaxed?" */
export const canRelaxAnswers = ['yes', 'maybe', 'no'] as const

export const rhythmChannels = ['phone', 'video', 'email', 'meeting'] as const
