import { createInstance } from 'i18next'
import type { Language } from '#kernel.ts'
import en from '#locales/en/importProblems.json' with { type: 'json' }
import pl from '#locales/pl/importProblems.json' with { type: 'json' }
import { importProblemText, type WordedProblem } from './importProblemText.ts'
import type { Word } from './word.ts'

const instance = createInstance()
void instance.init({
  lng: 'pl',
  fallbackLng: false,
  initAsync: false,
  ns: ['importProblems'],
  defaultNS: 'importProblems',
  resources: { pl: { importProblems: pl }, en: { importProblems: en } },
  interpolation: { escapeValue: false },
})

/** The words about an imported file, for the file of its problems; the workspace loads one language at a time. */
export function importWords(language: Language) {
  const translate = instance.getFixedT(language, 'importProblems') as unknown as Word
  const word: Word = (key, values) => translate(key, values)
  return { word, problemText: (problem: WordedProblem) => importProblemText({ problem, word }) }
}
