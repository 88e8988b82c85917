/** As the column's own default: most projects take 4 to 6 weeks. */
export const defaultPlannedWeeks = 5
