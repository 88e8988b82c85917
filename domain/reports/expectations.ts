import { monthlyMinor, type Pay, type PayUnit, unitKey, unitOf } from '#evidence/comparablePay.ts'
import { partIsSafe, smallestDistribution, smallestShare } from './disclosure.ts'

/** Expectations of one unit against the range, per month, in minor units. */
export interface ExpectationsSummary extends PayUnit {
  period: 'month'
  n: number
  rangeMinMinor: number | null
  rangeMaxMinor: number | null
  medianMinor: number
  /** How many expect more than the top of the range; null where it would point at fewer than 3 people. */
  aboveRange: number | null
  bins: { fromMinor: number; toMinor: number; n: number }[]
}

/** Edges and median are rounded to 500 of the currency: an exact amount could be recognised. */
const step = 500_00

/** What somebody expects at least: the lower end, else the upper one. */
function expectedMinor(pay: Pay): number | undefined {
  const amountMinor = pay.minMinor ?? pay.maxMinor
  return amountMinor === null ? undefined : monthlyMinor({ amountMinor, period: pay.period })
}

/**
 * Expectations as a distribution per unit: from 5 people, in bins of at least 3 (RULES §6). Units with fewer are
 * absent. Where fewer than 3 came since the last report, the last figures stand unchanged, so that no difference
 * points at one person. The latest expectation of each candidacy is given, one each.
 */
export function composeExpectations({
  expectations,
  ranges,
  lastShown,
}: {
  expectations: readonly Pay[]
  ranges: readonly Pay[]
  lastShown: readonly ExpectationsSummary[]
}): ExpectationsSummary[] {
  const units = new Map<string, { unit: PayUnit; amounts: number[] }>()
  for (const pay of expectations) {
    const unit = unitOf(pay)
    const amount = expectedMinor(pay)
    if (!unit || amount === undefined) continue
    const group = units.get(unitKey(unit)) ?? { unit, amounts: [] }
    units.set(unitKey(unit), { ...group, amounts: [...group.amounts, amount] })
  }
  return [...units.values()].flatMap(({ unit, amounts }) => {
    const last = lastShown.find((shown) => unitKey(shown) === unitKey(unit))
    if (last && Math.abs(amounts.length - last.n) < smallestShare) return [last]
    if (amounts.length < smallestDistribution) return []
    return [summarise({ unit, amounts: amounts.toSorted((a, b) => a - b), ranges })]
  })
}

function summarise({
  unit,
  amounts,
  ranges,
}: {
  unit: PayUnit
  amounts: number[]
  ranges: readonly Pay[]
}): ExpectationsSummary {
  const range = rangeOf({ unit, ranges })
  const above = range.max === null ? 0 : amounts.filter((amount) => amount > (range.max as number)).length
  const safe = range.max !== null && partIsSafe({ part: above, whole: amounts.length })
  return {
    ...unit,
    period: 'month',
    n: amounts.length,
    rangeMinMinor: range.min,
    rangeMaxMinor: range.max,
    medianMinor: Math.round(median(amounts) / step) * step,
    aboveRange: safe ? above : null,
    bins: binsOf(amounts),
  }
}

function rangeOf({ unit, ranges }: { unit: PayUnit; ranges: readonly Pay[] }) {
  const range = ranges.find((candidate) => {
    const other = unitOf(candidate)
    return other && unitKey(other) === unitKey(unit)
  })
  const monthly = (amountMinor: number | null | undefined) =>
    amountMinor == null || !range ? null : monthlyMinor({ amountMinor, period: range.period })
  return { min: monthly(range?.minMinor), max: monthly(range?.maxMinor) }
}

function median(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : Math.round((upper + (sorted[middle - 1] ?? 0)) / 2)
}

/** At most four bins of at least 3 people each, cut only between different amounts. */
function binsOf(sorted: readonly number[]) {
  const size = Math.max(smallestShare, Math.ceil(sorted.length / 4))
  const groups: number[][] = []
  for (const amount of sorted) {
    const group = groups.at(-1)
    if (!group || (group.length >= size && group.at(-1) !== amount)) groups.push([amount])
    else group.push(amount)
  }
  const last = groups.at(-1)
  if (groups.length > 1 && last && last.length < smallestShare) groups.at(-2)?.push(...(groups.pop() ?? []))
  return groups.map((group) => ({
    fromMinor: Math.floor((group[0] ?? 0) / step) * step,
    toMinor: Math.ceil((group.at(-1) ?? 0) / step) * step,
    n: group.length,
  }))
}
