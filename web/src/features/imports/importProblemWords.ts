import { importProblemText, type WordedProblem } from '@rytm/contract/words/importProblemText.ts'
import type { Word } from '@rytm/contract/words/word.ts'
import { useTranslation } from 'react-i18next'

/** A problem of a file as a sentence in the reader's language. */
export function useImportProblemText() {
  const { t } = useTranslation('importProblems')
  return (problem: WordedProblem) => importProblemText({ problem, word: t as unknown as Word })
}
