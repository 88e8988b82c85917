import type { ClosingReportView } from '#views/closingReportView.ts'
import { dateRange, fullInstant, number } from '#words/format.ts'
import { type Block, emptyBlock, type Section, type SectionKey, textBlock } from './blocks.ts'
import { owedSections } from './owedPresentation.ts'
import { createPresenter, type Fact, type Presenter, type PresenterInput } from './presenter.ts'
import { countedFrom, openingsFact, presentTotals } from './reportActivity.ts'
import { presentNotPutForward } from './reportCandidates.ts'
import { presentEvidence } from './reportEvidence.ts'

/** A draft may not say its result yet. */
export type ClosingViewInput = Omit<ClosingReportView, 'result'> & {
  result: ClosingReportView['result'] | null
}

/** A closing report, worded: the order of `sections` is the order of the page. */
export interface ClosingPresentation {
  language: 'pl' | 'en'
  title: string
  agencyName: string
  clientName: string
  projectTitle: string
  place: string | null
  period: string
  /** Null where nobody has said it yet. */
  result: string | null
  unsaid: string
  facts: Fact[]
  sections: Section[]
}

export function presentClosing({
  view,
  ...input
}: PresenterInput & { view: ClosingViewInput }): ClosingPresentation {
  const presenter = createPresenter(input)
  const { word } = presenter
  return {
    language: input.language,
    title: word('closing.title'),
    agencyName: view.head.agencyName,
    clientName: view.head.clientName,
    projectTitle: view.head.title,
    place: view.head.city,
    period: periodOf(view, presenter),
    result: view.result && presentResult({ ...view, result: view.result }, presenter),
    unsaid: word('closing.unsaid'),
    facts: factsOf(view, presenter),
    sections: sectionsOf(view, presenter),
  }
}

type Result = Pick<ClosingReportView, 'result' | 'openings' | 'filledOpenings'>

/** How it ended, with numbers where there was more than one opening. */
export function presentResult(
  { result, openings, filledOpenings }: Result,
  { word }: Pick<Presenter, 'word'>,
): string {
  return word(`closing.result.${result}`, { count: openings, filled: filledOpenings })
}

function periodOf({ head, lastDay }: ClosingViewInput, { language, word }: Presenter): string {
  const range = dateRange({ from: head.startDate, to: lastDay, language })
  return word('report.period', { range, year: lastDay.slice(0, 4) })
}

function factsOf(view: ClosingViewInput, presenter: Presenter): Fact[] {
  const { language, word, callLineOf } = presenter
  const { head, sentAt, sentBy, weeks, plannedWeeks } = view
  const by = callLineOf(head.leadConsultant ?? sentBy)
  return [
    ...(by === null ? [] : [{ label: word('closing.by'), value: by }]),
    ...openingsOf(view, presenter),
    { label: word('closing.span'), value: word('closing.weeks', { count: weeks, planned: plannedWeeks }) },
    {
      label: word('closing.sent'),
      value:
        sentAt === null ? word('closing.draft') : fullInstant({ instant: sentAt, language, zone: head.zone }),
    },
  ]
}

/** Where the result does not say it: one that was cancelled, and a draft. */
function openingsOf({ result, openings: total, hired }: ClosingViewInput, presenter: Presenter): Fact[] {
  const isSaid = result !== null && result !== 'cancelled'
  return isSaid || total < 2 || hired === undefined ? [] : [openingsFact({ hired, total }, presenter)]
}

function sectionsOf(view: ClosingViewInput, presenter: Presenter): Section[] {
  const { word } = presenter
  const section = (key: SectionKey, blocks: Block[]) => ({
    key,
    heading: word(`closing.sections.${key}`),
    blocks,
  })
  const written = (key: 'whatWasDone' | 'whatTheMarketSaid' | 'whatWeWouldDoNext') =>
    section(key, [view[key].trim() === '' ? emptyBlock(word('closing.nothing.texts')) : textBlock(view[key])])
  const nothingNext = view.whatWeWouldDoNext.trim() === '' && view.result === 'filled'
  return [
    written('whatWasDone'),
    section('funnel', [presentTotals(view, presenter), ...countedFrom(view, presenter)]),
    section('activity', [presentFigures(view, presenter)]),
    written('whatTheMarketSaid'),
    section('evidence', presentEvidence(view, presenter)),
    ...(view.notPutForward.length === 0
      ? []
      : [section('notPutForward', [presentNotPutForward(view, presenter)])]),
    ...(nothingNext ? [] : [written('whatWeWouldDoNext')]),
    section('openPoints', [presentOpenPoints(view, presenter)]),
    ...owedSections({ owed: view.owed, zone: view.head.zone }, presenter),
  ]
}

const counted = ['companiesMapped', 'approaches', 'conversations', 'clientConversations', 'reports'] as const

function presentFigures({ activity }: Pick<ClosingReportView, 'activity'>, presenter: Presenter): Block {
  const { word, language } = presenter
  return {
    kind: 'table',
    caption: word('closing.sections.activity'),
    columns: [
      { label: word('report.columns.activity'), align: 'start' },
      { label: word('report.columns.total'), align: 'end' },
    ],
    rows: counted.map((key) => [word(`closing.activity.${key}`), number({ value: activity[key], language })]),
  }
}

/** Always answers: an empty list is said as "nothing". */
export function presentOpenPoints(
  { openPoints }: Pick<ClosingReportView, 'openPoints'>,
  { word }: Pick<Presenter, 'word'>,
): Block {
  if (openPoints.length === 0) return emptyBlock(word('closing.nothing.openPoints'))
  const items = openPoints.map(({ text, by }) => ({
    text,
    meta: word(`closing.owner.${by}`),
    note: null,
    state: null,
  }))
  return { kind: 'list', caption: null, items }
}
