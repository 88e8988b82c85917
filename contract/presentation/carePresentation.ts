import type { CommitmentKind } from '@rytm/domain/commitments/commitment.ts'
import type { Language } from '#kernel.ts'
import en from '#locales/en/careRecord.json' with { type: 'json' }
import enWords from '#locales/en/words.json' with { type: 'json' }
import pl from '#locales/pl/careRecord.json' with { type: 'json' }
import plWords from '#locales/pl/words.json' with { type: 'json' }
import type { CareRecordView, KindCareView } from '#views/careRecordView.ts'
import type { EffortFigures, EffortView } from '#views/effortView.ts'
import { dateIn, dateRange, fullInstant, number, percent, shortDate } from '#words/format.ts'
import { createVocabulary } from '#words/vocabulary.ts'
import type { Word } from '#words/word.ts'
import { type Block, emptyBlock, type TableBlock } from './blocks.ts'
import type { Fact } from './presenter.ts'

/** The words of the record, and those of the domain behind `words:`. */
export const careWords = createVocabulary({
  pl: { careRecord: pl, words: plWords },
  en: { careRecord: en, words: enWords },
})

export const careSections = ['kinds', 'reply', 'silence', 'reports', 'effort'] as const

/** The care record in words: paper and table say the same. */
export interface CarePresentation {
  language: Language
  title: string
  agencyName: string
  /** Whose care it is; the names are those that every paper has. */
  clientName: string
  projectTitle: string
  place: null
  period: string
  facts: Fact[]
  sections: { key: (typeof careSections)[number]; heading: string; blocks: Block[] }[]
  /** What is recorded, what for and who sees it; only on a member's record. */
  notice: string | null
  small: string
}

interface Worded {
  view: CareRecordView
  language: Language
  word: Word
}

export function presentCareRecord({
  view,
  language,
}: {
  view: CareRecordView
  language: Language
}): CarePresentation {
  const word = careWords(language)
  const worded = { view, language, word }
  const { scope, period } = view
  const section = (key: (typeof careSections)[number], blocks: Block[]) => ({
    key,
    heading: word(`sections.${key}`),
    blocks,
  })
  return {
    language,
    title: word('title'),
    agencyName: view.agencyName,
    clientName: word(`scope.${scope.kind}`),
    projectTitle: scope.name,
    place: null,
    period: periodText({ period, language }),
    facts: [{ label: word('made'), value: fullInstant({ instant: view.madeAt, language, zone: view.zone }) }],
    sections: [
      section('kinds', [presentKinds(worded)]),
      section('reply', [textOf(replyLines(worded))]),
      section('silence', presentSilence(worded)),
      section('reports', [textOf(reportLines(worded))]),
      ...(view.effort ? [section('effort', [textOf(effortLines({ ...worded, effort: view.effort }))])] : []),
    ],
    notice: scope.kind === 'member' ? word('notice') : null,
    small: word('small'),
  }
}

/** `1–30 listopada 2026` */
export function periodText({
  period: { from, to },
  language,
}: {
  period: CareRecordView['period']
  language: Language
}): string {
  const [begin, end] = [from.slice(0, 4), to.slice(0, 4)]
  if (begin === end) return `${dateRange({ from, to, language })} ${end}`
  const day = (date: string) => shortDate({ date, language, today: '0001-01-01' })
  return `${day(from)} – ${day(to)}`
}

function presentKinds({ view, language, word }: Worded): TableBlock | Block {
  if (view.kinds.length === 0) return emptyBlock(word('nothing_due'))
  return {
    kind: 'table',
    caption: word('sections.kinds'),
    columns: [
      { label: word('columns.kind'), align: 'start' },
      { label: word('columns.kept'), align: 'end' },
      { label: word('columns.share'), align: 'end' },
      { label: word('columns.not_kept'), align: 'start' },
      { label: word('columns.beside'), align: 'start' },
    ],
    rows: view.kinds.map((care) => [
      kindText({ kind: care.kind, word }),
      word('kept_of', { kept: care.kept, count: care.counted }),
      care.share === null ? word('not_enough') : percent({ share: care.share, language }),
      partsOf({ care, parts: unkeptParts, word }),
      partsOf({ care, parts: besideParts, word }),
    ]),
  }
}

