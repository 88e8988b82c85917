const mostYears = 10

/**
 * Whether a date of a project (start, target, handover, agreed schedule, review, first day of work) is a slip of the
 * keyboard rather than a plan: more than 10 calendar years before or after `today`; exactly 10 is not. The weeks of a
 * project are counted from its start, so a start in 1900 would take all who wait with it.
 */
export function isFarDate({ date, today }: { date: Temporal.PlainDate; today: Temporal.PlainDate }): boolean {
  const [oldest, latest] = [today.subtract({ years: mostYears }), today.add({ years: mostYears })]
  return Temporal.PlainDate.compare(date, oldest) < 0 || Temporal.PlainDate.compare(date, latest) > 0
}
