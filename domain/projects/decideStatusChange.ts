import {
  type ProjectStatus,
  type StatusRequirement,
  type StatusVerb,
  transitionOf,
} from '#projects/projectStatus.ts'

/**
 * What comes with a change of status. `askedByContactId` is the client's person who asked for a hold. `targetDate` is
 * the new one of a reopened project. `closingReportSent` is a fact that the caller looks up, not a claim of the user.
 */
export type StatusChangeDetails = {
  readonly reason?: string
  readonly askedByContactId?: string
  readonly reviewDate?: Temporal.PlainDate
  readonly targetDate?: Temporal.PlainDate
  readonly closingReportSent?: boolean
}

/** Why a change of status is refused; `missing` names everything that is needed and absent, empty otherwise. */
export type StatusChangeRefusal = {
  readonly kind: 'refused'
  readonly code:
    | 'projects.status_change_not_allowed'
    | 'projects.status_details_missing'
    | 'projects.closing_report_not_sent'
    | 'projects.review_date_past'
    | 'projects.target_date_past'
  readonly missing: readonly StatusRequirement[]
}

/** The change may be made and leads to this status; the caller stores it with who and when. */
export type StatusChange = { readonly kind: 'allowed'; readonly to: ProjectStatus }

/**
 * Whether a verb may be applied to a project in `status`, and where it leads. Checked in this order: the table, what
 * is missing (a reason of blanks is none), then dates: a review or target date before `today` is refused, today is not.
 */
export function decideStatusChange({
  status,
  verb,
  details = {},
  today,
}: {
  status: ProjectStatus
  verb: StatusVerb
  details?: StatusChangeDetails
  today: Temporal.PlainDate
}): StatusChange | StatusChangeRefusal {
  const { from, to, needs } = transitionOf(verb)
  if (!from.includes(status)) return refuse('projects.status_change_not_allowed')
  const missing = needs.filter((need) => !isGiven[need](details))
  if (missing.includes('closing_report')) return refuse('projects.closing_report_not_sent', missing)
  if (missing.length > 0) return refuse('projects.status_details_missing', missing)
  if (needs.includes('review_date') && isBefore(details.reviewDate, today))
    return refuse('projects.review_date_past')
  if (needs.includes('target_date') && isBefore(details.targetDate, today))
    return refuse('projects.target_date_past')
  return { kind: 'allowed', to }
}

const isGiven: Record<StatusRequirement, (details: StatusChangeDetails) => boolean> = {
  reason: ({ reason }) => (reason ?? '').trim() !== '',
  asked_by: ({ askedByContactId }) => askedByContactId !== undefined,
  review_date: ({ reviewDate }) => reviewDate !== undefined,
  target_date: ({ targetDate }) => targetDate !== undefined,
  closing_report: ({ closingReportSent }) => closingReportSent === true,
}

function refuse(code: StatusChangeRefusal['code'], missing: StatusRequirement[] = []): StatusChangeRefusal {
  return { kind: 'refused', code, missing }
}

function isBefore(date: Temporal.PlainDate | undefined, today: Temporal.PlainDate) {
  return date !== undefined && Temporal.PlainDate.compare(date, today) < 0
}
