import { SegmentedControl } from '@mantine/core'
import { type Language, languages } from '@rytm/contract/kernel.ts'
import { useTranslation } from 'react-i18next'
import { changeLanguage, useLanguage } from '#platform/i18n.ts'

/** Shows the other language at once; `onChange` is for those who keep it in the profile. */
export function LanguageSwitch({ onChange }: { onChange?: (language: Language) => void }) {
  const { t } = useTranslation('ui')
  const language = useLanguage()
  const change = async (value: string) => {
    await changeLanguage(value as Language)
    onChange?.(value as Language)
  }
  return (
    <SegmentedControl
      aria-label={t('language.label')}
      size="xs"
      value={language}
      onChange={change}
      data={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
    />
  )
}
