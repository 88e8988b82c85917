import { createVocabulary } from '@rytm/contract/words/vocabulary.ts'
import en from '../../locales/en/mail.json' with { type: 'json' }
import pl from '../../locales/pl/mail.json' with { type: 'json' }

export const mailWords = createVocabulary({ pl: { mail: pl }, en: { mail: en } })
