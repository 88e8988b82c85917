import type { WorkingCalendar } from '@rytm/domain/calendar/workingCalendar.ts'
import { nextMailAt } from '@rytm/domain/escalation/bundle.ts'
import { deliverAt } from '@rytm/domain/escalation/deliverAt.ts'
import { sampleProjectIds } from '#modules/agencies/agencies.sampleProjects.queries.ts'
import { queueMail } from '#modules/mail/mail.usecases.ts'
import { type Clock, toDate, toInstant } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { findLastMailedAt, updateNotices } from './notices.delivery.repository.ts'
import type { NoticeMember, NoticeRow } from './notices.types.ts'

interface Mailing {
  /** Told in the app, and not mailed yet. */
  rows: readonly NoticeRow[]
  agencyId: AgencyId
  recipientId: string
  members: readonly NoticeMember[]
  calendar: WorkingCalendar
  now: Temporal.Instant
  tx: Tx
  clock: Clock
}

/**
 * All of it in one mail, at most one in a quarter of an hour; until then it waits, and over closing time until the next
 * opening. Who does not want mail has it in the app alone, and so have all what is about sample data.
 */
export async function mailNotices({ rows: told, ...where }: Mailing) {
  const { agencyId, recipientId, members, now, tx } = where
  if (told.length === 0) return
  const rows = await withoutInvented({ rows: told, ...where })
  if (rows.length === 0) return
  const mailing = { rows, ...where }
  const member = members.find(({ memberId }) => memberId === recipientId)
  if (!member?.remindByMail) return updateNotices({ agencyId, rows, set: { mailAt: null }, tx })
  const last = await findLastMailedAt({ agencyId, recipientId, tx })
  const at = nextMailAt({ lastMailedAt: last && toInstant(last), now })
  if (Temporal.Instant.compare(at, now) > 0) return postponeMail({ at, member, ...mailing })
  await sendMail(mailing)
}

/** What is sample data is told in the app alone. */
async function withoutInvented({ rows, agencyId, tx }: Mailing) {
  const invented = await sampleProjectIds({ agencyId, tx })
  const ofSamples = rows.filter(({ projectId }) => invented.has(projectId))
  await updateNotices({ agencyId, rows: ofSamples, set: { mailAt: null }, tx })
  return rows.filter(({ projectId }) => !invented.has(projectId))
}

async function postponeMail({
  rows,
  at,
  member,
  agencyId,
  calendar,
  tx,
}: Mailing & { at: Temporal.Instant; member: NoticeMember }) {
  const zone = member.zone ?? calendar.zone
  const opening = deliverAt({ notBefore: at, timing: 'hours', zone, calendar })
  const hasDigest = rows.some(({ timing }) => timing === 'digest')
  await updateNotices({ agencyId, rows, set: { mailAt: toDate(hasDigest ? at : opening) }, tx })
}

async function sendMail({ rows, agencyId, recipientId, now, tx, clock }: Mailing) {
  const kind = rows.some(({ timing }) => timing === 'digest') ? 'digest' : 'reminder'
  const recipient = { memberId: recipientId }
  const { mailId } = await queueMail({
    mail: { kind, payload: { memberId: recipientId }, agencyId, recipient },
    tx,
    clock,
  })
  await updateNotices({ agencyId, rows, set: { mailAt: null, mailedAt: toDate(now), mailId }, tx })
}
