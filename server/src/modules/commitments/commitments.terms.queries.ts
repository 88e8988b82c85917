import type { CommitmentPolicy, Rhythm } from '@rytm/domain/commitments/policy.ts'
import { type PolicyChange, policyHistory } from '@rytm/domain/commitments/policyHistory.ts'
import { mergeTerms, type Terms } from '@rytm/domain/commitments/terms.ts'
import { and, eq, or } from 'drizzle-orm'
import { loadCalendarVersions } from '#modules/agencies/agencies.calendar.queries.ts'
import { projectRhythms } from '#modules/projects/projects.changes.tables.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import { toInstant } from '#platform/clock/clock.ts'
import type { OfProject } from './commitments.facts.queries.ts'
import { policyVersions } from './commitments.tables.ts'

/** Policies and calendars of a project since when, oldest first: the agency's, the client's, the project's own, the agreed rhythm. */
export async function loadTerms({ agencyId, projectId, tx }: OfProject): Promise<Terms[]> {
  const calendars = await loadCalendarVersions({ agencyId, tx })
  const changes = [
    ...(await policyChanges({ agencyId, projectId, tx })),
    ...(await agreedRhythms({ agencyId, projectId, tx })),
  ]
  return mergeTerms({ policies: policyHistory(changes), calendars })
}

async function policyChanges({ agencyId, projectId, tx }: OfProject): Promise<PolicyChange[]> {
  const table = policyVersions
  const client = tx
    .select({ id: projects.clientId })
    .from(projects)
    .where(and(eq(projects.agencyId, agencyId), eq(projects.id, projectId)))
  const rows = await tx
    .select({ scope: table.scope, since: table.since, settings: table.settings })
    .from(table)
    .where(
      and(
        eq(table.agencyId, agencyId),
        or(eq(table.scope, 'agency'), eq(table.projectId, projectId), eq(table.clientId, client)),
      ),
    )
  return rows.map(({ scope, since, settings }) => ({
    scope: scope as PolicyChange['scope'],
    since: toInstant(since),
    settings: settings as Partial<CommitmentPolicy>,
  }))
}

async function agreedRhythms({ agencyId, projectId, tx }: OfProject): Promise<PolicyChange[]> {
  const table = projectRhythms
  const rows = await tx
    .select()
    .from(table)
    .where(and(eq(table.agencyId, agencyId), eq(table.projectId, projectId)))
  return rows.map(({ rhythm, agreedAt, agreedWithContactId, recordedAt }) => {
    const { callEvery, reportEvery } = rhythm as Pick<Rhythm, 'callEvery' | 'reportEvery'>
    const agreed = { agreedAt: toInstant(agreedAt), ...(agreedWithContactId && { agreedWithContactId }) }
    return {
      scope: 'rhythm',
      since: toInstant(recordedAt),
      settings: { rhythm: { callEvery, reportEvery, ...agreed } },
    }
  })
}
