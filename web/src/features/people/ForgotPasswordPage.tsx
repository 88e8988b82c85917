import { Anchor, Button, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { requestPasswordReset } from '@rytm/contract/people.account.ts'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useEndpointMutation } from '#platform/queries.ts'
import { CenteredPage } from '#ui/CenteredPage.tsx'
import { FormErrors, useFieldProblems } from '#ui/FormErrors.tsx'

export function ForgotPasswordPage() {
  const { t } = useTranslation('people')
  const form = useForm({ initialValues: { email: '' } })
  const fieldProblems = useFieldProblems()
  const ask = useEndpointMutation({ endpoint: requestPasswordReset, refreshes: [] })
  const back = (
    <Anchor component={Link} to="/sign-in" ta="center">
      {t('forgot.back')}
    </Anchor>
  )
  if (ask.isSuccess) {
    const { email } = form.getValues()
    return (
      <CenteredPage title={t('forgot.sent_title')} subtitle={t('forgot.sent_text', { email })}>
        {back}
      </CenteredPage>
    )
  }
  return (
    <CenteredPage title={t('forgot.title')} subtitle={t('forgot.text')}>
      <form onSubmit={form.onSubmit((body) => ask.mutate({ body }, { onError: fieldProblems(form) }))}>
        <Stack gap="md">
          <FormErrors error={ask.error} known={['email']} />
          <TextInput
            label={t('field.email')}
            type="email"
            autoComplete="username"
            required
            autoFocus
            {...form.getInputProps('email')}
          />
          <Button type="submit" fullWidth loading={ask.isPending}>
            {t('forgot.submit')}
          </Button>
          {back}
        </Stack>
      </form>
    </CenteredPage>
  )
}
