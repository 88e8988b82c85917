import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOpenAt } from '#calendar/workingTime.ts'
import { type Commitment, keyOf } from '#commitments/commitment.ts'
import { deriveCommitments } from '#commitments/deriveCommitments.ts'
import type { ProjectFacts } from '#commitments/facts.ts'
import { reconcile } from '#commitments/reconcile.ts'
import type { Terms } from '#commitments/terms.ts'
import { knownAt } from '#commitments/testing/knownAt.ts'
import { type History, historyDays, plausibleHistory } from '#commitments/testing/plausibleHistory.ts'

const minutes = historyDays * 24 * 60
const history = fc
  .gen()
  .map((choice) => plausibleHistory((most) => choice(fc.integer, { min: 0, max: most })))
const minute = fc.integer({ min: -2000, max: minutes + 30_000 })

/** What the agency knew `minute` minutes into the history, and what it owed then. */
function standAt({ facts, terms, beginsAt, minute: passed }: History & { minute: number }) {
  const now = beginsAt.add({ minutes: passed })
  const held = terms.filter(({ since }, index) => index === 0 || Temporal.Instant.compare(since, now) <= 0)
  const known = knownAt({ facts, at: now })
  return { facts: known, terms: held, now, ...deriveCommitments({ facts: known, terms: held, now }) }
}

const plain = (value: unknown) => JSON.stringify(value)
const byKey = (commitments: readonly Commitment[]) =>
  commitments.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
const statusOf = (facts: ProjectFacts) =>
  facts.statusChanges.toSorted((a, b) => Temporal.Instant.compare(a.occurredAt, b.occurredAt)).at(-1)?.to

function check(property: (stand: ReturnType<typeof standAt>, past: History) => void, numRuns = 35) {
  fc.assert(
    fc.property(history, minute, (past, passed) => property(standAt({ ...past, minute: passed }), past)),
    { numRuns },
  )
}

