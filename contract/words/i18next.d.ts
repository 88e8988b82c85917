import type importProblems from '../locales/en/importProblems.json'
import type words from '../locales/en/words.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    words: typeof words
    importProblems: typeof importProblems
  }
}
