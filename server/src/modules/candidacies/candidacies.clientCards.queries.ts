import type { CandidateCardView, FileFormat } from '@rytm/contract/views/candidateCard.ts'
import { type FilePurpose, fileForClient, hasCard, presentationOf } from '@rytm/domain/candidates/card.ts'
import { hidePersonalParts } from '@rytm/domain/candidates/personalParts.ts'
import { type Stage, stages } from '@rytm/domain/evidence/stages.ts'
import { and, asc, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import { agencies } from '#modules/agencies/agencies.tables.ts'
import { candidacyFiles } from '#modules/files/files.tables.ts'
import { memberships } from '#modules/people/people.tables.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import { toInstant } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { namedFor } from './candidacies.permissions.queries.ts'
import { candidacies, candidacyStageChanges, candidates } from './candidacies.tables.ts'

interface InTx {
  agencyId: AgencyId
  tx: Tx
}

/** A card and what its address leads to; nothing but `view` may reach a client. */
export interface ClientCard {
  candidacyId: string
  candidateName: string
  isNamed: boolean
  hasHidden: boolean
  fileId: string | undefined
  view: CandidateCardView
}

/** The cards of a project that its client sees, who was put forward first on top. */
export function loadClientCards({ projectId, ...key }: InTx & { projectId: string }): Promise<ClientCard[]> {
  const shown = stages.filter((stage) => hasCard({ stage, ended: false }))
  const where = and(
    eq(candidacies.projectId, projectId),
    isNull(candidacies.endedAt),
    isNull(candidates.erasedAt),
    inArray(candidacies.stage, shown),
  )
  return cardsOf({ ...key, where })
}

/** The card of one candidacy, shown or not: how the client sees it or would. */
export async function loadClientCard({ candidacyId, ...key }: InTx & { candidacyId: string }) {
  const [card] = await cardsOf({ ...key, where: eq(candidacies.id, candidacyId) })
  return card
}

async function cardsOf({ agencyId, where, tx }: InTx & { where: SQL | undefined }): Promise<ClientCard[]> {
  const rows = await tx
    .select({
      candidacy: candidacies,
      name: candidates.name,
      clientId: projects.clientId,
      zone: agencies.zone,
    })
    .from(candidacies)
    .innerJoin(candidates, and(eq(candidates.agencyId, agencyId), eq(candidates.id, candidacies.candidateId)))
    .innerJoin(projects, and(eq(projects.agencyId, agencyId), eq(projects.id, candidacies.projectId)))
    .innerJoin(agencies, eq(agencies.id, candidacies.agencyId))
    .where(and(eq(candidacies.agencyId, agencyId), where))
    .orderBy(asc(candidacies.createdAt), asc(candidacies.id))
  const [first] = rows
  if (!first) return []
  const candidacyIds = rows.map(({ candidacy }) => candidacy.id)
  const candidateIds = rows.map(({ candidacy }) => candidacy.candidateId)
  const named = await namedFor({ agencyId, clientId: first.clientId, candidateIds, tx })
  const files = await filesOf({ agencyId, candidacyIds, tx })
  const presented = await presentationsOf({ agencyId, candidacyIds, tx })
  return rows.map(({ candidacy, name, zone }) =>
    toCard({
      candidacy,
      name,
      zone,
      isNamed: named.has(candidacy.candidateId),
      files: files.get(candidacy.id) ?? [],
      presentation: presented.get(candidacy.id),
    }),
  )
}

interface Parts {
  candidacy: typeof candidacies.$inferSelect
  name: string
  zone: string
  isNamed: boolean
  files: { id: string; purpose: FilePurpose; format: FileFormat; bytes: number }[]
  presentation: { occurredAt: Date; by: string } | undefined
}

function toCard({ candidacy, name, zone, isNamed, files, presentation }: Parts): ClientCard {
  const { publicNumber, interviewSummary } = candidacy
  const purpose = fileForClient({ isNamed, purposes: files.map((file) => file.purpose) })
  const file = files.find((kept) => kept.purpose === purpose)
  const cleaned = hidePersonalParts({ text: interviewSummary, name, label: publicNumber })
  return {
    candidacyId: candidacy.id,
    candidateName: name,
    isNamed,
    hasHidden: cleaned.hasHidden,
    fileId: file?.id,
    view: {
      publicNumber,
      name: isNamed ? name : null,
      stage: candidacy.stage as Stage,
      presentedOn: presentation
        ? toInstant(presentation.occurredAt).toZonedDateTimeISO(zone).toPlainDate().toString()
        : null,
      presentedBy: presentation?.by ?? null,
      summary: isNamed ? interviewSummary : cleaned.text,
      file: file ? { format: file.format, bytes: file.bytes } : null,
    },
  }
}

interface OfCandidacies extends InTx {
  candidacyIds: string[]
}

async function filesOf({ agencyId, candidacyIds, tx }: OfCandidacies) {
  const { candidacyId, id, purpose, format, bytes } = candidacyFiles
  const rows = await tx
    .select({ candidacyId, id, purpose, format, bytes })
    .from(candidacyFiles)
    .where(and(eq(candidacyFiles.agencyId, agencyId), inArray(candidacyId, candidacyIds)))
  const files = rows.map((row) => ({
    ...row,
    purpose: row.purpose as FilePurpose,
    format: row.format as FileFormat,
  }))
  return Map.groupBy(files, (file) => file.candidacyId)
}

/** When each was put forward, and by whom. */
async function presentationsOf({ agencyId, candidacyIds, tx }: OfCandidacies) {
  const table = candidacyStageChanges
  const { candidacyId, toStage, occurredAt } = table
  const rows = await tx
    .select({ candidacyId, toStage, occurredAt, by: memberships.displayName })
    .from(table)
    .innerJoin(memberships, and(eq(memberships.agencyId, agencyId), eq(memberships.id, table.changedBy)))
    .where(and(eq(table.agencyId, agencyId), inArray(candidacyId, candidacyIds)))
    .orderBy(asc(occurredAt), asc(table.recordedAt), asc(table.id))
  const changes = rows.map((row) => ({ ...row, toStage: row.toStage as Stage | null }))
  const byCandidacy = Map.groupBy(changes, (change) => change.candidacyId)
  return new Map([...byCandidacy].map(([id, own]) => [id, presentationOf(own)]))
}
