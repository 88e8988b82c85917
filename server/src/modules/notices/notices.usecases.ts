import type { WorkingCalendar } from '@rytm/domain/calendar/workingCalendar.ts'
import type { Absence } from '@rytm/domain/people/responsible.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import { newId } from '#platform/ids/newId.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import {
  type AddressedNotice,
  addressNotice,
  reasonsOf,
  silenceReasons,
} from './notices.addressing.usecases.ts'
import type { PlannedRead } from './notices.people.queries.ts'
import { insertNotices, wakeDelivery, withdrawNotices } from './notices.repository.ts'
import type { NoticeMember, RemindedCommitment } from './notices.types.ts'

interface Plan {
  agencyId: AgencyId
  projectId: string
  calendar: WorkingCalendar
  /** Of the whole agency, as `loadAbsences` gives them. */
  absences: readonly Absence[]
  members: readonly NoticeMember[]
  tx: Tx
  clock: Clock
}

/**
 * Brings what is planned for a project in line with what it owes now, in the transaction that settled it: what should be
 * told is planned once for each recipient; what has lost its reason before it was delivered is withdrawn. Asked again
 * it changes nothing.
 */
export async function planNotices({
  commitments,
  silentAt,
  planned,
  ...plan
}: Plan & {
  commitments: readonly RemindedCommitment[]
  planned: PlannedRead['planned']
  /** When the project becomes, or became, silent; undefined where that is not counted. */
  silentAt?: Temporal.Instant | undefined
}) {
  const { agencyId, projectId, calendar, clock, tx } = plan
  const now = clock.now()
  const reasons = [
    ...commitments.flatMap((commitment) => reasonsOf({ projectId, commitment, calendar, now })),
    ...silenceReasons({ projectId, silentAt, calendar, now }),
  ]
  const wanted = reasons.flatMap((reason) => addressNotice({ reason, now, ...plan }))
  const kept = new Set(wanted.map(nameOf))
  const noticeIds = planned.filter((row) => !kept.has(nameOf(row))).map(({ id }) => id)
  await withdrawNotices({ agencyId, noticeIds, at: toDate(now), tx })
  const known = new Set(planned.map(nameOf))
  await addNotices({ wanted: wanted.filter((notice) => !known.has(nameOf(notice))), agencyId, tx, clock })
}

function nameOf({ recipientId, subjectKey }: { recipientId: string; subjectKey: string }) {
  return `${recipientId} ${subjectKey}`
}

/** Plans them; those that would come too late to be of use are left out. */
export async function addNotices({
  wanted,
  agencyId,
  tx,
  clock,
}: Pick<Plan, 'agencyId' | 'tx' | 'clock'> & { wanted: readonly AddressedNotice[] }) {
  const now = clock.now()
  const rows = wanted.flatMap(({ recipientId, subjectKey, deliverAt, notice, about }) => {
    if (!deliverAt) return []
    const { step, timing } = notice
    const times = { dueAt: toDate(about.dueAt), createdAt: toDate(now), deliverAt: toDate(deliverAt) }
    return [{ agencyId, id: newId({ clock }), recipientId, subjectKey, step, timing, ...about, ...times }]
  })
  await insertNotices({ rows, tx })
  if (rows.some(({ deliverAt }) => deliverAt <= toDate(now))) await wakeDelivery({ tx })
}
