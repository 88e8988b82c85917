/**
 * A time in which a member does not work. `fromDate` and `toDate` are both included, in the agency's zone. It takes
 * effect from `recordedAt` on, so that who owned what earlier in the day stays; undefined: known from the start.
 * `endedAt`: back earlier, from that instant. `substituteId` undefined: nobody takes over.
 */
export type Absence = {
  readonly memberId: string
  readonly substituteId?: string | undefined
  readonly fromDate: Temporal.PlainDate
  readonly toDate: Temporal.PlainDate
  readonly recordedAt?: Temporal.Instant | undefined
  readonly endedAt?: Temporal.Instant | undefined
}

/** Who leads a project from an instant on; `memberId` undefined while nobody does (a lead that nobody took). */
export type Lead = { readonly memberId: string | undefined; readonly since: Temporal.Instant }

type Moment = { readonly absences: readonly Absence[]; readonly at: Temporal.Instant; readonly zone: string }

/**
 * The member who answers for a project at an instant (RULES §3): its lead, or who stands in while the lead is absent.
 * Of two leads with the same `since` the later in the list counts. Where nobody stands in it stays with the lead;
 * undefined before the first lead and while nobody leads.
 */
export function responsibleAt({ leads, ...moment }: Moment & { leads: readonly Lead[] }): string | undefined {
  const begun = leads.filter(({ since }) => Temporal.Instant.compare(since, moment.at) <= 0)
  const lead = begun.reduce<Lead | undefined>(
    (latest, next) => (latest && Temporal.Instant.compare(next.since, latest.since) < 0 ? latest : next),
    undefined,
  )?.memberId
  return lead === undefined ? undefined : (standInFor({ memberId: lead, ...moment }) ?? lead)
}

/**
 * Who works in place of a member at an instant: the member where present, else the substitute, the substitute's
 * substitute and so on. undefined where the line ends with nobody: no substitute named, or a circle of absent people.
 */
export function standInFor({ memberId, ...moment }: Moment & { memberId: string }): string | undefined {
  const asked = new Set<string>()
  let current: string | undefined = memberId
  while (current !== undefined && !asked.has(current)) {
    const absence = absenceAt({ memberId: current, ...moment })
    if (!absence) return current
    asked.add(current)
    current = absence.substituteId
  }
  return undefined
}

/**
 * The absence of a member that holds at an instant; undefined while at work. Of several the one recorded last counts.
 * Its last day ends at local midnight; the instant of `endedAt` itself is at work again.
 */
export function absenceAt({
  memberId,
  absences,
  at,
  zone,
}: Moment & { memberId: string }): Absence | undefined {
  const own = absences.filter((absence) => absence.memberId === memberId)
  if (own.length === 0) return undefined
  const today = at.toZonedDateTimeISO(zone).toPlainDate()
  return own.findLast(
    (absence) =>
      Temporal.PlainDate.compare(absence.fromDate, today) <= 0 &&
      Temporal.PlainDate.compare(today, absence.toDate) <= 0 &&
      (!absence.recordedAt || Temporal.Instant.compare(absence.recordedAt, at) <= 0) &&
      (!absence.endedAt || Temporal.Instant.compare(at, absence.endedAt) < 0),
  )
}
