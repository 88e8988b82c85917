import type words from '../locales/en/words.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    words: typeof words
  }
}
