import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import {
  type Contact,
  createContact,
  preferredChannels,
  removeContact,
  updateContact,
} from '@rytm/contract/clients.contacts.ts'
import { languages } from '@rytm/contract/kernel.ts'
import { suggestSalutation } from '@rytm/domain/kernel/salutation.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import { useEndpointMutation } from '#platform/queries.ts'
import { ConfirmButton } from '#ui/ConfirmButton.tsx'
import { FormErrors, useFieldProblems } from '#ui/FormErrors.tsx'
import { PersonDataLink } from '../privacy/PersonDataLink.tsx'

interface Props {
  clientId: string
  contact: Contact | undefined
  onDone: () => void
}

export function ContactForm({ clientId, contact, onDone }: Props) {
  const { t } = useTranslation(['clients', 'ui'])
  const word = useWord()
  const refreshes = ['clients', 'projects']
  const create = useEndpointMutation({ endpoint: createContact, refreshes })
  const update = useEndpointMutation({ endpoint: updateContact, refreshes })
  const fieldProblems = useFieldProblems()
  const [ownSalutation, setOwnSalutation] = useState(contact?.salutation != null)
  const form = useForm({
    initialValues: {
      name: contact?.name ?? '',
      email: contact?.email ?? '',
      phone: contact?.phone ?? '',
      jobTitle: contact?.jobTitle ?? '',
      language: contact?.language ?? ('pl' as const),
      salutation: contact?.salutation ?? '',
      preferredChannel: contact?.preferredChannel ?? ('phone' as const),
    },
  })
  const suggest = (changes: Partial<typeof form.values>) => {
    const values = { ...form.values, ...changes }
    const salutation = ownSalutation ? values.salutation : (suggestSalutation(values) ?? '')
    form.setValues({ ...changes, salutation })
  }
  const submit = form.onSubmit(({ email, salutation, ...values }) => {
    const body = { ...values, email: email || null, salutation: salutation || null }
    const then = { onSuccess: onDone, onError: fieldProblems(form) }
    if (contact) update.mutate({ params: { clientId, contactId: contact.id }, body }, then)
    else create.mutate({ params: { clientId }, body }, then)
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <FormErrors error={create.error ?? update.error} known={Object.keys(form.values)} />
        <TextInput
          required
          data-autofocus
          label={t('clients:contact.name')}
          {...form.getInputProps('name')}
          onChange={(event) => suggest({ name: event.currentTarget.value })}
        />
        <TextInput label={t('clients:contact.job')} {...form.getInputProps('jobTitle')} />
        <TextInput type="email" label={t('clients:contact.email')} {...form.getInputProps('email')} />
        <TextInput type="tel" label={t('clients:contact.phone')} {...form.getInputProps('phone')} />
        <NativeSelect
          label={t('clients:contact.language')}
          {...form.getInputProps('language')}
          onChange={(event) => suggest({ language: event.currentTarget.value as 'pl' | 'en' })}
          data={languages.map((value) => ({ value, label: t(`ui:language.${value}`) }))}
        />
        <TextInput
          label={t('clients:contact.salutation')}
          description={t('clients:contact.salutation_hint')}
          {...form.getInputProps('salutation')}
          onChange={(event) => {
            setOwnSalutation(true)
            form.setFieldValue('salutation', event.currentTarget.value)
          }}
        />
        <NativeSelect
          label={t('clients:contact.channel')}
          {...form.getInputProps('preferredChannel')}
          data={preferredChannels.map((value) => ({ value, label: word(`channel.${value}`) }))}
        />
        <Group justify="space-between" gap="xs">
          <Button type="submit" loading={create.isPending || update.isPending}>
            {t('clients:contact.save')}
          </Button>
          {contact && <Remove clientId={clientId} contactId={contact.id} onDone={onDone} />}
        </Group>
        {contact && <PersonDataLink name={contact.name} />}
      </Stack>
    </form>
  )
}

function Remove({
  clientId,
  contactId,
  onDone,
}: {
  clientId: string
  contactId: string
  onDone: () => void
}) {
  const { t } = useTranslation('clients')
  const remove = useEndpointMutation({ endpoint: removeContact, refreshes: ['clients', 'projects'] })
  return (
    <ConfirmButton
      destructive
      title={t('contact.remove_title')}
      text={t('contact.remove_text')}
      confirmLabel={t('contact.remove')}
      onConfirm={async () => {
        await remove.mutateAsync({ params: { clientId, contactId } })
        onDone()
      }}
    >
      {t('contact.remove')}
    </ConfirmButton>
  )
}
