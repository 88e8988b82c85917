import type { ReasonCode } from '#evidence/reasons.ts'
import { disclosedCount } from './disclosure.ts'

export interface ShownReason {
  code: ReasonCode
  n: number
}

/**
 * Primary reasons as the client may count them: each with n ≥ 3, most frequent first. The rest stands in one number,
 * 0 where that number would itself be smaller than 3. `no_reply` is kept apart from all shares and left out.
 */
export function composeReasons({
  primaryReasons,
  lastShown,
}: {
  primaryReasons: readonly ReasonCode[]
  lastShown: readonly { code: string; n: number }[]
}): { reasons: ShownReason[]; otherReasons: number } {
  const counted = primaryReasons.filter((code) => code !== 'no_reply')
  const reasons = [...new Set(counted)]
    .flatMap((code): ShownReason[] => {
      const n = disclosedCount({
        count: counted.filter((other) => other === code).length,
        lastShown: lastShown.find((shown) => shown.code === code)?.n,
      })
      return n === undefined ? [] : [{ code, n }]
    })
    .toSorted((a, b) => b.n - a.n || a.code.localeCompare(b.code))
  const rest = counted.length - reasons.reduce((total, { n }) => total + n, 0)
  return { reasons, otherReasons: disclosedCount({ count: Math.max(0, rest) }) ?? 0 }
}
