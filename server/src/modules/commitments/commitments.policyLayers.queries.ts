import type { Rhythm } from '@rytm/domain/commitments/policy.ts'
import { and, desc, eq } from 'drizzle-orm'
import { requireClient } from '#modules/clients/clients.queries.ts'
import { projectRhythms } from '#modules/projects/projects.changes.tables.ts'
import { requireProject } from '#modules/projects/projects.lock.queries.ts'
import { toInstant } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { findNewestPolicy, type PolicyOwner, type PolicyVersion } from './commitments.policy.repository.ts'

export interface Layers {
  agency: PolicyVersion | undefined
  client: PolicyVersion | undefined
  project: PolicyVersion | undefined
  agreed: Rhythm | undefined
}

interface OfOwner {
  agencyId: AgencyId
  owner: PolicyOwner
  tx: Tx
}

/** What each level says now, down to the level that is asked about; its owner belongs to the agency. */
export async function loadLayers({ agencyId, owner, tx }: OfOwner): Promise<Layers> {
  const key = { agencyId, tx }
  const clientId = await clientOf({ owner, ...key })
  const newest = (asked: PolicyOwner) => findNewestPolicy({ owner: asked, ...key })
  return {
    agency: await newest({ scope: 'agency' }),
    client: clientId === undefined ? undefined : await newest({ scope: 'client', clientId }),
    project: owner.scope === 'project' ? await newest(owner) : undefined,
    agreed:
      owner.scope === 'project' ? await agreedRhythm({ projectId: owner.projectId, ...key }) : undefined,
  }
}

async function clientOf({ owner, agencyId, tx }: OfOwner): Promise<string | undefined> {
  if (owner.scope === 'agency') return undefined
  if (owner.scope === 'project')
    return (await requireProject({ agencyId, projectId: owner.projectId, tx })).clientId
  return (await requireClient({ agencyId, clientId: owner.clientId, tx })).id
}

async function agreedRhythm({
  agencyId,
  projectId,
  tx,
}: {
  agencyId: AgencyId
  projectId: string
  tx: Tx
}): Promise<Rhythm | undefined> {
  const [row] = await tx
    .select()
    .from(projectRhythms)
    .where(and(eq(projectRhythms.agencyId, agencyId), eq(projectRhythms.projectId, projectId)))
    .orderBy(desc(projectRhythms.recordedAt), desc(projectRhythms.id))
    .limit(1)
  if (!row) return undefined
  const { callEvery, reportEvery } = row.rhythm as Rhythm
  const { agreedAt, agreedWithContactId } = row
  return {
    callEvery,
    reportEvery,
    agreedAt: toInstant(agreedAt),
    ...(agreedWithContactId && { agreedWithContactId }),
  }
}
