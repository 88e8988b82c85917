import type { Wording } from '@rytm/contract/texts.ts'
import { type Letter, textFaults, variablesOf } from '@rytm/domain/texts/letterText.ts'
import { useTranslation } from 'react-i18next'

/** Why a text cannot be saved, in the words in which the server refuses it; absent where it can. */
export function useTextFaults({ letter, wording }: { letter: Letter; wording: Wording }) {
  const { t } = useTranslation('errors')
  const inBraces = (names: readonly string[]) => names.map((name) => `{${name}}`).join(', ')
  const faultOf = (text: string): string | undefined => {
    const sentences = textFaults({ text, letter }).map((fault) =>
      fault.code === 'texts.unknown_variable'
        ? t('texts.unknown_variable', {
            unknown: inBraces(fault.names),
            allowed: inBraces(variablesOf[letter]),
          })
        : t('texts.stray_brace'),
    )
    return sentences.length > 0 ? sentences.join(' ') : undefined
  }
  return { opening: faultOf(wording.opening), closing: faultOf(wording.closing) }
}
