import type { Commitment } from '@rytm/domain/commitments/commitment.ts'
import type { ProjectFacts } from '@rytm/domain/commitments/facts.ts'
import type { Terms } from '@rytm/domain/commitments/terms.ts'
import { type PlannedRead, plannedSql } from '#modules/notices/notices.people.queries.ts'
import { jsonOf } from '#platform/db/jsonRows.ts'
import { runNamed, type Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { type FactsRead, factsSql, toFacts } from './commitments.facts.queries.ts'
import { commitments, projectClocks } from './commitments.tables.ts'
import { type TermsRead, termsSql, toTerms } from './commitments.terms.queries.ts'

export interface OfProject {
  agencyId: AgencyId
  projectId: string
  tx: Tx
}

/** As JSON has them: instants are text. */
type Texts<Row> = {
  [Key in keyof Row]: Row[Key] extends Date ? string : Row[Key] extends Date | null ? string | null : Row[Key]
}

export type StoredCommitment = Texts<typeof commitments.$inferSelect> & Pick<Commitment, 'kind' | 'status'>
export type StoredClock = Texts<typeof projectClocks.$inferSelect>

interface StateRead extends FactsRead, TermsRead, PlannedRead {
  stored: StoredCommitment[]
  clock: StoredClock | null
}

export interface ProjectState extends PlannedRead, Pick<StateRead, 'stored' | 'clock'> {
  facts: ProjectFacts
  terms: Terms[]
}

const stateOfProject = `SELECT ${factsSql}, ${termsSql}, ${plannedSql},
  (SELECT coalesce(json_agg(${jsonOf({ table: commitments, alias: 'c' })}), '[]') FROM commitments c
    WHERE c.agency_id = p.agency_id AND c.project_id = p.id) AS stored,
  (SELECT ${jsonOf({ table: projectClocks, alias: 'k' })} FROM project_clocks k
    WHERE k.agency_id = p.agency_id AND k.project_id = p.id) AS clock
FROM projects p WHERE p.agency_id = $1 AND p.id = $2`

/**
 * What a project's commitments are derived from and what is stored of them, in one statement that is planned once for a
 * connection: a fact is followed by a reconcile in its own transaction, so this is on the way of every write. Undefined
 * for a project that is not there.
 */
export async function loadProjectState({
  agencyId,
  projectId,
  tx,
}: OfProject): Promise<ProjectState | undefined> {
  const [row] = await runNamed<StateRead>({
    name: 'commitments.state',
    text: stateOfProject,
    values: [agencyId, projectId],
    tx,
  })
  if (!row) return undefined
  const { stored, clock, planned, members } = row
  return { facts: toFacts(row), terms: toTerms({ agencyId, ...row }), stored, clock, planned, members }
}
