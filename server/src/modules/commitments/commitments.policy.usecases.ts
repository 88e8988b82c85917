import { isDeepStrictEqual } from 'node:util'
import type { PolicySettings } from '@rytm/contract/commitments.policy.ts'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { requireClient } from '#modules/clients/clients.queries.ts'
import { lockProject } from '#modules/projects/projects.lock.queries.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import { announce } from '#platform/live/announce.ts'
import { policyStale } from './commitments.errors.ts'
import {
  findNewestPolicy,
  insertPolicy,
  lockPolicies,
  type PolicyOwner,
  type PolicyVersion,
  type StoredSettings,
} from './commitments.policy.repository.ts'
import { requestRecomputeIn } from './commitments.recompute.usecases.ts'

interface SetPolicy {
  owner: PolicyOwner
  input: { version: number; settings: Partial<PolicySettings>; automaticReports?: boolean }
  member: Member
  db: Db
  clock: Clock
}

/**
 * New clocks of one level. Only what is open is worked out anew, in the background; of a single project at once. Saving
 * what is there already writes nothing.
 */
export function setPolicy({ owner, input, member, db, clock }: SetPolicy): Promise<void> {
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    await lockPolicies({ agencyId, tx })
    await lockOwner({ owner, member, tx })
    const newest = await findNewestPolicy({ agencyId, owner, tx })
    if ((newest?.version ?? 0) !== input.version) throw policyStale()
    const settings = toStored(input)
    const before = newest?.settings ?? {}
    if (isDeepStrictEqual(settings, before)) return
    const version = await addVersion({ owner, newest, settings, member, tx, clock })
    await audit({ owner, version, changed: fieldsBetween(before, settings), member, tx, clock })
    announce({ agencyId, topics: ['commitments'], tx })
    if (owner.scope === 'project' || isSameButReports(before, settings)) return
    const scope = owner.scope === 'client' ? { clientId: owner.clientId } : {}
    await requestRecomputeIn({ reason: 'policy', scope, member, tx, clock })
  })
}

type Step = Pick<SetPolicy, 'owner' | 'member'> & { tx: Tx }

/** A project is locked as for any fact of it, so what it owes follows before this commits. */
async function lockOwner({ owner, member: { agencyId }, tx }: Step): Promise<void> {
  if (owner.scope === 'project') await lockProject({ agencyId, projectId: owner.projectId, tx })
  if (owner.scope === 'client') await requireClient({ agencyId, clientId: owner.clientId, tx })
}

function toStored({ settings, automaticReports }: SetPolicy['input']): StoredSettings {
  const own = Object.entries(settings).filter(([, value]) => value !== null)
  const stored = Object.fromEntries(own) as StoredSettings
  const { guaranteeCheckDays: checks } = stored
  return {
    ...stored,
    ...(checks && { guaranteeCheckDays: checks.toSorted((a, b) => a - b) }),
    ...(automaticReports && { automaticReports }),
  }
}

function isSameButReports(
  { automaticReports: _before, ...before }: StoredSettings,
  { automaticReports: _after, ...after }: StoredSettings,
): boolean {
  return isDeepStrictEqual(before, after)
}

function fieldsBetween(before: StoredSettings, after: StoredSettings): string[] {
  const fields = Object.keys({ ...before, ...after }) as (keyof StoredSettings)[]
  return fields.filter((field) => !isDeepStrictEqual(before[field], after[field]))
}

async function addVersion({
  owner: { scope, ...of },
  newest,
  settings,
  member: { agencyId, memberId },
  tx,
  clock,
}: Step & { newest: PolicyVersion | undefined; settings: StoredSettings; clock: Clock }) {
  const now = toDate(clock.now())
  // A clock that was put back must not make a version begin before the one it follows.
  const since = newest && now < newest.since ? newest.since : now
  const version = (newest?.version ?? 0) + 1
  const row = { agencyId, id: newId({ clock }), scope, ...of, version, settings, since, changedBy: memberId }
  await insertPolicy({ row, tx })
  return version
}

function audit({
  owner,
  version,
  changed,
  member: { agencyId, memberId },
  tx,
  clock,
}: Step & { version: number; changed: string[]; clock: Clock }) {
  const subject = { kind: owner.scope, id: ownerIdOf({ owner, agencyId }) }
  const fact = { agencyId, memberId, action: 'commitments.policy_changed', subject }
  return recordAudit({ fact: { ...fact, detail: { version, changed } }, tx, clock })
}

function ownerIdOf({ owner, agencyId }: { owner: PolicyOwner; agencyId: string }): string {
  if (owner.scope === 'agency') return agencyId
  return owner.scope === 'client' ? owner.clientId : owner.projectId
}
