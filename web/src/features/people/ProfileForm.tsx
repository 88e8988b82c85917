import { Button, Group, Select, Stack, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { languages } from '@rytm/contract/kernel.ts'
import { updateAccount } from '@rytm/contract/people.account.ts'
import { useTranslation } from 'react-i18next'
import { changeLanguage } from '#platform/i18n.ts'
import { useEndpointMutation } from '#platform/queries.ts'
import { useSession } from '#platform/session.ts'
import { FormErrors, useFieldProblems } from '#ui/FormErrors.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'

export function ProfileForm() {
  const { t } = useTranslation('people')
  const { t: ui } = useTranslation('ui')
  const notify = useNotify()
  const { user, member } = useSession()
  const form = useForm({
    initialValues: { name: user.name, phone: member?.phone ?? '', language: user.language },
  })
  const fieldProblems = useFieldProblems()
  const save = useEndpointMutation({ endpoint: updateAccount, refreshes: ['people'] })
  const submit = form.onSubmit((body) =>
    save.mutate(
      { body: { ...body, phone: body.phone || null } },
      {
        onSuccess: async () => {
          await changeLanguage(body.language)
          notify.done(t('account.saved'))
        },
        onError: fieldProblems(form),
      },
    ),
  )
  return (
    <form onSubmit={submit} aria-labelledby="profile">
      <Stack gap="md">
        <Title order={2} id="profile">
          {t('account.profile')}
        </Title>
        <FormErrors error={save.error} known={['name', 'phone', 'language']} />
        <TextInput
          label={t('field.name')}
          description={t('hint.name')}
          autoComplete="name"
          maxLength={200}
          required
          {...form.getInputProps('name')}
        />
        {member && (
          <TextInput
            label={t('field.phone')}
            description={t('hint.phone')}
            type="tel"
            autoComplete="tel"
            maxLength={40}
            {...form.getInputProps('phone')}
          />
        )}
        <Select
          label={t('field.language')}
          description={t('hint.language')}
          allowDeselect={false}
          data={languages.map((value) => ({ value, label: ui(`language.${value}`) }))}
          {...form.getInputProps('language')}
        />
        <Group>
          <Button type="submit" loading={save.isPending}>
            {t('account.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
