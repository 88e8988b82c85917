import type { ReportView } from '#views/reportView.ts'
import { dateIn, dateRange, fullDate, fullInstant } from '#words/format.ts'
import type { Section, SectionKey } from './blocks.ts'
import { emptyBlock, textBlock } from './blocks.ts'
import { owedSections } from './owedPresentation.ts'
import {
  createPresenter,
  type Fact,
  type HealthPresentation,
  type Presenter,
  type PresenterInput,
  presentHealth,
} from './presenter.ts'
import { countedFrom, openingsFact, presentActivity, presentFunnel } from './reportActivity.ts'
import { presentCandidates, presentNotPutForward } from './reportCandidates.ts'
import { presentEvidence } from './reportEvidence.ts'
import { presentNeeds, presentPlan } from './reportPlan.ts'

/** A weekly report, worded: the order of `sections` is the order of the page. */
export interface ReportPresentation {
  language: 'pl' | 'en'
  title: string
  agencyName: string
  clientName: string
  projectTitle: string
  place: string | null
  week: string
  period: string
  /** Null where nobody declared any: an automatic report, a draft. */
  health: HealthPresentation | null
  /** Of an automatic report: that it is one, and who completes it. */
  sentence: string
  facts: Fact[]
  sections: Section[]
}

export function presentReport({ view, ...input }: PresenterInput & { view: ReportView }): ReportPresentation {
  const presenter = createPresenter(input)
  const { word } = presenter
  return {
    language: input.language,
    title: view.correction
      ? word('report.correctionTitle', { number: view.correction.number })
      : word('report.title'),
    agencyName: view.head.agencyName,
    clientName: view.head.clientName,
    projectTitle: view.head.title,
    place: view.head.city,
    week: weekOf(view, presenter),
    period: periodOf(view, presenter),
    health: view.health && presentHealth(view.health, presenter),
    sentence: view.automatic ? automaticSentence(view, presenter) : view.healthSentence,
    facts: factsOf(view, presenter),
    sections: sectionsOf(view, presenter),
  }
}

function automaticSentence({ head }: ReportView, { word, nameOf }: Presenter): string {
  const name = nameOf(head.leadConsultant)
  return name === null ? word('report.automatic') : word('report.automaticOf', { name })
}

function periodOf(
  { periodFrom, periodTo, head: { zone } }: ReportView,
  { language, word }: Presenter,
): string {
  const [from, to] = [periodFrom, periodTo].map((instant) => dateIn({ instant, zone })) as [string, string]
  return word('report.period', { range: dateRange({ from, to, language }), year: to.slice(0, 4) })
}

function factsOf({ head, openings, sentAt, sentBy }: ReportView, presenter: Presenter): Fact[] {
  const { language, word, callLineOf } = presenter
  const by = callLineOf(head.leadConsultant ?? sentBy)
  return [
    ...(by === null ? [] : [{ label: word('report.by'), value: by }]),
    ...(openings ? [openingsFact(openings, presenter)] : []),
    { label: word('report.target'), value: fullDate({ date: head.targetDate, language }) },
    {
      label: word('report.sent'),
      value:
        sentAt === null ? word('report.draft') : fullInstant({ instant: sentAt, language, zone: head.zone }),
    },
  ]
}

function sectionsOf(view: ReportView, presenter: Presenter): Section[] {
  const { word } = presenter
  const section = (key: SectionKey, blocks: Section['blocks']) => ({
    key,
    heading: word(`report.sections.${key}`),
    blocks,
  })
  // "Nothing" is something that a human says: where none did, the section is left out.
  const written = (key: 'whatChanged' | 'whatDidNotWork') =>
    view.automatic
      ? []
      : [
          section(key, [
            view[key].trim() === '' ? emptyBlock(word(`report.nothing.${key}`)) : textBlock(view[key]),
          ]),
        ]
  return [
    ...(view.correction ? [section('correction', correctionBlocks(view, view.correction, presenter))] : []),
    ...written('whatChanged'),
    section('funnel', [presentFunnel(view, presenter), ...countedFrom(view, presenter)]),
    section('activity', presentActivity(view, presenter)),
    section('evidence', presentEvidence(view, presenter)),
    ...written('whatDidNotWork'),
    section('candidates', [presentCandidates(view, presenter)]),
    ...(view.notPutForward.length === 0
      ? []
      : [section('notPutForward', [presentNotPutForward(view, presenter)])]),
    section('thisWeek', [presentPlan(view, 'thisWeek', presenter)]),
    section('nextWeek', [presentPlan(view, 'nextWeek', presenter)]),
    ...(view.automatic ? [] : [section('needs', [presentNeeds(view, presenter)])]),
    ...owedSections({ owed: view.owed, zone: view.head.zone }, presenter),
  ]
}

/** What is corrected, and why; the report itself stays as it was sent. */
function correctionBlocks(
  { head: { zone } }: ReportView,
  { reason, reportSentAt }: NonNullable<ReportView['correction']>,
  { language, word }: Presenter,
): Section['blocks'] {
  const when = fullInstant({ instant: reportSentAt, language, zone })
  return [textBlock(reason), emptyBlock(word('report.corrects', { when }))]
}

/** After the plan has run out there is no "week 6 of 5". */
function weekOf({ weekNumber, plannedWeeks }: ReportView, { word }: Presenter) {
  const key = weekNumber > plannedWeeks ? 'week_over' : 'week'
  return word(`words:project.${key}`, { week: weekNumber, total: plannedWeeks })
}
