/** Where the agency has a person's data from. Only `candidate` is the person; whatever else is unknown counts as others. */
export const sourceKinds = ['candidate', 'public_profile', 'recommendation', 'job_board', 'other'] as const
export type SourceKind = (typeof sourceKinds)[number]

/** On what the agency may keep them: GDPR art. 6(1) a, f and b. */
export const legalBases = ['consent', 'legitimate_interest', 'contract_steps'] as const
export type LegalBasis = (typeof legalBases)[number]

export type NoticeArticle = 13 | 14

/**
 * Which duty to inform applies (GDPR): art. 13 where the person gave the data, art. 14 where they come from elsewhere.
 * `null` (nobody knows where from) is art. 14: the person has been told nothing by giving them.
 */
export function noticeArticle(sourceKind: SourceKind | null): NoticeArticle {
  return sourceKind === 'candidate' ? 13 : 14
}

/**
 * The last day on which a person has to be told what the agency keeps and why. Art. 13: the day the data were obtained.
 * Art. 14(3): one month later, or the day of the first contact with the person, or the day a client first got to see
 * them, whichever comes first, but no day before the data were there. 31 January and a month is the last day of
 * February. Days of the agency's zone; `undefined`: there was no contact, or nobody saw them.
 */
export function noticeDueOn({
  sourceKind,
  obtainedOn,
  firstContactOn,
  firstShownOn,
}: {
  sourceKind: SourceKind | null
  obtainedOn: Temporal.PlainDate
  firstContactOn?: Temporal.PlainDate | undefined
  firstShownOn?: Temporal.PlainDate | undefined
}): Temporal.PlainDate {
  if (noticeArticle(sourceKind) === 13) return obtainedOn
  const days = [obtainedOn.add({ months: 1 }), firstContactOn, firstShownOn]
  const first = days.filter((day) => day !== undefined).reduce(earlierOf)
  return Temporal.PlainDate.compare(first, obtainedOn) < 0 ? obtainedOn : first
}

const earlierOf = (a: Temporal.PlainDate, b: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(a, b) <= 0 ? a : b

export type NoticeState = 'given' | 'given_late' | 'due' | 'overdue'

/**
 * How the duty to inform stands on a day. The due day itself is in time. `givenOn` undefined: not told yet.
 */
export function noticeState({
  dueOn,
  givenOn,
  today,
}: {
  dueOn: Temporal.PlainDate
  givenOn?: Temporal.PlainDate | undefined
  today: Temporal.PlainDate
}): NoticeState {
  const isLate = Temporal.PlainDate.compare(givenOn ?? today, dueOn) > 0
  if (givenOn) return isLate ? 'given_late' : 'given'
  return isLate ? 'overdue' : 'due'
}
