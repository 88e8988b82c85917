import { createInstance } from 'i18next'
import type { Language } from '#kernel.ts'
import en from '#locales/en/words.json' with { type: 'json' }
import pl from '#locales/pl/words.json' with { type: 'json' }
import type { Word } from './word.ts'

const instance = createInstance()
void instance.init({
  lng: 'pl',
  fallbackLng: false,
  initAsync: false,
  ns: ['words'],
  defaultNS: 'words',
  resources: { pl: { words: pl }, en: { words: en } },
  interpolation: { escapeValue: false },
})

/** The domain words for the faces that are rendered on the server; the workspace loads one language at a time. */
export function domainWords(language: Language): Word {
  const translate = instance.getFixedT(language, 'words') as unknown as Word
  return (key, values) => translate(key, values)
}
