import { and, count, eq, inArray, sql } from 'drizzle-orm'
import { candidacyFiles } from '#modules/files/files.tables.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { EmptiedRows } from '#platform/erasure/redactRows.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { candidacyFeedback } from './candidacies.feedback.tables.ts'
import { candidatePermissions } from './candidacies.permissions.tables.ts'
import { candidacies, candidacyReasons } from './candidacies.tables.ts'

interface OfCandidate {
  agencyId: AgencyId
  candidateId: string
  tx: Tx
}

/** The rows that the module empties whole: nobody looks for the person's name in them. */
export function emptiedRows({
  candidateId,
  candidacyIds,
}: {
  candidateId: string
  candidacyIds: string[]
}): EmptiedRows {
  const ofCandidacies = { column: 'candidacy_id', ids: candidacyIds }
  return {
    candidates: { column: 'id', ids: [candidateId] },
    candidacies: { column: 'id', ids: candidacyIds },
    candidacy_reasons: ofCandidacies,
    candidacy_feedback: ofCandidacies,
    candidacy_files: ofCandidacies,
  }
}

/** What is kept of a person beside their own row. */
export async function countKept({ agencyId, candidateId, tx }: OfCandidate) {
  const rows = await tx
    .select({
      id: candidacies.id,
      projectId: candidacies.projectId,
      endedAt: candidacies.endedAt,
      texts: written,
    })
    .from(candidacies)
    .where(and(eq(candidacies.agencyId, agencyId), eq(candidacies.candidateId, candidateId)))
    .orderBy(candidacies.id)
  const candidacyIds = rows.map(({ id }) => id)
  const permissions = candidatePermissions
  const said = and(eq(permissions.agencyId, agencyId), eq(permissions.candidateId, candidateId))
  return {
    candidacyIds,
    projectIds: rows.map(({ projectId }) => projectId).toSorted(),
    candidacies: rows.length,
    inPlay: rows.filter(({ endedAt }) => endedAt === null).length,
    texts: rows.reduce((sum, row) => sum + row.texts, 0) + (await countTexts({ agencyId, candidacyIds, tx })),
    files: await countFiles({ agencyId, candidacyIds, tx }),
    permissions: await tx.$count(permissions, said),
  }
}

const written = sql<number>`(${candidacies.note} <> '')::int + (${candidacies.noteForClient} <> '')::int
  + (${candidacies.interviewSummary} <> '')::int`.mapWith(Number)

type OfCandidacies = Omit<OfCandidate, 'candidateId'> & { candidacyIds: string[] }

/** Why it ended, and what the client answered. */
async function countTexts({ agencyId, candidacyIds, tx }: OfCandidacies) {
  if (candidacyIds.length === 0) return 0
  const [reasons, answers] = [candidacyReasons, candidacyFeedback]
  const ofThese = (table: typeof reasons | typeof answers) =>
    and(eq(table.agencyId, agencyId), inArray(table.candidacyId, candidacyIds))
  const notes = await tx.$count(reasons, and(ofThese(reasons), sql`${reasons.note} <> ''`))
  return notes + (await tx.$count(answers, and(ofThese(answers), sql`${answers.text} <> ''`)))
}

async function countFiles({ agencyId, candidacyIds, tx }: OfCandidacies) {
  if (candidacyIds.length === 0) return 0
  const table = candidacyFiles
  const [row] = await tx
    .select({ n: count() })
    .from(table)
    .where(and(eq(table.agencyId, agencyId), inArray(table.candidacyId, candidacyIds)))
  return row?.n ?? 0
}
