import { Button, Group, Stack, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { changePassword } from '@rytm/contract/people.account.ts'
import { useTranslation } from 'react-i18next'
import { useEndpointMutation } from '#platform/queries.ts'
import { useSession } from '#platform/session.ts'
import { FormErrors, useFieldProblems } from '#ui/FormErrors.tsx'
import { PasswordField } from '#ui/PasswordField.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import { NewPasswordInput } from './NewPasswordInput.tsx'
import classes from './PeopleScreen.module.css'

export function PasswordForm() {
  const { t } = useTranslation('people')
  const notify = useNotify()
  const { user } = useSession()
  const form = useForm({ initialValues: { currentPassword: '', newPassword: '' } })
  const fieldProblems = useFieldProblems()
  const change = useEndpointMutation({ endpoint: changePassword, refreshes: ['people'] })
  const submit = form.onSubmit((body) =>
    change.mutate(
      { body },
      {
        onSuccess: () => {
          form.reset()
          notify.done(t('account.password_changed'))
        },
        onError: fieldProblems(form),
      },
    ),
  )
  return (
    <form onSubmit={submit} aria-labelledby="password">
      <Stack gap="md">
        <div>
          <Title order={2} id="password">
            {t('account.password')}
          </Title>
          <p className={classes.text}>{t('account.password_text')}</p>
        </div>
        <FormErrors error={change.error} known={['currentPassword', 'newPassword']} />
        <input type="hidden" autoComplete="username" value={user.email} readOnly />
        <PasswordField
          label={t('field.current_password')}
          autoComplete="current-password"
          required
          {...form.getInputProps('currentPassword')}
        />
        <NewPasswordInput label={t('field.new_password')} {...form.getInputProps('newPassword')} />
        <Group>
          <Button type="submit" variant="default" loading={change.isPending}>
            {t('account.change_password')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
