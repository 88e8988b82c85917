import type { Language } from '@rytm/contract/kernel.ts'
import type { TextTemplate, Wording } from '@rytm/contract/texts.ts'
import type { Letter } from '@rytm/domain/texts/letterText.ts'
import { useState } from 'react'

export interface LetterKey {
  letter: Letter
  language: Language
}

const nameOf = ({ letter, language }: LetterKey) => `${letter} ${language}`
const differs = (draft: Wording | undefined, { opening, closing }: Wording) =>
  draft !== undefined && (draft.opening !== opening || draft.closing !== closing)

/** What is typed and not saved, of every letter: looking at another one loses nothing. */
export function useTextDrafts(items: readonly TextTemplate[]) {
  const [drafts, setDrafts] = useState<Partial<Record<string, Wording>>>({})
  return {
    wordingOf: (item: TextTemplate): Wording => drafts[nameOf(item)] ?? item,
    type: (key: LetterKey, { opening, closing }: Wording) =>
      setDrafts((all) => ({ ...all, [nameOf(key)]: { opening, closing } })),
    /** Once saved, what is kept is what holds. */
    drop: (key: LetterKey) => setDrafts((all) => ({ ...all, [nameOf(key)]: undefined })),
    unsaved: items.filter((item) => differs(drafts[nameOf(item)], item)),
  }
}
