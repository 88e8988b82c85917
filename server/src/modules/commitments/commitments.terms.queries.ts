import type { CommitmentPolicy, Rhythm } from '@rytm/domain/commitments/policy.ts'
import { type PolicyChange, policyHistory } from '@rytm/domain/commitments/policyHistory.ts'
import { mergeTerms, type Terms } from '@rytm/domain/commitments/terms.ts'
import {
  type CalendarsRead,
  calendarVersionsSql,
  toCalendarVersions,
} from '#modules/agencies/agencies.calendar.queries.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'

interface PolicyRow {
  scope: PolicyChange['scope']
  since: string
  settings: Partial<CommitmentPolicy>
}

interface RhythmRow {
  since: string
  rhythm: Rhythm
  agreedAt: string
  agreedWith: string | null
}

export interface TermsRead extends CalendarsRead {
  policies: PolicyRow[]
  rhythms: RhythmRow[]
}

/** What the terms of a project `p` of the agency `$1` are made of, as JSON. */
export const termsSql = `${calendarVersionsSql},
  (SELECT coalesce(json_agg(json_build_object('scope', v.scope, 'since', v.since, 'settings', v.settings)), '[]')
    FROM policy_versions v WHERE v.agency_id = p.agency_id
      AND (v.scope = 'agency' OR v.project_id = p.id OR v.client_id = p.client_id)) AS policies,
  (SELECT coalesce(json_agg(json_build_object('since', r.recorded_at, 'rhythm', r.rhythm, 'agreedAt', r.agreed_at,
      'agreedWith', r.agreed_with_contact_id)), '[]')
    FROM project_rhythms r WHERE r.agency_id = p.agency_id AND r.project_id = p.id) AS rhythms`

/** Policies and calendars of a project since when, oldest first: the agency's, the client's, the project's own, the agreed rhythm. */
export function toTerms({
  agencyId,
  policies,
  rhythms,
  calendars,
}: TermsRead & { agencyId: AgencyId }): Terms[] {
  const changes = [...policies.map(toPolicyChange), ...rhythms.map(toRhythmChange)]
  return mergeTerms({
    policies: policyHistory(changes),
    calendars: toCalendarVersions({ agencyId, calendars }),
  })
}

function toPolicyChange({ scope, since, settings }: PolicyRow): PolicyChange {
  return { scope, since: Temporal.Instant.from(since), settings }
}

function toRhythmChange({
  since,
  rhythm: { callEvery, reportEvery },
  agreedAt,
  agreedWith,
}: RhythmRow): PolicyChange {
  const rhythm = {
    callEvery,
    reportEvery,
    agreedAt: Temporal.Instant.from(agreedAt),
    ...(agreedWith && { agreedWithContactId: agreedWith }),
  }
  return { scope: 'rhythm', since: Temporal.Instant.from(since), settings: { rhythm } }
}
