import type { WorkingCalendar } from '@rytm/domain/calendar/workingCalendar.ts'
import type { Absence } from '@rytm/domain/people/responsible.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Alongside } from '#platform/db/alongside.ts'
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
import { insertNotices, type NewNotice, noticesAlongside, wakeDelivery } from './notices.repository.ts'
import type { NoticeMember, RemindedCommitment } from './notices.types.ts'

interface Plan {
  agencyId: AgencyId
  projectId: string
  calendar: WorkingCalendar
  /** Of the whole agency, as `loadAbsences` gives them. */
  absences: readonly Absence[]
  members: readonly NoticeMember[]
  clock: Clock
}

/** What has to be written so that what is planned for a project is what should be told. */
interface NoticeChanges {
  isNothing: boolean
  added: readonly NewNotice[]
  alongside: Alongside
}

/**
 * Brings what is planned for a project in line with what it owes now: what should be told is planned once for each
 * recipient; what has lost its reason before it was delivered is withdrawn. It is written by whoever settles what is
 * owed, in the same statement; asked again there is nothing to write.
 */
export function planNotices({
  commitments,
  silentAt,
  planned,
  ...plan
}: Plan & {
  commitments: readonly RemindedCommitment[]
  planned: PlannedRead['planned']
  /** When the project becomes, or became, silent; undefined where that is not counted. */
  silentAt?: Temporal.Instant | undefined
}): NoticeChanges {
  const { agencyId, projectId, calendar, clock } = plan
  const now = clock.now()
  const reasons = [
    ...commitments.flatMap((commitment) => reasonsOf({ projectId, commitment, calendar, now })),
    ...silenceReasons({ projectId, silentAt, calendar, now }),
  ]
  const wanted = reasons.flatMap((reason) => addressNotice({ reason, now, ...plan }))
  const kept = new Set(wanted.map(nameOf))
  const known = new Set(planned.map(nameOf))
  const added = toRows({ wanted: wanted.filter((notice) => !known.has(nameOf(notice))), agencyId, clock })
  const noticeIds = planned.filter((row) => !kept.has(nameOf(row))).map(({ id }) => id)
  return {
    isNothing: added.length + noticeIds.length === 0,
    added,
    alongside: noticesAlongside({ rows: added, noticeIds, at: toDate(now) }),
  }
}

function nameOf({ recipientId, subjectKey }: { recipientId: string; subjectKey: string }) {
  return `${recipientId} ${subjectKey}`
}

type Addressed = Pick<Plan, 'agencyId' | 'clock'> & { wanted: readonly AddressedNotice[] }

/** Those that would come too late to be of use are left out. */
function toRows({ wanted, agencyId, clock }: Addressed): NewNotice[] {
  const now = clock.now()
  return wanted.flatMap(({ recipientId, subjectKey, deliverAt, notice, about }) => {
    if (!deliverAt) return []
    const { step, timing } = notice
    const times = { dueAt: toDate(about.dueAt), createdAt: toDate(now), deliverAt: toDate(deliverAt) }
    return [{ agencyId, id: newId({ clock }), recipientId, subjectKey, step, timing, ...about, ...times }]
  })
}

/** Plans them, without a project that is settled anew. */
export async function addNotices({ tx, ...addressed }: Addressed & { tx: Tx }) {
  const added = toRows(addressed)
  await insertNotices({ rows: added, tx })
  await wakeForNotices({ added, tx, clock: addressed.clock })
}

/** What is to be told at once is not left for the next round. */
export async function wakeForNotices({
  added,
  tx,
  clock,
}: Pick<NoticeChanges, 'added'> & { tx: Tx; clock: Clock }) {
  const now = toDate(clock.now())
  if (added.some(({ deliverAt }) => deliverAt <= now)) await wakeDelivery({ tx })
}
