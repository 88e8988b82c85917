import type { previewTouchpoint as previewEndpoint } from '@rytm/contract/commitments.rulings.ts'
import type { QueryOf } from '@rytm/contract/endpoint.ts'
import { keyOf } from '@rytm/domain/commitments/commitment.ts'
import { deriveCommitments } from '@rytm/domain/commitments/deriveCommitments.ts'
import type { TouchpointFact } from '@rytm/domain/commitments/facts.ts'
import { requireProject } from '#modules/projects/projects.lock.queries.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { loadProjectState } from './commitments.state.queries.ts'

interface Preview {
  projectId: string
  query: QueryOf<typeof previewEndpoint>
  member: Member
  db: Db
  clock: Clock
}

/** Asks the rules themselves: what is open now and would have this contact as its evidence. */
export function previewTouchpoint({ projectId, query, member, db, clock }: Preview) {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    await requireProject({ agencyId, projectId, tx })
    const state = await loadProjectState({ agencyId, projectId, tx })
    if (!state) return { keeps: [] }
    const { facts, terms, stored } = state
    const now = clock.now()
    const logged = asLogged({ query, now, member })
    const { commitments } = deriveCommitments({
      facts: { ...facts, touchpoints: [...facts.touchpoints, logged] },
      terms,
      now,
    })
    const kept = new Map(
      commitments.flatMap((commitment) =>
        commitment.evidence?.id === logged.id ? [[keyOf(commitment), commitment.status] as const] : [],
      ),
    )
    const open = stored.filter(({ status }) => status === 'open')
    return {
      keeps: open.flatMap(({ id, kind, subject }) => {
        const status = kept.get(keyOf({ kind, subject }))
        return status ? [{ id, kind, late: status === 'late' }] : []
      }),
    }
  })
}

const notLoggedYet = 'not logged yet'

function asLogged({
  query: { channel, direction, outcome, contactId, occurredAt },
  now,
  member,
}: Pick<Preview, 'query' | 'member'> & { now: Temporal.Instant }): TouchpointFact {
  return {
    id: notLoggedYet,
    channel,
    direction,
    outcome,
    contactIds: contactId ? [contactId] : [],
    withCommissioning: false,
    recordedBy: member.memberId,
    occurredAt: occurredAt ? Temporal.Instant.from(occurredAt) : now,
    recordedAt: now,
  }
}
