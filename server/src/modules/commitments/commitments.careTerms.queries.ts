import type { CommitmentPolicy, Rhythm } from '@rytm/domain/commitments/policy.ts'
import { type PolicyChange, policyHistory } from '@rytm/domain/commitments/policyHistory.ts'
import { mergeTerms, type Terms } from '@rytm/domain/commitments/terms.ts'
import { eq } from 'drizzle-orm'
import { loadCalendarVersions } from '#modules/agencies/agencies.calendar.queries.ts'
import { projectRhythms } from '#modules/projects/projects.changes.tables.ts'
import { toInstant } from '#platform/clock/clock.ts'
import type { CareMoment } from './commitments.careMoment.queries.ts'
import { policyVersions } from './commitments.tables.ts'

export type TermsOf = (project: { projectId: string; clientId: string }) => Terms[]

/** Policies and calendars of all projects of an agency at once; of one project it is `loadTerms`. */
export async function loadCareTerms({ moment }: { moment: CareMoment }): Promise<TermsOf> {
  const calendars = await loadCalendarVersions(moment)
  const policies = await policyChanges({ moment })
  const rhythms = await agreedRhythms({ moment })
  const usual = mergeTerms({ policies: policyHistory(policies.get('agency') ?? []), calendars })
  return ({ projectId, clientId }) => {
    const own = [policies.get(clientId), policies.get(projectId), rhythms.get(projectId)].flatMap(
      (changes) => changes ?? [],
    )
    if (own.length === 0) return usual
    return mergeTerms({ policies: policyHistory([...(policies.get('agency') ?? []), ...own]), calendars })
  }
}

async function policyChanges({ moment: { agencyId, tx } }: { moment: CareMoment }) {
  const rows = await tx.select().from(policyVersions).where(eq(policyVersions.agencyId, agencyId))
  const changes = rows.map(({ scope, clientId, projectId, since, settings }) => ({
    of: clientId ?? projectId ?? 'agency',
    change: {
      scope: scope as PolicyChange['scope'],
      since: toInstant(since),
      settings: settings as Partial<CommitmentPolicy>,
    },
  }))
  return byOwner(changes)
}

async function agreedRhythms({ moment: { agencyId, tx } }: { moment: CareMoment }) {
  const rows = await tx.select().from(projectRhythms).where(eq(projectRhythms.agencyId, agencyId))
  const changes = rows.map(({ projectId, rhythm, recordedAt }) => {
    const { callEvery, reportEvery } = rhythm as Pick<Rhythm, 'callEvery' | 'reportEvery'>
    const settings = { rhythm: { callEvery, reportEvery } }
    return { of: projectId, change: { scope: 'rhythm' as const, since: toInstant(recordedAt), settings } }
  })
  return byOwner(changes)
}

function byOwner(changes: { of: string; change: PolicyChange }[]): Map<string, PolicyChange[]> {
  const grouped = Map.groupBy(changes, ({ of }) => of)
  return new Map([...grouped].map(([of, list]) => [of, list.map(({ change }) => change)]))
}
