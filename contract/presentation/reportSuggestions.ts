import type { Language } from '#kernel.ts'
import type { ReportView } from '#views/reportView.ts'
import { list } from '#words/format.ts'
import { createPresenter } from './presenter.ts'

type Facts = Pick<ReportView, 'funnel' | 'evidence' | 'plan'>

export const toldStages = [
  ['contacted', 'contacted'],
  ['answered', 'answered'],
  ['qualified', 'qualified'],
  ['presented', 'presented'],
  ['client_interview', 'interviewed'],
] as const

/** A first sentence for "what changed", in the client's language: what came in this week, to be read and reworded. */
export function suggestWhatChanged({ view, language }: { view: Facts; language: Language }): string {
  const { word } = createPresenter({ people: {}, language })
  const sentences = toldStages.flatMap(([stage, key]) => {
    const week = view.funnel.find((row) => row.stage === stage)?.week ?? 0
    return week > 0 ? [word(`suggestion.${key}`, { count: week })] : []
  })
  return sentences.length > 0 ? sentences.join(' ') : word('suggestion.noChange')
}

/** What the facts say did not work; undefined where they say nothing. */
export function suggestWhatDidNotWork({
  view,
  language,
}: {
  view: Facts
  language: Language
}): string | undefined {
  const { word, domainWord } = createPresenter({ people: {}, language })
  const { reasons, otherReasons } = view.evidence
  const [top] = reasons
  const total = reasons.reduce((sum, { n }) => sum + n, otherReasons)
  const late = view.plan.thisWeek.filter(({ owner, state }) => owner === 'agency' && state === 'overdue')
  const sentences = [
    ...(top
      ? [word('suggestion.topReason', { reason: domainWord('reason', top.code), n: top.n, total })]
      : []),
    ...(late.length > 0
      ? [word('suggestion.overdue', { titles: list({ items: late.map(({ title }) => title), language }) })]
      : []),
  ]
  return sentences.length > 0 ? sentences.join(' ') : undefined
}
