import type { Language } from '#kernel.ts'
import type { ClosingReportView } from '#views/closingReportView.ts'
import { money } from '#words/format.ts'
import { createPresenter, type Presenter } from './presenter.ts'
import { toldStages } from './reportSuggestions.ts'

type Facts = Pick<ClosingReportView, 'funnel' | 'activity' | 'evidence'>

/** First sentences for "what was done", in the client's language: the totals, to be read and reworded. */
export function suggestWhatWasDone({
  view,
  language,
}: {
  view: Facts
  language: Language
}): string | undefined {
  const { word } = createPresenter({ people: {}, language })
  const told = toldStages.map(([stage, key]) => ({
    key,
    count: view.funnel.find((row) => row.stage === stage)?.total ?? 0,
  }))
  const { clientConversations, reports } = view.activity
  const contact = [
    { key: 'clientConversations', count: clientConversations },
    { key: 'reports', count: reports },
  ]
  const sentences = [...told, ...contact]
    .filter(({ count }) => count > 0)
    .map(({ key, count }) => word(`suggestion.${key}`, { count }))
  return sentences.length > 0 ? sentences.join(' ') : undefined
}

/** What the facts say the market said: the first reason and the expectations; undefined where they say nothing. */
export function suggestWhatTheMarketSaid({
  view,
  language,
}: {
  view: Facts
  language: Language
}): string | undefined {
  const presenter = createPresenter({ people: {}, language })
  const sentences = [...topReason(view, presenter), ...expected(view, presenter)]
  return sentences.length > 0 ? sentences.join(' ') : undefined
}

function topReason({ evidence }: Facts, { word, domainWord }: Presenter): string[] {
  const { reasons, otherReasons } = evidence
  const [top] = reasons
  if (!top) return []
  const total = reasons.reduce((sum, { n }) => sum + n, otherReasons)
  return [word('suggestion.topReason', { reason: domainWord('reason', top.code), n: top.n, total })]
}

/** Of the unit that most people named. */
function expected({ evidence }: Facts, { word, language }: Presenter): string[] {
  const [most] = evidence.expectations.toSorted((a, b) => b.n - a.n)
  if (!most) return []
  const { n, medianMinor, currency, aboveRange } = most
  const median = money({ minor: medianMinor, currency, language })
  return [
    word('report.evidence.summary', { count: n, median }),
    ...(aboveRange === null || most.rangeMaxMinor === null
      ? []
      : [word('report.evidence.above', { count: aboveRange })]),
  ]
}
