import { createInstance } from 'i18next'
import type { Language } from '#kernel.ts'
import type { Word } from './word.ts'

type Namespaces = Record<string, object>

/** The words of one face in both languages, in an instance of its own; the first namespace is the default one. */
export function createVocabulary(resources: Record<Language, Namespaces>): (language: Language) => Word {
  const [defaultNS = 'words'] = Object.keys(resources.pl)
  const instance = createInstance()
  void instance.init({
    lng: 'pl',
    fallbackLng: false,
    initAsync: false,
    ns: Object.keys(resources.pl),
    defaultNS,
    resources: resources as never,
    interpolation: { escapeValue: false },
  })
  return (language) => {
    const translate = instance.getFixedT(language) as unknown as Word
    return (key, values) => translate(key, values)
  }
}
