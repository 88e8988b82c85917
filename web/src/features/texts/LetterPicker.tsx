import { Group, NativeSelect, SegmentedControl } from '@mantine/core'
import { languages } from '@rytm/contract/kernel.ts'
import { type Letter, letters } from '@rytm/domain/texts/letterText.ts'
import { useTranslation } from 'react-i18next'
import classes from './Texts.module.css'
import type { LetterKey } from './useTextDrafts.ts'

interface Props {
  chosen: LetterKey
  onChoose: (key: LetterKey) => void
  unsaved: readonly LetterKey[]
}

export function LetterPicker({ chosen, onChoose, unsaved }: Props) {
  const { t } = useTranslation('texts')
  const others = unsaved.filter(
    ({ letter, language }) => letter !== chosen.letter || language !== chosen.language,
  )
  const names = others.map(
    ({ letter, language }) => `${t(`letter.${letter}`)} (${t(`language.${language}`)})`,
  )
  return (
    <div className={classes.picker}>
      <Group gap="md" align="flex-end">
        <NativeSelect
          label={t('which')}
          value={chosen.letter}
          onChange={(event) => onChoose({ ...chosen, letter: event.currentTarget.value as Letter })}
          data={letters.map((letter) => ({ value: letter, label: t(`letter.${letter}`) }))}
        />
        <SegmentedControl
          aria-label={t('language.label')}
          value={chosen.language}
          onChange={(value) => onChoose({ ...chosen, language: value === 'en' ? 'en' : 'pl' })}
          data={languages.map((language) => ({ value: language, label: t(`language.${language}`) }))}
        />
      </Group>
      {names.length > 0 && (
        <p role="status" className={classes.note}>
          {t('unsaved_elsewhere', { names: names.join(', ') })}
        </p>
      )}
    </div>
  )
}
