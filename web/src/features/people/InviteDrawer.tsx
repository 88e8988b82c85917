import { Button, Select, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type Language, languages } from '@rytm/contract/kernel.ts'
import { invite } from '@rytm/contract/people.invitations.ts'
import { type Role, roles } from '@rytm/contract/permissions.ts'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import { useEndpointMutation } from '#platform/queries.ts'
import { useSession } from '#platform/session.ts'
import { Drawer } from '#ui/Drawer.tsx'
import { FormErrors, useFieldProblems } from '#ui/FormErrors.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'

export function InviteDrawer({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('people')
  return (
    <Drawer opened={opened} onClose={onClose} title={t('invite.title')}>
      <InviteForm onSent={onClose} />
    </Drawer>
  )
}

function InviteForm({ onSent }: { onSent: () => void }) {
  const { t } = useTranslation('people')
  const { t: ui } = useTranslation('ui')
  const word = useWord()
  const notify = useNotify()
  const { agency, member } = useSession()
  const form = useForm<{ email: string; role: Role; language: Language }>({
    initialValues: { email: '', role: 'consultant', language: agency?.language ?? 'pl' },
  })
  const fieldProblems = useFieldProblems()
  const send = useEndpointMutation({ endpoint: invite, refreshes: ['people'] })
  const submit = form.onSubmit((body) =>
    send.mutate(
      { body },
      {
        onSuccess: () => {
          notify.done(t('invite.sent', { email: body.email }))
          onSent()
        },
        onError: fieldProblems(form),
      },
    ),
  )
  const offered = roles.filter((role) => role !== 'owner' || member?.role === 'owner')
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <FormErrors error={send.error} known={['email', 'role', 'language']} />
        <TextInput
          label={t('field.email')}
          description={t('invite.email_hint')}
          type="email"
          required
          data-autofocus
          {...form.getInputProps('email')}
        />
        <Select
          label={t('field.role')}
          allowDeselect={false}
          data={offered.map((value) => ({ value, label: word(`role.${value}`) }))}
          {...form.getInputProps('role')}
        />
        <Select
          label={t('field.language')}
          description={t('invite.language_hint')}
          allowDeselect={false}
          data={languages.map((value) => ({ value, label: ui(`language.${value}`) }))}
          {...form.getInputProps('language')}
        />
        <Button type="submit" loading={send.isPending}>
          {t('invite.submit')}
        </Button>
      </Stack>
    </form>
  )
}
