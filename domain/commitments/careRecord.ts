import type { WorkingCalendar } from '#calendar/workingCalendar.ts'
import { type CommitmentKind, type CommitmentStatus, commitmentKinds } from '#commitments/commitment.ts'
import { countsAs } from '#commitments/countsAsKept.ts'

/**
 * Commitments that count alike: of one kind and outcome, due in one week (the ISO date of its Monday). `dueAt` and
 * `recordedAt` stand for all of them: what was recorded after its due time is grouped only with the same two instants.
 * Only what was due already belongs here, so that `open` means overdue.
 */
export type CareGroup = {
  readonly kind: CommitmentKind
  readonly status: CommitmentStatus
  readonly week: string
  readonly dueAt: Temporal.Instant
  readonly recordedAt?: Temporal.Instant
  readonly count: number
}

/** Of `counted` commitments `kept` were kept on time. */
export type Kept = { readonly kept: number; readonly counted: number }

/**
 * How one kind went. `counted` is the sum of `kept`, `late`, `missed`, `attempted`, `automatic` and `recordedTooLate`;
 * `notWanted`, `waived` and `overdue` (not done yet) stand beside it. What was cancelled is in neither.
 */
export type KindCare = Kept & {
  readonly kind: CommitmentKind
  readonly late: number
  readonly missed: number
  readonly attempted: number
  readonly automatic: number
  readonly recordedTooLate: number
  readonly notWanted: number
  readonly waived: number
  readonly overdue: number
}

/** Below it a share or a median says more about chance than about care: it is not given. */
export const fewestForShare = 5

/** The share kept on time, 0 to 1; undefined below 5 commitments, which includes none. */
export function shareKept({ kept, counted }: Kept): number | undefined {
  return counted < fewestForShare ? undefined : kept / counted
}

/**
 * The care record by kind (RULES §9), in the order of the kinds; a kind of which nothing was due is left out. What was
 * recorded late counts as kept within 3 working days of the due time (`countsAs`).
 */
export function careByKind({
  groups,
  calendar,
}: {
  groups: readonly CareGroup[]
  calendar: WorkingCalendar
}): KindCare[] {
  const ofKind = Map.groupBy(groups, ({ kind }) => kind)
  return commitmentKinds.flatMap((kind) => {
    const care = careOf({ kind, groups: ofKind.get(kind) ?? [], calendar })
    return care.counted + care.notWanted + care.waived + care.overdue > 0 ? [care] : []
  })
}

/**
 * How many were kept in each of the weeks (Mondays), in their order; a week without any counts 0 of 0. Groups of other
 * weeks are ignored.
 */
export function keptByWeek({
  groups,
  weeks,
  calendar,
}: {
  groups: readonly CareGroup[]
  weeks: readonly string[]
  calendar: WorkingCalendar
}): (Kept & { readonly week: string })[] {
  const ofWeek = Map.groupBy(groups, ({ week }) => week)
  return weeks.map((week) => ({ week, ...keptOf({ groups: ofWeek.get(week) ?? [], calendar }) }))
}

/** Median and 90th percentile of amounts of time in working minutes, with how many they rest on. */
export type TimeTaken = {
  readonly n: number
  readonly medianMinutes?: number
  readonly p90Minutes?: number
}

/**
 * How long something took: the median (of an even number the mean of the middle two) and the 90th percentile (nearest
 * rank: an amount that occurred). Both undefined below 5.
 */
export function timeTaken(minutes: readonly number[]): TimeTaken {
  const n = minutes.length
  if (n < fewestForShare) return { n }
  const sorted = minutes.toSorted((a, b) => a - b)
  const at = (index: number) => sorted[index] as number
  const middle = (at(Math.floor((n - 1) / 2)) + at(Math.floor(n / 2))) / 2
  return { n, medianMinutes: middle, p90Minutes: at(Math.ceil(0.9 * n) - 1) }
}

type Grouped = { groups: readonly CareGroup[]; calendar: WorkingCalendar }

function careOf({ kind, groups, calendar }: Grouped & { kind: CommitmentKind }): KindCare {
  const sum = (...wanted: CommitmentStatus[]) => total(groups.filter(({ status }) => wanted.includes(status)))
  const kept = keptOf({ groups, calendar })
  const beside = { late: sum('late'), missed: sum('missed'), attempted: sum('attempted') }
  const automatic = sum('automatic')
  return {
    kind,
    ...kept,
    ...beside,
    automatic,
    recordedTooLate: kept.counted - kept.kept - beside.late - beside.missed - beside.attempted - automatic,
    notWanted: sum('not_wanted'),
    waived: sum('waived'),
    overdue: sum('open'),
  }
}

function keptOf({ groups, calendar }: Grouped): Kept {
  const counted = groups.map((group) => ({ ...group, as: countsGroupAs({ group, calendar }) }))
  const kept = total(counted.filter(({ as }) => as === 'kept'))
  return { kept, counted: kept + total(counted.filter(({ as }) => as === 'not_kept')) }
}

function countsGroupAs({ group, calendar }: { group: CareGroup; calendar: WorkingCalendar }) {
  const { status, dueAt, recordedAt } = group
  const evidence = recordedAt && ({ kind: 'touchpoint', id: '', occurredAt: dueAt, recordedAt } as const)
  return countsAs({ commitment: { status, dueAt, ...(evidence && { evidence }) }, calendar })
}

function total(groups: readonly Pick<CareGroup, 'count'>[]) {
  return groups.reduce((sum, { count }) => sum + count, 0)
}
