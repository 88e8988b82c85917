import type { ReasonInput } from '@rytm/contract/candidacies.moves.ts'
import { type ProjectStatus, verbBetween } from '@rytm/domain/projects/projectStatus.ts'
import { requireProject } from '#modules/projects/projects.lock.queries.ts'
import { changeStatusIn } from '#modules/projects/projects.status.usecases.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { reopeningMissing } from './candidacies.errors.ts'
import { auditCandidacy } from './candidacies.facts.usecases.ts'
import { openHired } from './candidacies.hires.usecases.ts'
import { endIn } from './candidacies.moves.usecases.ts'

interface Withdrawal {
  candidacyId: string
  revision: number
  reasons: ReasonInput[]
  occurredAt?: string | undefined
  reopening?: { reason: string; targetDate: string } | undefined
  member: Member
  db: Db
  clock: Clock
}

/**
 * The person steps back after accepting. Both happen or neither: the candidacy ends, and a project that believed to
 * be done is opened again with a new date. Returns how the project stands then.
 */
export function recordWithdrawal({ candidacyId, revision, reopening, db, ...ending }: Withdrawal) {
  const { member, clock } = ending
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    const candidacy = await openHired({ candidacyId, revision, member, tx })
    const { projectId } = candidacy
    await endIn({ ...ending, candidacy, tx })
    await auditCandidacy({ action: 'candidacies.withdrew', candidacy, member, tx, clock })
    const project = await requireProject({ agencyId, projectId, tx })
    const from = project.status as ProjectStatus
    if (verbBetween({ from, to: 'active' }) !== 'reopen') return { id: projectId, status: project.status }
    if (!reopening) throw reopeningMissing()
    const input = { to: 'active' as const, ...reopening }
    const { status } = await changeStatusIn({ projectId, input, member, tx, clock })
    return { id: projectId, status }
  })
}
