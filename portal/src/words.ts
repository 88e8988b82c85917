import type { Language } from '@rytm/contract/kernel.ts'
import enWords from '@rytm/contract/locales/en/words.json' with { type: 'json' }
import plWords from '@rytm/contract/locales/pl/words.json' with { type: 'json' }
import { createVocabulary } from '@rytm/contract/words/vocabulary.ts'
import type { Word } from '@rytm/contract/words/word.ts'
import en from './locales/en/portal.json' with { type: 'json' }
import pl from './locales/pl/portal.json' with { type: 'json' }

/** The portal's own words, and the domain's under `words:`. */
export const portalWords: (language: Language) => Word = createVocabulary({
  pl: { portal: pl, words: plWords },
  en: { portal: en, words: enWords },
})
