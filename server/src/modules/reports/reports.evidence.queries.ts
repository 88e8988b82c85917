import type { ReportView } from '@rytm/contract/views/reportView.ts'
import { stageRank } from '@rytm/domain/evidence/stages.ts'
import { partIsSafe } from '@rytm/domain/reports/disclosure.ts'
import type { CandidacyStanding } from '@rytm/domain/reports/inPlay.ts'
import { composeReasons } from '@rytm/domain/reports/reasons.ts'
import type { LastReport } from './reports.counts.queries.ts'
import type { primaryReasons } from './reports.facts.queries.ts'

/**
 * Why candidacies ended, and why people were not put forward at all. The second is a part of the first: a code is
 * shown there only where the difference between both points at nobody.
 */
export function composeReasonsOf({
  primary,
  standings,
  last,
}: {
  primary: Awaited<ReturnType<typeof primaryReasons>>
  standings: readonly CandidacyStanding[]
  last: LastReport | undefined
}): Pick<ReportView['evidence'], 'reasons' | 'otherReasons'> & Pick<ReportView, 'notPutForward'> {
  const codes = new Map(primary.map(({ stageChangeId, code }) => [stageChangeId, code]))
  const ended = standings.flatMap(({ endedBy, stage }) => {
    const code = endedBy && codes.get(endedBy)
    return code ? [{ code, putForward: stageRank(stage) >= stageRank('presented') }] : []
  })
  const all = composeReasons({
    primaryReasons: ended.map(({ code }) => code),
    lastShown: last?.shown.evidence.reasons ?? [],
  })
  const before = composeReasons({
    primaryReasons: ended.filter(({ putForward }) => !putForward).map(({ code }) => code),
    lastShown: (last?.shown.notPutForward ?? []).map(({ reasonCode, n }) => ({ code: reasonCode, n })),
  })
  const whole = new Map(all.reasons.map(({ code, n }) => [code, n]))
  return {
    ...all,
    notPutForward: before.reasons
      .filter(
        ({ code, n }) => n <= (whole.get(code) ?? 0) && partIsSafe({ part: n, whole: whole.get(code) ?? 0 }),
      )
      .map(({ code, n }) => ({ reasonCode: code, n })),
  }
}
