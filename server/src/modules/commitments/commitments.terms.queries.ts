import type { CommitmentPolicy, Rhythm } from '@rytm/domain/commitments/policy.ts'
import { type PolicyChange, policyHistory } from '@rytm/domain/commitments/policyHistory.ts'
import { mergeTerms, type Terms } from '@rytm/domain/commitments/terms.ts'
import { sql } from 'drizzle-orm'
import { loadCalendarVersions } from '#modules/agencies/agencies.calendar.queries.ts'
import type { OfProject } from './commitments.facts.queries.ts'

/** Policies and calendars of a project since when, oldest first: the agency's, the client's, the project's own, the agreed rhythm. */
export async function loadTerms({ agencyId, projectId, tx }: OfProject): Promise<Terms[]> {
  const calendars = await loadCalendarVersions({ agencyId, tx })
  const changes = await loadPolicyChanges({ agencyId, projectId, tx })
  return mergeTerms({ policies: policyHistory(changes), calendars })
}

interface ChangeRow extends Record<string, unknown> {
  scope: PolicyChange['scope']
  since: string
  settings: Partial<CommitmentPolicy>
  agreedAt: string | null
  agreedWith: string | null
}

/** In one statement, because every write of a fact waits for it. */
async function loadPolicyChanges({ agencyId, projectId, tx }: OfProject): Promise<PolicyChange[]> {
  const { rows } = await tx.execute<ChangeRow>(sql`
    SELECT v.scope, to_json(v.since) #>> '{}' AS since, v.settings, NULL AS "agreedAt", NULL AS "agreedWith"
    FROM policy_versions v
    WHERE v.agency_id = ${agencyId} AND (v.scope = 'agency' OR v.project_id = ${projectId} OR v.client_id = (
      SELECT client_id FROM projects WHERE agency_id = ${agencyId} AND id = ${projectId}))
    UNION ALL
    SELECT 'rhythm', to_json(r.recorded_at) #>> '{}', r.rhythm, to_json(r.agreed_at) #>> '{}', r.agreed_with_contact_id::text
    FROM project_rhythms r
    WHERE r.agency_id = ${agencyId} AND r.project_id = ${projectId}`)
  return rows.map(({ scope, since, settings, ...agreed }) => ({
    scope,
    since: Temporal.Instant.from(since),
    settings: agreed.agreedAt ? { rhythm: toRhythm({ agreed: settings as Rhythm, ...agreed }) } : settings,
  }))
}

function toRhythm({
  agreed: { callEvery, reportEvery },
  agreedAt,
  agreedWith,
}: Pick<ChangeRow, 'agreedAt' | 'agreedWith'> & { agreed: Rhythm }): Rhythm {
  return {
    callEvery,
    reportEvery,
    ...(agreedAt && { agreedAt: Temporal.Instant.from(agreedAt) }),
    ...(agreedWith && { agreedWithContactId: agreedWith }),
  }
}
