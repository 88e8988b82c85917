import { Anchor, Button, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { resetPassword } from '@rytm/contract/people.account.ts'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { isProblem } from '#platform/problem.ts'
import { useEndpointMutation } from '#platform/queries.ts'
import { CenteredPage } from '#ui/CenteredPage.tsx'
import { FormErrors, useFieldProblems } from '#ui/FormErrors.tsx'
import { NewPasswordInput } from './NewPasswordInput.tsx'

/** Opening the page uses nothing up: scanners of mail open links too. */
export function ResetPasswordPage({ token }: { token: string | undefined }) {
  const { t } = useTranslation('people')
  const form = useForm({ initialValues: { newPassword: '' } })
  const fieldProblems = useFieldProblems()
  const reset = useEndpointMutation({ endpoint: resetPassword, refreshes: ['people'] })
  const again = (
    <Anchor component={Link} to="/forgot-password" ta="center">
      {t('reset.again')}
    </Anchor>
  )
  if (!token)
    return (
      <CenteredPage title={t('reset.no_link_title')} subtitle={t('reset.no_link_text')}>
        {again}
      </CenteredPage>
    )
  if (reset.isSuccess)
    return (
      <CenteredPage title={t('reset.done_title')} subtitle={t('reset.done_text')}>
        <Button component={Link} to="/sign-in">
          {t('reset.to_sign_in')}
        </Button>
      </CenteredPage>
    )
  const submit = form.onSubmit(({ newPassword }) =>
    reset.mutate({ body: { token, newPassword } }, { onError: fieldProblems(form) }),
  )
  return (
    <CenteredPage title={t('reset.title')} subtitle={t('reset.text')}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <FormErrors error={reset.error} known={['newPassword']} />
          <NewPasswordInput
            label={t('field.new_password')}
            autoFocus
            {...form.getInputProps('newPassword')}
          />
          <Button type="submit" fullWidth loading={reset.isPending}>
            {t('reset.submit')}
          </Button>
          {isProblem(reset.error, 'people.reset_link_ended') && again}
        </Stack>
      </form>
    </CenteredPage>
  )
}
