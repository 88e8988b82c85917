import { type PaperSource, withPaper } from '#pdf/compilePaper.ts'

/** The text of a laid-out paper, run by run without the spaces between lines. */
export function paperText(source: PaperSource): string {
  const svg = withPaper(source, (typst, document) => typst.svg(document))
  const runs = [...svg.matchAll(/<h5:div class="tsel"[^>]*>([^<]*)<\/h5:div>/g)].map(
    (match) => match[1] ?? '',
  )
  return runs
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

export function pageCount(source: PaperSource): number {
  return withPaper(source, (_typst, document) => document.numOfPages)
}

/** As typed, without white space and the break marks that long words get: what must be left of any text. */
export const letters = (text: string) => text.replace(/[\s\u200b]/g, '')
