import type { WorkingCalendar } from '@rytm/domain/calendar/workingCalendar.ts'
import { postponedTo } from '@rytm/domain/escalation/deliverAt.ts'
import type { Timing } from '@rytm/domain/escalation/notice.ts'
import type { Absence } from '@rytm/domain/people/responsible.ts'
import { type GuardedProject, wayToKnow } from '@rytm/domain/projects/confidentiality.ts'
import { loadCalendar } from '#modules/agencies/agencies.calendar.queries.ts'
import { loadAbsences } from '#modules/people/people.absences.queries.ts'
import { loadGuarded } from '#modules/projects/projects.access.queries.ts'
import { type Clock, toDate, toInstant } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import type { WorkItem } from '#platform/jobs/claimedWork.ts'
import { announce } from '#platform/live/announce.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { type AddressedNotice, addressNotice, reasonOfRow } from './notices.addressing.usecases.ts'
import { findPending, lockRecipient, updateNotices } from './notices.delivery.repository.ts'
import { mailNotices } from './notices.mailing.usecases.ts'
import { loadNoticeMembers } from './notices.people.queries.ts'
import { loadReasons } from './notices.reasons.queries.ts'
import { withdrawNotices } from './notices.repository.ts'
import type { NoticeMember, NoticeRow } from './notices.types.ts'
import { addNotices } from './notices.usecases.ts'

interface Deliver {
  item: WorkItem
  db: Db
  clock: Clock
}

/** What a delivery knows about the agency and the moment. */
interface Setting {
  agencyId: AgencyId
  recipientId: string
  members: readonly NoticeMember[]
  absences: readonly Absence[]
  calendar: WorkingCalendar
  now: Temporal.Instant
  tx: Tx
}

type Reasons = Awaited<ReturnType<typeof loadReasons>>

/**
 * Tells one member everything that is due, together. Whatever is done in the transaction is done once: a process that
 * dies in it leaves the rows as they were. What somebody else is to hear now, because the recipient is away, is planned
 * for them first and taken back here after, each in its own transaction, because both may be done twice.
 */
export async function deliverNotices({ item, db, clock }: Deliver) {
  const { agencyId } = item
  const handed = await inAgency({ db, agencyId }, async (tx) => {
    await lockRecipient({ agencyId, recipientId: item.id, tx })
    const setting = await loadSetting({ item, tx, clock })
    const rows = await findPending({ agencyId, recipientId: item.id, at: toDate(setting.now), tx })
    if (rows.length === 0) return []
    return tellAll({ rows, clock, ...setting })
  })
  if (handed.length === 0) return
  await inAgency({ db, agencyId }, (tx) =>
    addNotices({ wanted: handed.flatMap(({ instead }) => instead), agencyId, tx, clock }),
  )
  await inAgency({ db, agencyId }, (tx) =>
    withdrawNotices({ agencyId, noticeIds: handed.map(({ row }) => row.id), at: toDate(clock.now()), tx }),
  )
}

async function loadSetting({
  item: { agencyId, id },
  tx,
  clock,
}: Pick<Deliver, 'item' | 'clock'> & { tx: Tx }): Promise<Setting> {
  const members = await loadNoticeMembers({ agencyId, tx })
  const absences = await loadAbsences({ agencyId, tx })
  const calendar = await loadCalendar({ agencyId, tx })
  return { agencyId, recipientId: id, members, absences, calendar, now: clock.now(), tx }
}

/** What is left to hand on to others. */
async function tellAll({
  rows,
  clock,
  ...setting
}: Setting & { rows: readonly NoticeRow[]; clock: Clock }): Promise<HandedOn[]> {
  const { agencyId, recipientId, now, tx } = setting
  const reasons = await loadReasons({ agencyId, rows, now, tx })
  const [standing, void_] = partition(rows, (row) => reasons.stands(row))
  await takeBack({ rows: void_, ...setting })
  const [told, due] = partition(standing, (row) => row.deliveredAt !== null)
  const projectIds = [...new Set(due.map(({ projectId }) => projectId))]
  const guarded = await loadGuarded({ agencyId, projectIds, tx })
  const handed = due.flatMap((row) =>
    handOn({ row, reasons, project: guarded.get(row.projectId), ...setting }),
  )
  const own = due.filter((row) => !handed.some((other) => other.row.id === row.id))
  const delivered = await tellNow({ rows: own, ...setting })
  await updateNotices({ agencyId, rows: delivered, set: { deliveredAt: toDate(now) }, tx })
  if (delivered.length > 0) announce({ agencyId, topics: ['notices'], memberId: recipientId, tx })
  await mailNotices({ rows: [...told, ...delivered], clock, ...setting })
  return handed
}

/** Without their reason: what was not told yet never will be, what was told is not mailed any more. */
async function takeBack({ rows, agencyId, now, tx }: Setting & { rows: readonly NoticeRow[] }) {
  const [told, planned] = partition(rows, (row) => row.deliveredAt !== null)
  await updateNotices({ agencyId, rows: planned, set: { withdrawnAt: toDate(now) }, tx })
  await updateNotices({ agencyId, rows: told, set: { mailAt: null }, tx })
}

interface HandedOn {
  row: NoticeRow
  instead: AddressedNotice[]
}

/** Nothing where it is for the recipient; else who gets it instead. */
function handOn({
  row,
  reasons,
  project,
  recipientId,
  ...setting
}: Setting & { row: NoticeRow; reasons: Reasons; project: GuardedProject | undefined }): HandedOn[] {
  const members = setting.members.filter((viewer) => !project || wayToKnow({ project, viewer }))
  const reason = reasonOfRow({ row, responsibleId: reasons.responsibleOf(row) })
  const deliverAt = toInstant(row.deliverAt)
  const instead = addressNotice({ reason, whoAt: setting.now, ...setting, members }).map((other) => ({
    ...other,
    deliverAt,
  }))
  return instead.some((other) => other.recipientId === recipientId) ? [] : [{ row, instead }]
}

/** Those that may be told at this hour; the others wait. */
async function tellNow({ rows, recipientId, ...setting }: Setting & { rows: readonly NoticeRow[] }) {
  const { agencyId, members, calendar, now, tx } = setting
  const zone = members.find(({ memberId }) => memberId === recipientId)?.zone ?? calendar.zone
  const told: NoticeRow[] = []
  for (const row of rows) {
    const timing = row.timing as Timing
    const later = postponedTo({ planned: toInstant(row.deliverAt), now, timing, zone, calendar })
    if (later) await updateNotices({ agencyId, rows: [row], set: { deliverAt: toDate(later) }, tx })
    else told.push(row)
  }
  return told
}

function partition<T>(list: readonly T[], matches: (item: T) => boolean): [T[], T[]] {
  return [list.filter(matches), list.filter((item) => !matches(item))]
}
