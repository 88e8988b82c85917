import type { ReportParts } from '@rytm/contract/reports.ts'
import type { TwoTexts } from './DraftState.tsx'

const written = ['healthSentence', 'whatChanged', 'whatDidNotWork', 'needs'] as const
type WrittenPart = (typeof written)[number]

/** The same report as two people wrote it, by field. */
export function twoTexts({
  mine,
  theirs,
  labelOf,
}: {
  mine: ReportParts
  theirs: ReportParts
  labelOf: (part: WrittenPart) => string
}): TwoTexts[] {
  return written.map((part) => ({
    label: labelOf(part),
    mine: textOf(mine, part),
    theirs: textOf(theirs, part),
  }))
}

function textOf(parts: ReportParts, part: WrittenPart): string {
  if (part !== 'needs') return parts[part]
  return (parts.needs ?? []).map(({ text }) => text).join('; ')
}
