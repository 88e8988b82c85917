import type { Rhythm } from '@rytm/contract/projects.detail.ts'
import type { RhythmInput } from '@rytm/contract/projects.rhythm.ts'
import { refuseOccurrence } from '@rytm/domain/evidence/occurrence.ts'
import { refuseRhythm } from '@rytm/domain/projects/rhythm.ts'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { appendToTimeline } from '#modules/timeline/timeline.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import { insertRhythm } from './projects.changes.repository.ts'
import { rhythmRefused } from './projects.errors.ts'
import { lockProject } from './projects.lock.queries.ts'
import { requireContacts } from './projects.references.queries.ts'
import { saveProject } from './projects.repository.ts'
import { requireRevision } from './projects.usecases.ts'

interface SetRhythm {
  projectId: string
  input: RhythmInput
  member: Member
  db: Db
  clock: Clock
}

/** The client wants to hear more or less than agreed before; what was owed until then stays owed. */
export function setRhythm({ projectId, input, member, db, clock }: SetRhythm) {
  const { agencyId, memberId } = member
  const { rhythm, weeklySlot, revision } = input
  return inAgency({ db, agencyId }, async (tx) => {
    const project = await lockProject({ agencyId, projectId, tx })
    requireRevision({ project, revision })
    requireSoundRhythm(rhythm)
    const agreedAt = input.agreedAt ? Temporal.Instant.from(input.agreedAt) : clock.now()
    const refusal = refuseOccurrence({ occurredAt: agreedAt, now: clock.now() })
    if (refusal) throw rhythmRefused(refusal)
    const contactIds = rhythm.agreedWithContactId ? [rhythm.agreedWithContactId] : []
    await requireContacts({ agencyId, clientId: project.clientId, contactIds, tx })
    const slot = { weeklySlotWeekday: weeklySlot?.weekday ?? null, weeklySlotTime: weeklySlot?.time ?? null }
    await saveProject({ project, changes: { rhythm, ...slot }, tx })
    const factId = await keepRhythm({ projectId, rhythm, agreedAt, member, tx, clock })
    await appendToTimeline({
      fact: {
        ...{ agencyId, memberId, projectId, factId },
        ...{ kind: 'rhythm_changed', visibility: 'internal', occurredAt: agreedAt },
      },
      tx,
      clock,
    })
    const subject = { kind: 'project', id: projectId }
    await recordAudit({ fact: { agencyId, memberId, action: 'projects.rhythm_changed', subject }, tx, clock })
  })
}

/** A client who hears nothing at all has not agreed to a rhythm. */
export function requireSoundRhythm(rhythm: Rhythm) {
  const refusal = refuseRhythm(rhythm)
  if (refusal) throw rhythmRefused(refusal)
}

/** What was agreed, with whom and when; returns the id of the fact. */
export async function keepRhythm({
  projectId,
  rhythm,
  agreedAt,
  member,
  tx,
  clock,
}: {
  projectId: string
  rhythm: Rhythm
  agreedAt: Temporal.Instant
  member: Member
  tx: Tx
  clock: Clock
}): Promise<string> {
  const id = newId({ clock })
  await insertRhythm({
    row: {
      agencyId: member.agencyId,
      id,
      projectId,
      rhythm,
      agreedWithContactId: rhythm.agreedWithContactId,
      agreedAt: toDate(agreedAt),
      recordedAt: toDate(clock.now()),
      recordedBy: member.memberId,
    },
    tx,
  })
  return id
}
