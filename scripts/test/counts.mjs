import { existsSync, readFileSync } from 'node:fs'

/** What a step without a report of its own says: it is one check. */
export function exitCounts({ ok }) {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }
}

export const ruleCounts = fromReport(({ passed, failed }) => ({ passed, failed, skipped: 0 }))

export const vitestCounts = fromReport((report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  skipped: report.numPendingTests + report.numTodoTests,
}))

export const playwrightCounts = fromReport(({ stats }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected,
  skipped: stats.skipped,
}))

/** A step that broke off, or in which nothing ran, has failed whatever its report says. */
function fromReport(read) {
  return ({ report, ok }) => {
    const counts = existsSync(report)
      ? read(JSON.parse(readFileSync(report, 'utf8')))
      : exitCounts({ ok: false })
    const isSilent = counts.failed === 0 && (!ok || counts.passed === 0)
    return isSilent ? { ...counts, failed: 1 } : counts
  }
}
