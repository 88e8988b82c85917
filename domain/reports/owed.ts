/** One thing owed in writing, as a client reads it; instants as ISO texts, `doneAt` null where it was not done. */
export interface ToldLine {
  readonly kind: string
  readonly dueAt: string
  readonly state: string
  readonly doneAt: string | null
}

const unsettled = ['waiting', 'overdue']

/**
 * What a report tells of what was owed: all that is due after `from` and up to `to`, and from before that only what the
 * last report left open (`before`, the same kind and due time), so that no promise drops out of sight unsettled and
 * none that was settled is told twice.
 */
export function owedToTell<Line extends ToldLine>({
  lines,
  before,
  from,
  to,
}: {
  lines: readonly Line[]
  before: readonly ToldLine[]
  from: Temporal.Instant
  to: Temporal.Instant
}): Line[] {
  const open = new Set(before.filter(({ state }) => unsettled.includes(state)).map(keyOf))
  return lines.filter((line) =>
    isAfter(line.dueAt, from) ? !isAfter(line.dueAt, to) : open.has(keyOf(line)),
  )
}

/**
 * The same lines as they read once the report itself leaves at `at`: the first open line of its own kind due after
 * `from` is kept, or late where its due time has passed. A line that is settled stays as it is.
 */
export function keptBySending<Line extends ToldLine>({
  lines,
  kind,
  from,
  at,
}: {
  lines: readonly Line[]
  kind: Line['kind']
  from: Temporal.Instant
  at: Temporal.Instant
}): Line[] {
  const own = lines.find(
    (line) => line.kind === kind && unsettled.includes(line.state) && isAfter(line.dueAt, from),
  )
  return lines.map((line) =>
    line === own
      ? {
          ...line,
          state: isAfter(at.toString(), Temporal.Instant.from(line.dueAt)) ? 'late' : 'kept',
          doneAt: at.toString(),
        }
      : line,
  )
}

function keyOf({ kind, dueAt }: ToldLine) {
  return `${kind} ${Temporal.Instant.from(dueAt).epochMilliseconds}`
}

function isAfter(instant: string, other: Temporal.Instant) {
  return Temporal.Instant.compare(instant, other) > 0
}
