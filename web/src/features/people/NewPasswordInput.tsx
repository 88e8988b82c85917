import type { PasswordInputProps } from '@mantine/core'
import { passwordMinLength } from '@rytm/contract/people.session.ts'
import { useTranslation } from 'react-i18next'
import { PasswordField } from '#ui/PasswordField.tsx'

export function NewPasswordInput(props: PasswordInputProps) {
  const { t } = useTranslation('people')
  return (
    <PasswordField
      description={t('hint.password', { min: passwordMinLength })}
      autoComplete="new-password"
      minLength={passwordMinLength}
      maxLength={128}
      required
      {...props}
    />
  )
}
