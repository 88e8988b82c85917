import { Anchor, Button, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { signIn } from '@rytm/contract/people.session.ts'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { isProblem } from '#platform/problem.ts'
import { useEndpointMutation } from '#platform/queries.ts'
import { CenteredPage } from '#ui/CenteredPage.tsx'
import { FormErrors, useFieldProblems } from '#ui/FormErrors.tsx'
import { PasswordField } from '#ui/PasswordField.tsx'
import { PasskeyButton } from './PasskeyButton.tsx'
import { SecondStepForm } from './SecondStepForm.tsx'

/** The workspace is loaded anew after signing in, so that nothing of a stranger's page stays in memory. */
export function SignInPage({ returnTo }: { returnTo: string }) {
  const { t } = useTranslation('people')
  const form = useForm({ initialValues: { email: '', password: '' } })
  const fieldProblems = useFieldProblems()
  const enter = useEndpointMutation({ endpoint: signIn, refreshes: [] })
  const onEntered = () => window.location.assign(returnTo)
  const submit = form.onSubmit((body) =>
    enter.mutate({ body }, { onSuccess: onEntered, onError: fieldProblems(form) }),
  )
  if (isProblem(enter.error, 'people.second_step_required')) {
    const { challenge, passkey } = enter.error.params
    const back = () => {
      form.setFieldValue('password', '')
      enter.reset()
    }
    return (
      <SecondStepForm
        challenge={String(challenge)}
        passkey={passkey === true}
        onEntered={onEntered}
        onBack={back}
      />
    )
  }
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
          <PasskeyButton onEntered={onEntered} />
          <Anchor component={Link} to="/forgot-password" ta="center">
            {t('sign_in.forgot')}
          </Anchor>
        </Stack>
      </form>
    </CenteredPage>
  )
}
