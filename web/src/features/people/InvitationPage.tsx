import { Button, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { ResponseOf } from '@rytm/contract/endpoint.ts'
import { acceptInvitation, showInvitation } from '@rytm/contract/people.invitations.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import { useLanguage } from '#platform/i18n.ts'
import { isProblem } from '#platform/problem.ts'
import { endpointQuery, useEndpointMutation } from '#platform/queries.ts'
import { CenteredPage, PlainPage } from '#ui/CenteredPage.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { FormErrors, useFieldProblems } from '#ui/FormErrors.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { PasswordField } from '#ui/PasswordField.tsx'
import { NewPasswordInput } from './NewPasswordInput.tsx'

export function InvitationPage({ token }: { token: string }) {
  const { t } = useTranslation('people')
  const { data, error, refetch } = useQuery(endpointQuery(showInvitation, { body: { token } }))
  if (isProblem(error, 'people.invitation_ended') || isProblem(error, 'http.invalid_input'))
    return <CenteredPage title={t('invitation.ended_title')} subtitle={t('invitation.ended_text')} />
  if (data) return <AcceptForm token={token} invitation={data} />
  return (
    <PlainPage>
      {error ? (
        <ErrorState error={error} onRetry={refetch} level={1} />
      ) : (
        <LoadingSkeleton shape="page" rows={2} />
      )}
    </PlainPage>
  )
}

interface Props {
  token: string
  invitation: ResponseOf<typeof showInvitation>
}

function AcceptForm({ token, invitation }: Props) {
  const { t } = useTranslation('people')
  const word = useWord()
  const language = useLanguage()
  const { agencyName: agency, inviterName: inviter, role, email, hasAccount } = invitation
  const form = useForm({ initialValues: { name: '', password: '' } })
  const fieldProblems = useFieldProblems()
  const join = useEndpointMutation({ endpoint: acceptInvitation, refreshes: [] })
  const submit = form.onSubmit(({ name, password }) =>
    join.mutate(
      { body: { token, password, ...(!hasAccount && { name, language }) } },
      { onSuccess: () => window.location.assign('/'), onError: fieldProblems(form) },
    ),
  )
  return (
    <CenteredPage
      title={t('invitation.title', { agency })}
      subtitle={t('invitation.text', { inviter, role: word(`role.${role}`) })}
    >
      <form onSubmit={submit}>
        <Stack gap="md">
          <p>{t(hasAccount ? 'invitation.known' : 'invitation.new', { email })}</p>
          <FormErrors error={join.error} known={['name', 'password']} />
          <input type="hidden" autoComplete="username" value={email} readOnly />
          {hasAccount ? (
            <PasswordField
              label={t('field.password')}
              autoComplete="current-password"
              required
              {...form.getInputProps('password')}
            />
          ) : (
            <>
              <TextInput
                label={t('field.name')}
                description={t('hint.name')}
                autoComplete="name"
                required
                autoFocus
                {...form.getInputProps('name')}
              />
              <NewPasswordInput label={t('field.password')} {...form.getInputProps('password')} />
            </>
          )}
          <Button type="submit" fullWidth loading={join.isPending || join.isSuccess}>
            {t('invitation.submit')}
          </Button>
        </Stack>
      </form>
    </CenteredPage>
  )
}
