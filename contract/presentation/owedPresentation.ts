import type { OwedLine } from '#views/owed.ts'
import { dateIn, dateRange, longDate, longInstant, timeOfDay } from '#words/format.ts'
import type { Section } from './blocks.ts'
import type { Presenter } from './presenter.ts'

type Kind = OwedLine['kind']

/** What was to be done, and so how it is said: papers are sent or handed over, with people one speaks. */
const manners: Record<Kind, 'sent' | 'handed' | 'spoke' | 'wrote' | 'answered'> = {
  kickoff_call: 'spoke',
  decision_maker_call: 'spoke',
  introduction_call: 'spoke',
  weekly_call: 'spoke',
  weekly_report: 'sent',
  closing_report: 'sent',
  note: 'sent',
  schedule: 'handed',
  replan: 'handed',
  resume_plan: 'handed',
  reply: 'answered',
  hold_contact: 'wrote',
  start_contact: 'wrote',
  start_check: 'wrote',
  guarantee_check: 'wrote',
}

/** Due at an hour of the day, not just on a day. */
const atAnHour: readonly Kind[] = ['weekly_report', 'reply']

interface Owed {
  /** Views that were frozen before this was told have none. */
  owed?: readonly OwedLine[] | undefined
  zone: string
}

/** The section of a paper, or nothing where nothing was owed. */
export function owedSections(owed: Owed, presenter: Presenter): Section[] {
  const items = presentOwed(owed, presenter).map((text) => ({ text, meta: null, note: null, state: null }))
  if (items.length === 0) return []
  const blocks: Section['blocks'] = [{ kind: 'list', caption: null, items }]
  return [{ key: 'owed', heading: presenter.word('owed.heading'), blocks }]
}

/** What was owed in writing and whether it was kept: one plain sentence each, in order of due time, never a score. */
export function presentOwed(owed: Owed, presenter: Presenter): string[] {
  return presentOwedLines(owed, presenter).map(({ text }) => text)
}

/** The same with the line that each sentence tells. */
export function presentOwedLines<Told extends OwedLine>(
  { owed = [], zone }: { owed?: readonly Told[] | undefined; zone: string },
  presenter: Presenter,
): { line: Told; text: string }[] {
  return owed
    .toSorted((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt))
    .map((line) => ({ line, text: presentLine({ line, zone }, presenter) }))
}

export function presentLine({ line, zone }: Line, presenter: Presenter): string {
  return presenter.word('owed.line', {
    what: whatOf({ line, zone }, presenter),
    outcome: outcomeOf({ line, zone }, presenter),
  })
}

interface Line {
  line: OwedLine
  zone: string
}

function whatOf({ line: { kind, dueAt }, zone }: Line, { word, language }: Presenter): string {
  const date = dateIn({ instant: dueAt, zone })
  if (kind === 'weekly_call') {
    const from = Temporal.PlainDate.from(date)
      .subtract({ days: Temporal.PlainDate.from(date).dayOfWeek - 1 })
      .toString()
    return word('owed.kind.weekly_call', { week: dateRange({ from, to: date, language }) })
  }
  const due = atAnHour.includes(kind)
    ? longInstant({ instant: dueAt, language, zone })
    : longDate({ date, language })
  return word('owed.due', { what: word(`owed.kind.${kind}`), due })
}

function outcomeOf({ line, zone }: Line, presenter: Presenter): string {
  const { word } = presenter
  const { kind, state, doneAt } = line
  const manner = manners[kind]
  if (state === 'not_wanted')
    return word(`owed.not_wanted.${kind}`, { defaultValue: word('owed.not_wanted.other') })
  if (state === 'waiting') return word('owed.waiting')
  if (state === 'attempted') return word('owed.attempted')
  if (doneAt === null) return word(`owed.${state === 'overdue' ? 'not_yet' : 'not_done'}.${manner}`)
  const when = whenOf({ line: { ...line, doneAt }, zone }, presenter)
  if (state === 'automatic') return word('owed.automatic', { when })
  const done = word(`owed.done.${manner}`, { when })
  return state === 'late'
    ? word('owed.late', { done, delay: delayOf({ line, doneAt, zone }, presenter) })
    : done
}

/** A paper of the same day by its hour, everything else by its day. */
function whenOf(
  { line: { kind, dueAt, doneAt }, zone }: { line: OwedLine & { doneAt: string }; zone: string },
  { word, language }: Presenter,
): string {
  const [date, due] = [dateIn({ instant: doneAt, zone }), dateIn({ instant: dueAt, zone })]
  const weekday = word(`owed.on.${Temporal.PlainDate.from(date).dayOfWeek}`)
  const time = timeOfDay({ instant: doneAt, language, zone })
  if (atAnHour.includes(kind) && date === due) return word('owed.at_hour', { weekday, time })
  const day = dayOf({ date, language })
  return word(atAnHour.includes(kind) ? 'owed.on_day_at' : 'owed.on_day', { weekday, day, time })
}

/** `10 listopada`: the date without its weekday, which stands before it in another case. */
function dayOf({ date, language }: { date: string; language: Presenter['language'] }): string {
  return dateRange({ from: date, to: date, language })
}

function delayOf(
  { line: { dueAt }, doneAt, zone }: { line: OwedLine; doneAt: string; zone: string },
  { word }: Presenter,
): string {
  const [due, done] = [dueAt, doneAt].map((instant) => Temporal.PlainDate.from(dateIn({ instant, zone })))
  const count = (due as Temporal.PlainDate).until(done as Temporal.PlainDate, { largestUnit: 'day' }).days
  return count > 0 ? word('owed.days_later', { count }) : word('owed.after_due')
}
