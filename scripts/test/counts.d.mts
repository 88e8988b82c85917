type Counts = { passed: number; failed: number; skipped: number }
type Outcome = { report: string; ok: boolean }

export function exitCounts(outcome: Pick<Outcome, 'ok'>): Counts
export function ruleCounts(outcome: Outcome): Counts
export function vitestCounts(outcome: Outcome): Counts
export function playwrightCounts(outcome: Outcome): Counts
