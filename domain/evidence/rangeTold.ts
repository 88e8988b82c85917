import { type Stage, stageRank, stages } from './stages.ts'

/** How somebody was told the pay range of a position. */
export const rangeWays = ['advert', 'message', 'phone', 'email', 'meeting'] as const
export type RangeWay = (typeof rangeWays)[number]

/**
 * From which stages on somebody should know the pay range: everybody who answered, because what is told must be told before
 * the conversation about pay (Directive (EU) 2023/970, art. 5). Before that nobody is counted as not told.
 */
export const stagesThatKnowTheRange: readonly Stage[] = stages.filter(
  (stage) => stageRank(stage) >= stageRank('answered'),
)
