import type { WorkingCalendar } from '#calendar/workingCalendar.ts'
import { localDate, nextWorkingDay, workingDayOnOrAfter } from '#calendar/workingDays.ts'
import { workingTimeBetween } from '#calendar/workingTime.ts'
import type { Commitment } from '#commitments/commitment.ts'
import { firstDigest } from '#escalation/deliverAt.ts'
import type { Notice, NoticeStep } from '#escalation/notice.ts'

/** A miss that becomes known later than this is history, not news: an imported project must not flood anybody. */
const newsDays = 14
/** What was due longer ago when it becomes known, in working minutes, is nothing to be told at once. */
const atOnceMinutes = 8 * 60
/** A day's due things are planned this many days ahead at most; what is due later is asked about again before. */
const daysAhead = 7

type Reminded = Pick<Commitment, 'status' | 'warnAt' | 'dueAt'>
type Question = {
  readonly commitment: Reminded
  readonly now: Temporal.Instant
  readonly calendar: WorkingCalendar
}

/**
 * The notices that should exist for a commitment at `now` (RULES §3). Open: the responsible one in the morning of the
 * due day, at `warnAt`, and at `dueAt` at once (in the next digest where that becomes known more than 8 working hours
 * later: a taken-over project); the managers in the digest after `dueAt`; the owners a working day later and each one
 * while it is overdue (today's and the next are listed). Missed: managers and owners once. A report that left by
 * itself: the responsible one, who has more to say. All else has none.
 */
export function noticesOf({ commitment, now, calendar }: Question): Notice[] {
  if (commitment.status === 'missed') return missedNotices({ commitment, now, calendar })
  if (commitment.status === 'automatic') return automaticNotices({ commitment, now, calendar })
  if (commitment.status !== 'open') return []
  return Temporal.Instant.compare(now, commitment.dueAt) < 0
    ? noticesBeforeDue({ commitment, now, calendar })
    : noticesWhileOverdue({ commitment, now, calendar })
}

/**
 * Whether a planned notice of the step still has its reason at `now`: nobody is warned of what is overdue already, or
 * told of something that was done meanwhile.
 */
export function stillStands({
  step,
  commitment: { status, dueAt },
  now,
}: {
  step: Exclude<NoticeStep, 'silent'>
  commitment: Pick<Commitment, 'status' | 'dueAt'>
  now: Temporal.Instant
}): boolean {
  if (status === 'missed') return step === 'manager' || step === 'owner'
  if (status === 'automatic') return step === 'due'
  const isDue = Temporal.Instant.compare(now, dueAt) >= 0
  return status === 'open' && isDue === ['due', 'manager', 'owner'].includes(step)
}

/**
 * The notice of a silent project: the managers in the digest after it became so, once per time of silence. Undefined
 * where it is not silent (yet), or where that has been so for more than 14 days when it becomes known.
 */
export function silenceNoticeOf({
  silentAt,
  now,
  zone,
}: {
  silentAt: Temporal.Instant | undefined
  now: Temporal.Instant
  zone: string
}): Notice | undefined {
  if (!silentAt || Temporal.Instant.compare(now, silentAt) < 0 || !isNews({ since: silentAt, now }))
    return undefined
  const date = silentAt.toZonedDateTimeISO(zone).toPlainDate()
  return { ...managersNotice, key: `silent:${date}`, step: 'silent', notBefore: silentAt }
}

const managersNotice = { key: 'manager', step: 'manager', audience: 'managers', timing: 'digest' } as const

function noticesBeforeDue({ commitment: { warnAt, dueAt }, now, calendar }: Question): Notice[] {
  const morning = startOf({ date: localDate({ at: dueAt, calendar }), calendar })
  const isNear = Temporal.Instant.compare(dueAt, now.add({ hours: 24 * daysAhead })) <= 0
  const hasWarning = Temporal.Instant.compare(now, warnAt) >= 0
  const today = { ...responsible('today'), timing: 'digest', notBefore: morning, notAfter: dueAt } as const
  const warning = { ...responsible('warn'), notBefore: warnAt, notAfter: dueAt }
  return [...(isNear ? [today] : []), ...(hasWarning ? [warning] : [])]
}

function responsible(step: 'today' | 'warn' | 'due') {
  return { key: step, step, audience: 'responsible', timing: 'hours' } as const
}

function noticesWhileOverdue({ commitment: { dueAt }, now, calendar }: Question): Notice[] {
  const today = localDate({ at: now, calendar })
  const first = firstOwnerDate({ dueAt, calendar })
  const next = workingDayOnOrAfter({
    date: Temporal.PlainDate.compare(first, today) < 0 ? today : first,
    calendar,
  })
  const isOld = workingTimeBetween({ from: dueAt, to: now, calendar }) > atOnceMinutes
  return [
    { ...responsible('due'), ...(isOld && { timing: 'digest' as const }), notBefore: dueAt },
    { ...managersNotice, notBefore: dueAt },
    ...[next, nextWorkingDay({ date: next, calendar })].map((date) => ({
      ...ownersNotice({ date, calendar }),
      notAfter: startOf({ date: date.add({ days: 1 }), calendar }),
    })),
  ]
}

function missedNotices({ commitment: { dueAt }, now, calendar }: Question): Notice[] {
  const owners = ownersNotice({ date: firstOwnerDate({ dueAt, calendar }), calendar })
  return [{ ...managersNotice, notBefore: dueAt }, owners].filter(({ notBefore }) =>
    isNews({ since: notBefore, now }),
  )
}

function automaticNotices({ commitment: { dueAt }, now }: Question): Notice[] {
  return isNews({ since: dueAt, now }) ? [{ ...responsible('due'), notBefore: dueAt }] : []
}

/** The working day after that of the managers' digest. */
function firstOwnerDate({ dueAt, calendar }: { dueAt: Temporal.Instant; calendar: WorkingCalendar }) {
  const managers = firstDigest({ after: dueAt, calendar })
  return nextWorkingDay({ date: localDate({ at: managers, calendar }), calendar })
}

function ownersNotice({ date, calendar }: { date: Temporal.PlainDate; calendar: WorkingCalendar }): Notice {
  const notBefore = startOf({ date, calendar })
  return { key: `owner:${date}`, step: 'owner', audience: 'owners', timing: 'digest', notBefore }
}

function startOf({ date, calendar }: { date: Temporal.PlainDate; calendar: WorkingCalendar }) {
  return date.toZonedDateTime(calendar.zone).toInstant()
}

function isNews({ since, now }: { since: Temporal.Instant; now: Temporal.Instant }) {
  return Temporal.Instant.compare(now, since.add({ hours: 24 * newsDays })) <= 0
}
