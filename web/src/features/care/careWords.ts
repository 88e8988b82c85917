import { hoursText, kindText } from '@rytm/contract/presentation/carePresentation.ts'
import type { Word } from '@rytm/contract/words/word.ts'
import type { CommitmentKind } from '@rytm/domain/commitments/commitment.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#platform/i18n.ts'

/** The words of the care record as paper has them, in the reader's language. */
export function useCareWords() {
  const { t } = useTranslation(['careRecord', 'words'])
  const language = useLanguage()
  const word = t as unknown as Word
  return {
    word,
    kind: (kind: CommitmentKind) => kindText({ kind, word }),
    hours: (minutes: number) => hoursText({ minutes, language, word }),
  }
}
