import { payRangesOfProject } from '#modules/projects/projects.brief.queries.ts'
import { setPayRanges } from '#modules/projects/projects.briefParts.usecases.ts'
import { requireProject } from '#modules/projects/projects.lock.queries.ts'
import { changeStatus } from '#modules/projects/projects.status.usecases.ts'
import { saveClosingParts, startClosingReport } from '#modules/reports/reports.closing.usecases.ts'
import { sendClosingReport } from '#modules/reports/reports.closingSending.usecases.ts'
import type { Clock } from '#platform/clock/clock.ts'
import { readInAgency } from '#platform/db/tenancy.ts'
import type { SampleFact, SampleStory } from './agencies.sample.types.ts'

export type SampleTurn = Extract<
  SampleFact,
  { kind: 'pay' | 'hold' | 'closing' | 'discard' | 'closingReport' }
>
interface Writing<F extends SampleTurn = SampleTurn> {
  fact: F
  story: SampleStory
  clock: Clock
}
type Of<K extends SampleTurn['kind']> = Writing<Extract<SampleTurn, { kind: K }>>

/** What turns the course of a project: other terms, a hold, its end. */
export function writeTurn({ fact, story, clock }: Writing): Promise<unknown> {
  switch (fact.kind) {
    case 'pay':
      return changePay({ fact, story, clock })
    case 'hold':
      return hold({ fact, story, clock })
    case 'closing':
      return turnTo({ to: 'closing', fact, story, clock })
    case 'discard':
      return turnTo({ to: 'cancelled', fact, story, clock })
    case 'closingReport':
      return writeClosing({ fact, story, clock })
  }
}

async function changePay({ fact, story: { projectId, member, db }, clock }: Of<'pay'>) {
  const { agencyId } = member
  const { revision, ranges } = await readInAgency({ db, agencyId }, async (tx) => {
    const key = { agencyId, projectId, tx }
    return { revision: (await requireProject(key)).revision, ranges: await payRangesOfProject(key) }
  })
  const { minMinor, maxMinor } = fact
  const payRanges = ranges.map((range, index) => (index === 0 ? { ...range, minMinor, maxMinor } : range))
  await setPayRanges({ projectId, input: { revision, payRanges }, member, db, clock })
}

function hold({ fact, story: { projectId, contactIds, place, member, db }, clock }: Of<'hold'>) {
  const { contact, reason, reviewInDays } = fact
  const reviewDate = place.dayAfter({ at: clock.now(), days: reviewInDays }).toString()
  const askedByContactId = contactOf({ contactIds, key: contact })
  const input = { to: 'on_hold' as const, reason, askedByContactId, reviewDate }
  return changeStatus({ projectId, input, member, db, clock })
}

function turnTo({
  to,
  fact: { reason },
  story: { projectId, member, db },
  clock,
}: Of<'closing' | 'discard'> & { to: 'closing' | 'cancelled' }) {
  return changeStatus({ projectId, input: { to, reason }, member, db, clock })
}

async function writeClosing({ fact, story: { projectId, member, db }, clock }: Of<'closingReport'>) {
  const deed = { projectId, member, db, clock }
  const { reportId: closingReportId, revision } = await startClosingReport(deed)
  const input = { ...fact.parts, revision }
  const saved = await saveClosingParts({ ...deed, closingReportId, input })
  if (fact.draft) return
  await sendClosingReport({ ...deed, closingReportId, input: { revision: saved.revision } })
}

export function contactOf({
  contactIds,
  key,
}: {
  contactIds: ReadonlyMap<string, string>
  key: string
}): string {
  const contactId = contactIds.get(key)
  if (!contactId) throw new RangeError(`no sample contact ${key}`)
  return contactId
}
