import type { Language } from '@rytm/contract/kernel.ts'
import { longInstant } from '@rytm/contract/words/format.ts'
import { portalWords } from '#words.ts'

export interface ReportVersions {
  /** What stands in force where that is not this page. */
  newest: { number: number; sentAt: string; url: string } | null
  /** As it was sent first, where this page is a correction. */
  original: { url: string } | null
}

interface Props {
  versions: ReportVersions
  zone: string
  language: Language
}

/** A report and its corrections lead to each other: nothing that was sent disappears. */
export function VersionNote({ versions: { newest, original }, zone, language }: Props) {
  const word = portalWords(language)
  if (!newest && !original) return null
  return (
    <p className="version-note">
      {newest && (
        <span>
          {word('report.corrected', { when: longInstant({ instant: newest.sentAt, language, zone }) })}{' '}
          <a href={newest.url}>{word('report.openCorrection', { number: newest.number })}</a>
        </span>
      )}
      {original && <a href={original.url}>{word('report.openOriginal')}</a>}
    </p>
  )
}
