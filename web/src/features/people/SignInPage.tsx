import { Anchor, Button, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { signIn } from '@rytm/contract/people.session.ts'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useEndpointMutation } from '#platform/queries.ts'
import { CenteredPage } from '#ui/CenteredPage.tsx'
import { FormErrors, useFieldProblems } from '#ui/FormErrors.tsx'
import { PasswordField } from '#ui/PasswordField.tsx'

/** The workspace is loaded anew after signing in, so that nothing of a stranger's page stays in memory. */
export function SignInPage({ returnTo }: { returnTo: string }) {
  const { t } = useTranslation('people')
  const form = useForm({ initialValues: { email: '', password: '' } })
  const fieldProblems = useFieldProblems()
  const enter = useEndpointMutation({ endpoint: signIn, refreshes: [] })
  const submit = form.onSubmit((body) =>
    enter.mutate(
      { body },
      { onSuccess: () => window.location.assign(returnTo), onError: fieldProblems(form) },
    ),
  )
  return (
    <CenteredPage title={t('sign_in.title')}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <FormErrors error={enter.error} known={['email', 'password']} />
          <TextInput
            label={t('field.email')}
            type="email"
            autoComplete="username"
            required
            autoFocus
            {...form.getInputProps('email')}
          />
          <PasswordField
            label={t('field.password')}
            autoComplete="current-password"
            required
            {...form.getInputProps('password')}
          />
          <Button type="submit" fullWidth loading={enter.isPending || enter.isSuccess}>
            {t('sign_in.submit')}
          </Button>
          <Anchor component={Link} to="/forgot-password" ta="center">
            {t('sign_in.forgot')}
          </Anchor>
        </Stack>
      </form>
    </CenteredPage>
  )
}
