import type { PolicySettings, PolicyTrial } from '@rytm/contract/commitments.policy.ts'
import { type Commitment, keyOf } from '@rytm/domain/commitments/commitment.ts'
import { deriveCommitments } from '@rytm/domain/commitments/deriveCommitments.ts'
import { type CommitmentPolicy, layPolicies } from '@rytm/domain/commitments/policy.ts'
import type { Terms } from '@rytm/domain/commitments/terms.ts'
import { and, asc, desc, eq } from 'drizzle-orm'
import { projectRhythms } from '#modules/projects/projects.changes.tables.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { loadMoment } from './commitments.careMoment.queries.ts'
import { loadCareTerms } from './commitments.careTerms.queries.ts'
import { clocksOf, concernedBy, countConcerned } from './commitments.policy.queries.ts'
import type { PolicyOwner, StoredSettings } from './commitments.policy.repository.ts'
import { loadLayers } from './commitments.policyLayers.queries.ts'
import { loadProjectState } from './commitments.state.queries.ts'
import { policyVersions, projectClocks } from './commitments.tables.ts'

interface TryPolicy {
  input: { clientId?: string | undefined; projectId?: string | undefined; settings: PolicySettings }
  member: Member
  db: Db
  clock: Clock
}

/** As many projects as can be worked out while somebody waits. */
const mostTried = 200

/** What new clocks would change in what is open, by asking the rules with them; nothing is written. */
export function tryPolicy({ input, member: { agencyId }, db, clock }: TryPolicy): Promise<PolicyTrial> {
  const owner = ownerOf(input)
  return readInAgency({ db, agencyId }, async (tx) => {
    await loadLayers({ agencyId, owner, tx })
    const key = { agencyId, owner, tx }
    const rows = await listConcerned(key)
    const termsOf = await loadTrialTerms({ ...key, settings: input.settings, clock })
    const now = clock.now()
    const outcomes: Outcome[] = []
    for (const row of rows) {
      const state = await loadProjectState({ agencyId, projectId: row.projectId, tx })
      const { current, tried } = termsOf(row)
      if (!state) continue
      const { facts } = state
      const before = deriveCommitments({ facts, terms: current, now }).commitments
      const after = deriveCommitments({ facts, terms: tried, now }).commitments
      outcomes.push(compare({ before, after }))
    }
    return { projects: await countConcerned(key), ...sumOf(outcomes) }
  })
}

function ownerOf({ clientId, projectId }: TryPolicy['input']): PolicyOwner {
  if (projectId) return { scope: 'project', projectId }
  return clientId ? { scope: 'client', clientId } : { scope: 'agency' }
}

interface Scope {
  agencyId: AgencyId
  owner: PolicyOwner
  tx: Tx
}
type Row = Awaited<ReturnType<typeof listConcerned>>[number]

function listConcerned({ agencyId, owner, tx }: Scope) {
  return tx
    .select({ projectId: projects.id, clientId: projects.clientId })
    .from(projectClocks)
    .innerJoin(
      projects,
      and(eq(projects.agencyId, projectClocks.agencyId), eq(projects.id, projectClocks.projectId)),
    )
    .where(and(eq(projectClocks.agencyId, agencyId), concernedBy(owner)))
    .orderBy(asc(projects.id))
    .limit(mostTried)
}

/** The terms of each project as they are, and with one more change of them, now. */
async function loadTrialTerms({
  agencyId,
  owner,
  settings,
  tx,
  clock,
}: Scope & { settings: PolicySettings; clock: Clock }) {
  const moment = await loadMoment({ agencyId, tx, clock })
  const currentOf = await loadCareTerms({ moment })
  const newest = await newestSettings({ agencyId, tx })
  const agreed = await projectsWithRhythm({ agencyId, tx })
  const own = Object.entries(settings).filter(([, value]) => value !== null)
  const tried = new Map(newest).set(keyOfOwner(owner), Object.fromEntries(own))
  return (row: Row) => {
    const current = currentOf(row)
    const last = current.at(-1) as Terms
    const layers = ['agency', row.clientId, row.projectId].map((name) => tried.get(name) ?? {})
    if (agreed.has(row.projectId)) layers.push({ rhythm: last.policy.rhythm })
    const { policyVersion, calendarVersion } = last.version
    const version = { policyVersion: policyVersion + 1, calendarVersion }
    const next = { ...last, since: moment.now, version, policy: layPolicies(layers) }
    return { current, tried: [...current, next] }
  }
}

function keyOfOwner(owner: PolicyOwner): string {
  if (owner.scope === 'agency') return 'agency'
  return owner.scope === 'client' ? owner.clientId : owner.projectId
}

async function newestSettings({ agencyId, tx }: Omit<Scope, 'owner'>) {
  const { scope, clientId, projectId, version, since, settings } = policyVersions
  const rows = await tx
    .selectDistinctOn([scope, clientId, projectId], { clientId, projectId, version, since, settings })
    .from(policyVersions)
    .where(eq(policyVersions.agencyId, agencyId))
    .orderBy(scope, clientId, projectId, desc(version))
  return new Map<string, Partial<CommitmentPolicy>>(
    rows.map((row) => [
      row.clientId ?? row.projectId ?? 'agency',
      clocksOf({ ...row, settings: row.settings as StoredSettings }),
    ]),
  )
}

async function projectsWithRhythm({ agencyId, tx }: Omit<Scope, 'owner'>): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectDistinct({ projectId: projectRhythms.projectId })
    .from(projectRhythms)
    .where(eq(projectRhythms.agencyId, agencyId))
  return new Set(rows.map(({ projectId }) => projectId))
}

interface Outcome {
  moved: number
  added: number
  dropped: number
}

/** What is open before or after; a commitment that became `not_wanted` is no longer open and counts as dropped. */
function compare({
  before,
  after,
}: {
  before: readonly Commitment[]
  after: readonly Commitment[]
}): Outcome {
  const wasOpen = openByKey(before)
  const isOpen = openByKey(after)
  const kept = [...isOpen].filter(([key]) => wasOpen.has(key))
  return {
    moved: kept.filter(([key, { dueAt }]) => !wasOpen.get(key)?.dueAt.equals(dueAt)).length,
    added: isOpen.size - kept.length,
    dropped: wasOpen.size - kept.length,
  }
}

function openByKey(list: readonly Commitment[]) {
  return new Map(
    list.filter(({ status }) => status === 'open').map((commitment) => [keyOf(commitment), commitment]),
  )
}

function sumOf(outcomes: readonly Outcome[]): Omit<PolicyTrial, 'projects'> {
  const total = (name: keyof Outcome) => outcomes.reduce((sum, outcome) => sum + outcome[name], 0)
  const isChanged = ({ moved, added, dropped }: Outcome) => moved + added + dropped > 0
  return {
    tried: outcomes.length,
    projectsChanged: outcomes.filter(isChanged).length,
    moved: total('moved'),
    added: total('added'),
    dropped: total('dropped'),
  }
}
