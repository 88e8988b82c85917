import { Button, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { useSession } from '#platform/session.ts'
import { FormErrors } from '#ui/FormErrors.tsx'
import { PasswordField } from '#ui/PasswordField.tsx'

interface Props {
  text: string
  submit: string
  error: unknown
  pending: boolean
  onPassword: (password: string) => void
}

/** The password once more, before what a borrowed browser must not change. */
export function ProvePassword({ text, submit, error, pending, onPassword }: Props) {
  const { t } = useTranslation('people')
  const { user } = useSession()
  const form = useForm({ initialValues: { password: '' } })
  return (
    <form onSubmit={form.onSubmit(({ password }) => onPassword(password))}>
      <Stack gap="md">
        <p>{text}</p>
        <FormErrors error={error} />
        <input type="hidden" autoComplete="username" value={user.email} readOnly />
        <PasswordField
          label={t('field.current_password')}
          autoComplete="current-password"
          required
          data-autofocus
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={pending}>
          {submit}
        </Button>
      </Stack>
    </form>
  )
}
