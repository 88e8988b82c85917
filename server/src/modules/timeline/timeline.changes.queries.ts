import type { TimelineFactView } from '@rytm/contract/timeline.ts'
import { and, eq, inArray } from 'drizzle-orm'
import { candidacyHires } from '#modules/candidacies/candidacies.hires.tables.ts'
import { candidacies, candidates } from '#modules/candidacies/candidacies.tables.ts'
import { contacts } from '#modules/clients/clients.tables.ts'
import { memberships } from '#modules/people/people.tables.ts'
import {
  projectLeadChanges,
  projectRhythms,
  projectTargetChanges,
} from '#modules/projects/projects.changes.tables.ts'
import { scheduleHandovers, scheduleVersions } from '#modules/schedules/schedules.tables.ts'
import type { Fact, ReadFacts } from './timeline.facts.queries.ts'

type FactOf<K extends TimelineFactView['kind']> = Extract<TimelineFactView, { kind: K }>

export async function readLeadChanges({ agencyId, factIds, tx }: ReadFacts): Promise<Fact[]> {
  const table = projectLeadChanges
  const rows = await tx
    .select({ id: table.id, name: memberships.displayName })
    .from(table)
    .leftJoin(memberships, and(eq(memberships.agencyId, agencyId), eq(memberships.id, table.memberId)))
    .where(and(eq(table.agencyId, agencyId), inArray(table.id, factIds)))
  return rows.map(({ id, name }) => ({ id, fact: { kind: 'lead_changed', name } }))
}

export async function readTargetChanges({ agencyId, factIds, tx }: ReadFacts): Promise<Fact[]> {
  const { id, targetDate } = projectTargetChanges
  const rows = await tx
    .select({ id, targetDate })
    .from(projectTargetChanges)
    .where(and(eq(projectTargetChanges.agencyId, agencyId), inArray(id, factIds)))
  return rows.map((row) => ({ id: row.id, fact: { kind: 'target_changed', targetDate: row.targetDate } }))
}

export async function readRhythms({ agencyId, factIds, tx }: ReadFacts): Promise<Fact[]> {
  const table = projectRhythms
  const rows = await tx
    .select({ id: table.id, rhythm: table.rhythm, contactName: contacts.name })
    .from(table)
    .leftJoin(contacts, and(eq(contacts.agencyId, agencyId), eq(contacts.id, table.agreedWithContactId)))
    .where(and(eq(table.agencyId, agencyId), inArray(table.id, factIds)))
  return rows.map(({ id, rhythm, contactName }) => {
    const { callEvery, reportEvery } = rhythm as FactOf<'rhythm_changed'>
    return { id, fact: { kind: 'rhythm_changed', callEvery, reportEvery, contactName } }
  })
}

/** The handover that came back; handed over again it is the same row. */
export async function readReturns({ agencyId, factIds, tx }: ReadFacts): Promise<Fact[]> {
  const table = scheduleHandovers
  const rows = await tx
    .select({ id: table.id, number: scheduleVersions.number, contactName: contacts.name })
    .from(table)
    .innerJoin(
      scheduleVersions,
      and(eq(scheduleVersions.agencyId, agencyId), eq(scheduleVersions.id, table.versionId)),
    )
    .innerJoin(contacts, and(eq(contacts.agencyId, agencyId), eq(contacts.id, table.contactId)))
    .where(and(eq(table.agencyId, agencyId), inArray(table.id, factIds)))
  return rows.map(({ id, ...rest }) => ({ id, fact: { kind: 'schedule_returned', ...rest } }))
}

export const readContracts = (input: ReadFacts) => readHires({ ...input, kind: 'contract_signed' })
export const readPlannedStarts = (input: ReadFacts) => readHires({ ...input, kind: 'start_planned' })

/** The fact is the candidacy: its hire is one row, and a day that was taken back tells nothing any more. */
async function readHires({
  agencyId,
  factIds,
  kind,
  tx,
}: ReadFacts & { kind: 'contract_signed' | 'start_planned' }): Promise<Fact[]> {
  const table = candidacyHires
  const rows = await tx
    .select({
      id: table.candidacyId,
      day: kind === 'contract_signed' ? table.contractSignedOn : table.startsOn,
      name: candidates.name,
      publicNumber: candidacies.publicNumber,
    })
    .from(table)
    .innerJoin(candidacies, and(eq(candidacies.agencyId, agencyId), eq(candidacies.id, table.candidacyId)))
    .innerJoin(candidates, and(eq(candidates.agencyId, agencyId), eq(candidates.id, candidacies.candidateId)))
    .where(and(eq(table.agencyId, agencyId), inArray(table.candidacyId, factIds)))
  return rows.map(({ id, ...rest }) => ({ id, fact: { kind, ...rest } }))
}