describe('whatever happened to a project', { timeout: 30_000 }, () => {
  it('each commitment is owed once, and doing it again changes nothing', () => {
    check(({ facts, terms, now, commitments }) => {
      const again = deriveCommitments({ facts, terms, now }).commitments
      expect(plain(again)).toBe(plain(commitments))
      expect(new Set(commitments.map(keyOf)).size).toBe(commitments.length)
      const isSame = (row: Commitment, commitment: Commitment) => plain(row) === plain(commitment)
      const { added, changed, gone } = reconcile({ stored: commitments, derived: again, isSame })
      expect(added.length + changed.length + gone.length).toBe(0)
    })
  })

  it('the order in which facts are listed does not matter', () => {
    check(({ facts, terms, now, commitments, silence, nextTransitionAt }) => {
      const lists = Object.entries(facts).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.toReversed() : value,
      ])
      const turned = deriveCommitments({ facts: Object.fromEntries(lists), terms, now })
      expect(plain(byKey(turned.commitments))).toBe(plain(byKey(commitments)))
      expect(plain([turned.silence, turned.nextTransitionAt])).toBe(plain([silence, nextTransitionAt]))
    })
  })

  it('facts written down late, in any order, lead to the same', () => {
    check(({ facts, terms, now, commitments }) => {
      const atOnce = <F extends { occurredAt: Temporal.Instant }>(fact: F) => ({
        ...fact,
        recordedAt: fact.occurredAt,
      })
      const prompt = {
        ...facts,
        touchpoints: facts.touchpoints.map(atOnce),
        inbound: facts.inbound.map(atOnce),
        versions: facts.versions.map((version) => ({ ...version, handovers: version.handovers.map(atOnce) })),
      }
      const outcome = ({ evidence, recordedLate: _, ...commitment }: Commitment) =>
        plain({ ...commitment, evidence: evidence?.id })
      const promptly = deriveCommitments({ facts: prompt, terms, now }).commitments
      expect(promptly.map(outcome)).toEqual(commitments.map(outcome))
    })
  })

  it('an active project owes something and knows when it changes next', () => {
    check(({ facts, now, commitments, nextTransitionAt }) => {
      if (statusOf(facts) !== 'active') return
      expect(commitments.some(({ status }) => ['open', 'not_wanted'].includes(status))).toBe(true)
      expect(nextTransitionAt && Temporal.Instant.compare(now, nextTransitionAt) < 0).toBe(true)
    }, 60)
  })

  it('nothing changes before the next transition', () => {
    fc.assert(
      fc.property(history, minute, fc.double({ min: 0, max: 1, noNaN: true }), (past, passed, share) => {
        const { facts, terms, now, commitments, nextTransitionAt } = standAt({ ...past, minute: passed })
        const wait = nextTransitionAt ? now.until(nextTransitionAt).total('milliseconds') : 1e10
        const later = now.add({ milliseconds: Math.min(Math.floor(wait * share), wait - 1) })
        const then = deriveCommitments({ facts, terms, now: later }).commitments
        expect(then.map((one) => plain(one))).toEqual(commitments.map((one) => plain(one)))
      }),
      { numRuns: 35 },
    )
  })

  it('warnings and due times lie in open time, the warning first', () => {
    check(({ facts, terms, commitments }) => {
      for (const { kind, warnAt, dueAt, terms: version } of commitments) {
        const { calendar } = termsOf({ terms, version })
        expect(Temporal.Instant.compare(warnAt, dueAt)).toBeLessThanOrEqual(0)
        if (kind === 'schedule' && facts.scheduleAgreedOn) continue
        expect([kind, isOpenAt({ at: warnAt, calendar }), isOpenAt({ at: dueAt, calendar })]).toEqual([
          kind,
          true,
          true,
        ])
      }
    })
  })

  it('what is missed stays missed while time passes', () => {
    fc.assert(
      fc.property(history, minute, fc.nat({ max: 100_000 }), (past, passed, more) => {
        const { facts, terms, now, commitments } = standAt({ ...past, minute: passed })
        const missed = commitments.filter(({ status }) => status === 'missed')
        const later = deriveCommitments({ facts, terms, now: now.add({ minutes: more }) }).commitments
        const found = new Map(later.map((one) => [keyOf(one), plain(one)]))
        for (const one of missed) expect(found.get(keyOf(one))).toBe(plain(one))
      }),
      { numRuns: 35 },
    )
  })

  it('a newer policy never changes what was settled before it', () => {
    fc.assert(
      fc.property(history, minute, fc.integer({ min: 1, max: 9 }), (past, passed, days) => {
        const { facts, terms, now, commitments } = standAt({ ...past, minute: passed })
        const last = terms.at(-1) as Terms
        const policy = {
          ...last.policy,
          replyHours: days,
          kickoffCallDays: days,
          scheduleDays: days,
          holdContactDays: days,
        }
        const rhythm = { callEvery: days > 4 ? 'month' : 'week', reportEvery: 'week' } as const
        const version = { policyVersion: 99, calendarVersion: last.version.calendarVersion }
        const changed = [...terms, { ...last, since: now, version, policy: { ...policy, rhythm } }]
        const after = deriveCommitments({ facts, terms: changed, now: now.add({ minutes: 1 }) }).commitments
        const found = new Map(after.map((one) => [keyOf(one), plain(one)]))
        const settled = commitments.filter(
          ({ settledAt }) => settledAt && Temporal.Instant.compare(settledAt, now) <= 0,
        )
        for (const one of settled) expect(found.get(keyOf(one))).toBe(plain(one))
      }),
      { numRuns: 35 },
    )
  })

  it('rows that are reconciled after each fact end as if all had been known at once', () => {
    fc.assert(
      fc.property(history, (past) => {
        const steps = [0, 0.2, 0.5, 0.8, 1].map((share) => Math.round(share * minutes))
        let rows: readonly Commitment[] = []
        for (const step of steps) {
          const { commitments } = standAt({ ...past, minute: step })
          const isSame = (row: Commitment, one: Commitment) => plain(row) === plain(one)
          const { added, changed, gone } = reconcile({ stored: rows, derived: commitments, isSame })
          const updated = new Map(changed.map(({ row, commitment }) => [row, commitment]))
          rows = [
            ...rows.filter((row) => !gone.includes(row)).map((row) => updated.get(row) ?? row),
            ...added,
          ]
        }
        const { commitments } = standAt({ ...past, minute: minutes })
        expect(plain(byKey(rows))).toBe(plain(byKey(commitments)))
      }),
      { numRuns: 12 },
    )
  })
})

function termsOf({ terms, version }: { terms: readonly Terms[]; version: Terms['version'] }): Terms {
  return terms.find((held) => plain(held.version) === plain(version)) as Terms
}
