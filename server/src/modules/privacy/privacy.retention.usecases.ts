import { retentionStep } from '@rytm/domain/candidates/retention.ts'
import { loadZone } from '#modules/agencies/agencies.zone.queries.ts'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { queueMail } from '#modules/mail/mail.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import type { WorkItem } from '#platform/jobs/claimedWork.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { membersToTell } from './privacy.agency.queries.ts'
import { eraseCandidateIn, lockPerson } from './privacy.candidates.usecases.ts'
import { staleRetention } from './privacy.errors.ts'
import { findSettings, type KeptPerson, keptPeople, quietSince } from './privacy.retention.queries.ts'
import {
  claimRun,
  deleteAnnouncement,
  deleteAnnouncements,
  insertAnnouncement,
  lockSettings,
  saveSettings,
} from './privacy.retention.repository.ts'

interface Deps {
  db: Db
  clock: Clock
}

export function setRetention({
  months,
  enabled,
  revision,
  member: { agencyId, memberId },
  db,
  clock,
}: { months: number; enabled: boolean; revision: number; member: Member } & Deps) {
  const now = toDate(clock.now())
  return inAgency({ db, agencyId }, async (tx) => {
    await lockSettings({ agencyId, tx })
    const before = await findSettings({ agencyId, tx })
    const current = before?.revision ?? 0
    if (current !== revision) throw staleRetention({ revision: current })
    const enabledAt = enabled ? (before?.enabledAt ?? now) : null
    const nextRunAt = enabled ? now : null
    const row = { agencyId, months, enabledAt, nextRunAt, changedBy: memberId, revision: current + 1 }
    await saveSettings({ row, tx })
    // Whoever was announced under other terms gets the fourteen days anew.
    if (enabled !== Boolean(before?.enabledAt) || months !== before?.months)
      await deleteAnnouncements({ agencyId, tx })
    const subject = { kind: 'agency', id: agencyId }
    const detail = { months, enabled }
    const action = 'privacy.retention_changed'
    await recordAudit({ fact: { agencyId, memberId, action, subject, detail }, tx, clock })
  })
}

/**
 * A look through the candidates of an agency, once a day: whom the time is nearly over for is announced, whom it is over
 * for and who was announced long enough ago is erased, each in a transaction of their own.
 */
export async function keepNoLonger({ item: { agencyId }, db, clock }: { item: WorkItem } & Deps) {
  const now = clock.now()
  const due = await inAgency({ db, agencyId }, async (tx) => {
    const nextRunAt = toDate(now.add({ hours: 24 }))
    const months = await claimRun({ agencyId, at: toDate(now), nextRunAt, tx })
    if (months === undefined) return undefined
    const zone = await loadZone({ agencyId, tx })
    const today = now.toZonedDateTimeISO(zone).toPlainDate()
    const people = await keptPeople({ agencyId, months, before: quietSince({ now, months, zone }), tx })
    await announce({ agencyId, people, today, tx, clock })
    const candidateIds = people
      .filter((person) => stepOf(person, today) === 'erase')
      .map((one) => one.candidateId)
    return { months, today, candidateIds }
  })
  if (!due) return
  const { months, today } = due
  for (const candidateId of due.candidateIds)
    await inAgency({ db, agencyId }, (tx) => eraseIfDue({ agencyId, candidateId, months, today, tx, clock }))
}

const stepOf = ({ keeping, announcedOn }: KeptPerson, today: Temporal.PlainDate) =>
  retentionStep({ keeping, announcedOn, today })

async function announce({
  agencyId,
  people,
  today,
  tx,
  clock,
}: {
  agencyId: AgencyId
  people: KeptPerson[]
  today: Temporal.PlainDate
  tx: Tx
  clock: Clock
}) {
  let announced = 0
  for (const person of people) {
    const { candidateId } = person
    const step = stepOf(person, today)
    if (step === 'forget') await deleteAnnouncement({ agencyId, candidateId, tx })
    if (step !== 'announce') continue
    await insertAnnouncement({ agencyId, candidateId, announcedAt: toDate(clock.now()), tx })
    announced += 1
  }
  if (announced === 0) return
  const fact = { agencyId, action: 'privacy.removal_announced', subject: { kind: 'agency', id: agencyId } }
  await recordAudit({ fact: { ...fact, detail: { people: announced } }, tx, clock })
  for (const memberId of await membersToTell({ agencyId, tx })) {
    const mail = { kind: 'retention_notice', payload: { people: announced } } as const
    await queueMail({ mail: { ...mail, agencyId, recipient: { memberId } }, tx, clock })
  }
}

/** Asked again under the locks: until then a project may begin again, or the person be added to another one. */
async function eraseIfDue({
  agencyId,
  candidateId,
  months,
  today,
  tx,
  clock,
}: {
  agencyId: AgencyId
  candidateId: string
  months: number
  today: Temporal.PlainDate
  tx: Tx
  clock: Clock
}) {
  const isDue = async () => {
    const [person] = await keptPeople({ agencyId, months, before: clock.now(), candidateId, tx })
    return person !== undefined && stepOf(person, today) === 'erase'
  }
  if (!(await isDue())) return
  await lockPerson({ agencyId, candidateId, tx })
  if (!(await isDue())) return
  await eraseCandidateIn({ agencyId, candidateId, ground: 'retention', tx, clock })
  await deleteAnnouncement({ agencyId, candidateId, tx })
}
