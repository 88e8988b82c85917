import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** A password with the button that shows it, named in the reader's language. */
export function PasswordField(props: PasswordInputProps) {
  const { t } = useTranslation('ui')
  return <PasswordInput visibilityToggleButtonProps={{ 'aria-label': t('form.show_password') }} {...props} />
}
