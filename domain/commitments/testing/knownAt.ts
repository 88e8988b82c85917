import type { Occurred, ProjectFacts } from '#commitments/facts.ts'

/** A history as the agency knew it at an instant: what was written down later is left out. */
export function knownAt({ facts, at }: { facts: ProjectFacts; at: Temporal.Instant }): ProjectFacts {
  const isKnown = (when: Temporal.Instant) => Temporal.Instant.compare(when, at) <= 0
  const recorded = <F extends Occurred>(list: readonly F[]) => list.filter((fact) => isKnown(fact.recordedAt))
  return {
    ...facts,
    statusChanges: recorded(facts.statusChanges),
    touchpoints: recorded(facts.touchpoints),
    inbound: recorded(facts.inbound),
    targets: facts.targets.filter(({ since }) => isKnown(since)),
    leads: facts.leads.filter(({ since }) => isKnown(since)),
    reports: facts.reports.filter(({ sentAt }) => isKnown(sentAt)),
    closingReports: facts.closingReports.filter(({ sentAt }) => isKnown(sentAt)),
    rulings: facts.rulings.filter(({ ruledAt }) => isKnown(ruledAt)),
    versions: facts.versions
      .filter(({ publishedAt }) => isKnown(publishedAt))
      .map((version) => ({ ...version, handovers: recorded(version.handovers).map(known(isKnown)) })),
    hires: facts.hires.filter(({ inSightAt }) => isKnown(inSightAt)).map(known(isKnown)),
  }
}

/** Leaves out the instants that are not known yet. */
function known(isKnown: (when: Temporal.Instant) => boolean) {
  return <F extends object>(fact: F): F =>
    Object.fromEntries(
      Object.entries(fact).filter(([, value]) => !(value instanceof Temporal.Instant) || isKnown(value)),
    ) as F
}