export const unkeptParts = ['late', 'missed', 'attempted', 'automatic', 'recordedTooLate'] as const
export const besideParts = ['overdue', 'notWanted', 'waived'] as const

function partsOf({
  care,
  parts,
  word,
}: {
  care: KindCareView
  parts: readonly (typeof unkeptParts | typeof besideParts)[number][]
  word: Word
}): string {
  const said = parts
    .filter((part) => care[part] > 0)
    .map((part) => word(`part.${part}`, { count: care[part] }))
  return said.join(', ') || '–'
}

export function kindText({ kind, word }: { kind: CommitmentKind; word: Word }): string {
  const text = word(`words:commitment.kind.${kind}`)
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

function replyLines({ view: { reply }, language, word }: Worded): string[] {
  const { n, medianMinutes, p90Minutes, unanswered } = reply
  const known = medianMinutes !== null && p90Minutes !== null
  const time = (minutes: number) => hoursText({ minutes, language, word })
  const took = known
    ? [word('reply.median', { time: time(medianMinutes) }), word('reply.p90', { time: time(p90Minutes) })]
    : []
  const rest = known || n === 0 ? word('reply.n', { count: n }) : word('reply.not_enough', { count: n })
  return [...took, rest, ...(unanswered > 0 ? [word('reply.unanswered', { count: unanswered })] : [])]
}

/** Working time as people say it: minutes under two hours, else hours. */
export function hoursText({
  minutes,
  language,
  word,
}: {
  minutes: number
  language: Language
  word: Word
}): string {
  if (minutes < 120) return word('minutes', { value: number({ value: Math.round(minutes), language }) })
  const hours = Math.round(minutes / 6) / 10
  return word('hours', { value: number({ value: hours, language }) })
}

function presentSilence({ view: { silence, zone }, language, word }: Worded): Block[] {
  if (silence.projects === 0) return [textOf([word('silence.none')])]
  const day = (instant: string) =>
    shortDate({ date: dateIn({ instant, zone }), language, today: '0001-01-01' })
  const table: TableBlock = {
    kind: 'table',
    caption: word('sections.silence'),
    columns: [
      { label: word('columns.client'), align: 'start' },
      { label: word('columns.project'), align: 'start' },
      { label: word('columns.from'), align: 'start' },
      { label: word('columns.until'), align: 'start' },
      { label: word('columns.days'), align: 'end' },
    ],
    rows: silence.stretches.map(({ client, project, from, until, workingDays }) => [
      client.name,
      project.name,
      day(from),
      until ? day(until) : word('silence.goes_on'),
      number({ value: workingDays, language }),
    ]),
  }
  const more = silence.isCut ? [textOf([word('silence.cut', { count: silence.stretches.length })])] : []
  return [textOf([word('silence.projects', { count: silence.projects })]), table, ...more]
}

function reportLines({ view: { reports, closing }, word }: Worded): string[] {
  const automatic = reports.automatic > 0 ? [word('reports.automatic', { count: reports.automatic })] : []
  const closed =
    closing.ended === 0
      ? word('closing.none')
      : word('closing.reported', { count: closing.ended, reported: closing.reported })
  return [[word('reports.sent', { count: reports.sent }), ...automatic].join(' '), closed]
}

function effortLines({ effort, language, word }: Worded & { effort: EffortView }): string[] {
  const line = (key: 'report' | 'project_week', unit: 'seconds' | 'minutes', figures: EffortFigures) => {
    const { n, medianSeconds, withinAim, aimSeconds } = figures
    if (medianSeconds === null || withinAim === null) return word(`effort.${key}_unknown`, { n })
    const amount = (seconds: number) => {
      const value = Math.round(unit === 'minutes' ? seconds / 60 : seconds)
      return word(`effort.${unit}`, { value: number({ value, language }) })
    }
    const [median, aim] = [amount(medianSeconds), amount(aimSeconds)]
    return word(`effort.${key}`, { median, aim, within: withinAim, n })
  }
  const { reports, projectWeeks, entriesPerProjectWeek: entries } = effort
  const inputs = entries === null ? [] : [word('effort.entries', { count: Math.round(entries) })]
  return [
    line('report', 'seconds', reports),
    line('project_week', 'minutes', projectWeeks),
    ...inputs,
    word('effort.how'),
  ]
}

const textOf = (paragraphs: string[]): Block => ({ kind: 'text', paragraphs })
