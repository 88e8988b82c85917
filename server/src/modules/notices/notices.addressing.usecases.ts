import type { WorkingCalendar } from '@rytm/domain/calendar/workingCalendar.ts'
import { planDelivery } from '@rytm/domain/escalation/deliverAt.ts'
import type { Audience, Notice, NoticeStep, Timing } from '@rytm/domain/escalation/notice.ts'
import { noticesOf, silenceNoticeOf } from '@rytm/domain/escalation/noticesOf.ts'
import { recipientsOf } from '@rytm/domain/escalation/recipientsOf.ts'
import type { Absence } from '@rytm/domain/people/responsible.ts'
import { toInstant } from '#platform/clock/clock.ts'
import type { NoticeMember, NoticeRow, RemindedCommitment } from './notices.types.ts'

/** A notice and what it is about, before it is known who gets it. */
export interface Reason {
  notice: Notice
  subjectKey: string
  responsibleId?: string | null | undefined
  about: Pick<NoticeRow, 'projectId' | 'commitmentKind' | 'subject'> & {
    dueAt: Temporal.Instant
  }
}

/** `deliverAt` undefined: it would come too late, but one that is planned already stays. */
export interface AddressedNotice extends Reason {
  recipientId: string
  deliverAt: Temporal.Instant | undefined
}

interface Moment {
  calendar: WorkingCalendar
  now: Temporal.Instant
}

/** The due time is part of the key: what is owed at another time is reminded of anew. */
export function reasonsOf({
  projectId,
  commitment,
  ...moment
}: Moment & { projectId: string; commitment: RemindedCommitment }): Reason[] {
  const { kind, subject, dueAt, responsibleId } = commitment
  return noticesOf({ commitment, ...moment }).map((notice) => ({
    notice,
    subjectKey: `${projectId} ${kind} ${subject} ${notice.key} ${dueAt}`,
    responsibleId,
    about: { projectId, commitmentKind: kind, subject, dueAt },
  }))
}

export function silenceReasons({
  projectId,
  silentAt,
  calendar,
  now,
}: Moment & { projectId: string; silentAt: Temporal.Instant | undefined }): Reason[] {
  const notice = silenceNoticeOf({ silentAt, now, zone: calendar.zone })
  if (!notice || !silentAt) return []
  const about = { projectId, commitmentKind: null, subject: null, dueAt: silentAt }
  return [{ notice, subjectKey: `${projectId} ${notice.key}`, about }]
}

/** One for each recipient, at the time that holds where they are; who is away then is left to their substitute. */
export function addressNotice({
  reason,
  members,
  absences,
  calendar,
  now,
  whoAt,
}: Moment & {
  reason: Reason
  /** Who is there then; undefined: when it will be delivered. */
  whoAt?: Temporal.Instant
  members: readonly NoticeMember[]
  absences: readonly Absence[]
}): AddressedNotice[] {
  const { notice, responsibleId } = reason
  const at = whoAt ?? planDelivery({ notice, now, zone: calendar.zone, calendar }) ?? now
  const recipients = recipientsOf({
    audience: notice.audience,
    responsibleId: responsibleId ?? undefined,
    members,
    absences,
    at,
    zone: calendar.zone,
  })
  const zones = new Map(members.map(({ memberId, zone }) => [memberId, zone]))
  return recipients.map((recipientId) => ({
    ...reason,
    recipientId,
    deliverAt: planDelivery({ notice, now, zone: zones.get(recipientId) ?? calendar.zone, calendar }),
  }))
}

const audiences: Record<NoticeStep, Audience> = {
  today: 'responsible',
  warn: 'responsible',
  due: 'responsible',
  manager: 'managers',
  owner: 'owners',
  silent: 'managers',
}

/** A planned notice as the reason that it was planned for, to be addressed again now. */
export function reasonOfRow({
  row,
  responsibleId,
}: {
  row: NoticeRow
  responsibleId: string | undefined
}): Reason {
  const { subjectKey, projectId, commitmentKind, subject } = row
  const step = row.step as NoticeStep
  const dueAt = toInstant(row.dueAt)
  const isBeforeDue = step === 'today' || step === 'warn'
  return {
    subjectKey,
    responsibleId,
    about: { projectId, commitmentKind, subject, dueAt },
    notice: {
      key: subjectKey,
      step,
      audience: audiences[step],
      timing: row.timing as Timing,
      notBefore: toInstant(row.deliverAt),
      ...(isBeforeDue && { notAfter: dueAt }),
    },
  }
}
