import { Button, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type ClientPage, createClient, updateClient } from '@rytm/contract/clients.ts'
import { useTranslation } from 'react-i18next'
import { useEndpointMutation } from '#platform/queries.ts'
import { FormErrors, useFieldProblems } from '#ui/FormErrors.tsx'

export function ClientForm({ client, onDone }: { client?: ClientPage; onDone: () => void }) {
  const { t } = useTranslation('clients')
  const create = useEndpointMutation({ endpoint: createClient, refreshes: ['clients'] })
  const update = useEndpointMutation({ endpoint: updateClient, refreshes: ['clients', 'projects'] })
  const fieldProblems = useFieldProblems()
  const form = useForm({
    initialValues: {
      name: client?.name ?? '',
      city: client?.city ?? '',
      website: client?.website ?? '',
      note: client?.note ?? '',
    },
  })
  const submit = form.onSubmit((body) => {
    const then = { onSuccess: onDone, onError: fieldProblems(form) }
    if (client) update.mutate({ params: { clientId: client.id }, body }, then)
    else create.mutate({ body }, then)
  })
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <FormErrors error={create.error ?? update.error} known={['name', 'city', 'website', 'note']} />
        <TextInput required data-autofocus label={t('form.name')} {...form.getInputProps('name')} />
        <TextInput label={t('form.city')} {...form.getInputProps('city')} />
        <TextInput label={t('form.website')} {...form.getInputProps('website')} />
        <Textarea label={t('form.note')} autosize minRows={3} {...form.getInputProps('note')} />
        <Button type="submit" loading={create.isPending || update.isPending}>
          {t(client ? 'form.save' : 'form.create')}
        </Button>
      </Stack>
    </form>
  )
}
