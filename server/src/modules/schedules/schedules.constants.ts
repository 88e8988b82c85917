/** A plan with more is a mistake of a program; nobody reads it. */
export const mostActivities = 300
/** More nobody finds their way in. */
export const mostTemplates = 100
