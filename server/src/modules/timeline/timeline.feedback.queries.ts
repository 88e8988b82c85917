import type { TimelineFactView } from '@rytm/contract/timeline.ts'
import { and, eq, inArray } from 'drizzle-orm'
import { candidacyFeedback } from '#modules/candidacies/candidacies.feedback.tables.ts'
import { candidacies, candidates } from '#modules/candidacies/candidacies.tables.ts'
import type { Fact, ReadFacts } from './timeline.facts.queries.ts'

type FeedbackFact = Extract<TimelineFactView, { kind: 'candidate_feedback' }>

export async function readFeedback({ agencyId, factIds, tx }: ReadFacts): Promise<Fact[]> {
  const table = candidacyFeedback
  const rows = await tx
    .select({
      id: table.id,
      answer: table.kind,
      text: table.text,
      name: candidates.name,
      publicNumber: candidacies.publicNumber,
    })
    .from(table)
    .innerJoin(candidacies, and(eq(candidacies.agencyId, agencyId), eq(candidacies.id, table.candidacyId)))
    .innerJoin(candidates, and(eq(candidates.agencyId, agencyId), eq(candidates.id, candidacies.candidateId)))
    .where(and(eq(table.agencyId, agencyId), inArray(table.id, factIds)))
  return rows.map(({ id, answer, ...rest }) => ({
    id,
    fact: { kind: 'candidate_feedback', ...rest, answer: answer as FeedbackFact['answer'] },
  }))
}
