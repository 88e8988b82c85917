import type {
  AgencyPolicyView,
  PolicyField,
  PolicyValues,
  PolicyView,
  ProjectPolicyView,
  RecomputeProgress,
} from '@rytm/contract/commitments.policy.ts'
import { type CommitmentPolicy, layPolicies } from '@rytm/domain/commitments/policy.ts'
import { and, count, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import type { PolicyOwner, PolicyVersion, StoredSettings } from './commitments.policy.repository.ts'
import { type Layers, loadLayers } from './commitments.policyLayers.queries.ts'
import { projectClocks, recomputes } from './commitments.tables.ts'

interface Reading {
  member: Member
  db: Db
}

export function getPolicy({ member: { agencyId }, db }: Reading): Promise<AgencyPolicyView> {
  return readInAgency({ db, agencyId }, async (tx) => {
    const owner = { scope: 'agency' } as const
    const layers = await loadLayers({ agencyId, owner, tx })
    return {
      ...(await describe({ agencyId, owner, layers, tx })),
      automaticReports: layers.agency?.settings.automaticReports ?? false,
    }
  })
}

export function getClientPolicy({
  clientId,
  member: { agencyId },
  db,
}: Reading & { clientId: string }): Promise<PolicyView> {
  return readInAgency({ db, agencyId }, async (tx) => {
    const owner = { scope: 'client', clientId } as const
    return describe({ agencyId, owner, layers: await loadLayers({ agencyId, owner, tx }), tx })
  })
}

export function getProjectPolicy({
  projectId,
  member: { agencyId },
  db,
}: Reading & { projectId: string }): Promise<ProjectPolicyView> {
  return readInAgency({ db, agencyId }, async (tx) => {
    const owner = { scope: 'project', projectId } as const
    const layers = await loadLayers({ agencyId, owner, tx })
    return {
      ...(await describe({ agencyId, owner, layers, tx })),
      rhythmAgreed: layers.agreed !== undefined,
    }
  })
}

interface Described {
  agencyId: AgencyId
  owner: PolicyOwner
  layers: Layers
  tx: Tx
}

async function describe({ agencyId, owner, layers, tx }: Described): Promise<PolicyView> {
  const { agency, client, project, agreed } = layers
  const levels = [agency, client, project].slice(0, depthOf[owner.scope])
  const own = levels.at(-1)
  const rhythm = agreed ? [{ rhythm: agreed }] : []
  return {
    effective: toValues(layPolicies([...levels.map(clocksOf), ...rhythm])),
    above: toValues(layPolicies([...levels.slice(0, -1).map(clocksOf), ...rhythm])),
    own: Object.keys(clocksOf(own)) as PolicyField[],
    version: own?.version ?? 0,
    changedAt: own?.since.toISOString() ?? null,
    projects: await countConcerned({ agencyId, owner, tx }),
  }
}

const depthOf = { agency: 1, client: 2, project: 3 }

export function clocksOf(version: PolicyVersion | undefined): Partial<CommitmentPolicy> {
  const { automaticReports: _, ...clocks }: StoredSettings = version?.settings ?? {}
  return clocks
}

function toValues({ guaranteeCheckDays, rhythm, ...amounts }: CommitmentPolicy): PolicyValues {
  const { callEvery, reportEvery } = rhythm
  return { ...amounts, guaranteeCheckDays: [...guaranteeCheckDays], rhythm: { callEvery, reportEvery } }
}

/** Projects of which something is open or still ahead: the same that new clocks are applied to. */
export function concernedBy(owner: PolicyOwner) {
  const { agencyId, projectId, nextTransitionAt } = projectClocks
  return and(
    sql`(${nextTransitionAt} IS NOT NULL OR EXISTS (SELECT FROM commitments c
      WHERE c.agency_id = ${agencyId} AND c.project_id = ${projectId} AND c.status = 'open'))`,
    owner.scope === 'project' ? eq(projectId, owner.projectId) : undefined,
    owner.scope === 'client'
      ? sql`${projectId} IN (SELECT p.id FROM projects p WHERE p.agency_id = ${agencyId} AND p.client_id = ${owner.clientId})`
      : undefined,
  )
}

export async function countConcerned({ agencyId, owner, tx }: Omit<Described, 'layers'>): Promise<number> {
  const [row] = await tx
    .select({ projects: count() })
    .from(projectClocks)
    .where(and(eq(projectClocks.agencyId, agencyId), concernedBy(owner)))
  return row?.projects ?? 0
}

/** The newest change that still waits somewhere. */
export function getCurrentRecompute({
  member: { agencyId },
  db,
}: Reading): Promise<{ current: RecomputeProgress | null }> {
  return readInAgency({ db, agencyId }, async (tx) => {
    const { id, reason, total, startedAt } = recomputes
    const [row] = await tx
      .select({ reason, total, startedAt, remaining: count() })
      .from(recomputes)
      .innerJoin(
        projectClocks,
        and(eq(projectClocks.agencyId, recomputes.agencyId), eq(projectClocks.recomputeId, id)),
      )
      .where(eq(recomputes.agencyId, agencyId))
      .groupBy(id, reason, total, startedAt)
      .orderBy(desc(startedAt), desc(id))
      .limit(1)
    if (!row) return { current: null }
    const { startedAt: since, ...progress } = row
    const current = { ...progress, reason: row.reason as RecomputeProgress['reason'] }
    return { current: { ...current, startedAt: since.toISOString() } }
  })
}
