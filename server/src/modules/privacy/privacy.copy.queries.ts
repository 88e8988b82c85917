import { and, asc, eq } from 'drizzle-orm'
import { agencies } from '#modules/agencies/agencies.tables.ts'
import { candidacyFeedback } from '#modules/candidacies/candidacies.feedback.tables.ts'
import { candidacyHires } from '#modules/candidacies/candidacies.hires.tables.ts'
import { candidatePermissions } from '#modules/candidacies/candidacies.permissions.tables.ts'
import { candidacyRangeNotices } from '#modules/candidacies/candidacies.ranges.tables.ts'
import {
  candidacies,
  candidacyExpectations,
  candidacyReasons,
  candidacyStageChanges,
  candidates,
} from '#modules/candidacies/candidacies.tables.ts'
import { clients } from '#modules/clients/clients.tables.ts'
import { candidacyFiles } from '#modules/files/files.tables.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'

interface InTx {
  agencyId: AgencyId
  tx: Tx
}
type OfCandidate = InTx & { candidateId: string }

export async function readAgency({ agencyId, tx }: InTx) {
  const { name, language, zone } = agencies
  const [row] = await tx.select({ name, language, zone }).from(agencies).where(eq(agencies.id, agencyId))
  return row as { name: string; language: 'pl' | 'en'; zone: string }
}

export async function readCandidate({ agencyId, candidateId, tx }: OfCandidate) {
  const [row] = await tx
    .select()
    .from(candidates)
    .where(and(eq(candidates.agencyId, agencyId), eq(candidates.id, candidateId)))
  return row
}

export function countCandidacies({ agencyId, candidateId, tx }: OfCandidate) {
  return tx.$count(
    candidacies,
    and(eq(candidacies.agencyId, agencyId), eq(candidacies.candidateId, candidateId)),
  )
}

export function readPermissionsOf({ agencyId, candidateId, tx }: OfCandidate) {
  const { answer, way, occurredAt, recordedAt, clientId } = candidatePermissions
  return tx
    .select({ client: clients.name, clientId, answer, way, occurredAt, recordedAt })
    .from(candidatePermissions)
    .innerJoin(clients, and(eq(clients.agencyId, agencyId), eq(clients.id, clientId)))
    .where(
      and(eq(candidatePermissions.agencyId, agencyId), eq(candidatePermissions.candidateId, candidateId)),
    )
    .orderBy(asc(occurredAt))
}

export function readCandidaciesOf({ agencyId, candidateId, tx }: OfCandidate) {
  return tx
    .select({
      row: candidacies,
      project: projects.title,
      clientId: clients.id,
      client: clients.name,
      hire: candidacyHires,
    })
    .from(candidacies)
    .innerJoin(projects, and(eq(projects.agencyId, agencyId), eq(projects.id, candidacies.projectId)))
    .innerJoin(clients, and(eq(clients.agencyId, agencyId), eq(clients.id, projects.clientId)))
    .leftJoin(
      candidacyHires,
      and(eq(candidacyHires.agencyId, agencyId), eq(candidacyHires.candidacyId, candidacies.id)),
    )
    .where(and(eq(candidacies.agencyId, agencyId), eq(candidacies.candidateId, candidateId)))
    .orderBy(asc(candidacies.createdAt), asc(candidacies.id))
}

type OfCandidacy = InTx & { candidacyId: string }

/** What hangs on one candidacy; somebody stands in a handful of them. */
export async function readPartsOf({ agencyId, candidacyId, tx }: OfCandidacy) {
  const feedback = candidacyFeedback
  const [moves, reasons, expectations, files, notices] = [
    candidacyStageChanges,
    candidacyReasons,
    candidacyExpectations,
    candidacyFiles,
    candidacyRangeNotices,
  ]
  const { fileName, purpose, format, bytes, uploadedAt } = files
  return {
    moves: await tx
      .select({ fromStage: moves.fromStage, toStage: moves.toStage, occurredAt: moves.occurredAt })
      .from(moves)
      .where(and(eq(moves.agencyId, agencyId), eq(moves.candidacyId, candidacyId)))
      .orderBy(asc(moves.occurredAt), asc(moves.id)),
    reasons: await tx
      .select({ reason: reasons.code, decidedBy: reasons.decidedBy, note: reasons.note })
      .from(reasons)
      .where(and(eq(reasons.agencyId, agencyId), eq(reasons.candidacyId, candidacyId))),
    expectations: await tx
      .select()
      .from(expectations)
      .where(and(eq(expectations.agencyId, agencyId), eq(expectations.candidacyId, candidacyId)))
      .orderBy(asc(expectations.recordedAt)),
    files: await tx
      .select({ fileName, purpose, format, bytes, uploadedAt })
      .from(files)
      .where(and(eq(files.agencyId, agencyId), eq(files.candidacyId, candidacyId))),
    feedback: await tx
      .select({ answer: feedback.kind, text: feedback.text, givenAt: feedback.givenAt })
      .from(feedback)
      .where(and(eq(feedback.agencyId, agencyId), eq(feedback.candidacyId, candidacyId)))
      .orderBy(asc(feedback.givenAt)),
    rangeNotices: await tx
      .select({ way: notices.way, occurredAt: notices.occurredAt })
      .from(notices)
      .where(and(eq(notices.agencyId, agencyId), eq(notices.candidacyId, candidacyId))),
  }
}
