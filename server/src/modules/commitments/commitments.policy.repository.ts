import type { CommitmentPolicy } from '@rytm/domain/commitments/policy.ts'
import { and, desc, eq, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { policyVersions } from './commitments.tables.ts'

/** Whose clocks: the agency's, or those of one client or one project. */
export type PolicyOwner =
  | { scope: 'agency' }
  | { scope: 'client'; clientId: string }
  | { scope: 'project'; projectId: string }

/** What a row holds: own clocks alone, and of the agency whether unfinished reports leave by themselves. */
export type StoredSettings = Partial<CommitmentPolicy> & { automaticReports?: boolean }

export interface PolicyVersion {
  version: number
  since: Date
  settings: StoredSettings
}

interface OfOwner {
  agencyId: AgencyId
  owner: PolicyOwner
  tx: Tx
}

export async function findNewestPolicy({ agencyId, owner, tx }: OfOwner): Promise<PolicyVersion | undefined> {
  const { scope, clientId, projectId, version, since, settings } = policyVersions
  const [row] = await tx
    .select({ version, since, settings })
    .from(policyVersions)
    .where(
      and(
        eq(policyVersions.agencyId, agencyId),
        eq(scope, owner.scope),
        owner.scope === 'client' ? eq(clientId, owner.clientId) : undefined,
        owner.scope === 'project' ? eq(projectId, owner.projectId) : undefined,
      ),
    )
    .orderBy(desc(version))
    .limit(1)
  return row && { ...row, settings: row.settings as StoredSettings }
}

export async function insertPolicy({ row, tx }: { row: typeof policyVersions.$inferInsert; tx: Tx }) {
  await tx.insert(policyVersions).values(row)
}

/** Two people who set clocks at once wait for each other; the second one is then told. */
export async function lockPolicies({ agencyId, tx }: Omit<OfOwner, 'owner'>) {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtext(${`rytm.policy.${agencyId}`}))`)
}
