/** Looks a domain word up in one language: `word('health.at_risk')`, `word('unit.openings', { count: 2 })`. */
export type Word = (key: string, values?: Record<string, string | number>) => string
