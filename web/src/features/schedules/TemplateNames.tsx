import { Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { BodyOf } from '@rytm/contract/endpoint.ts'
import { createTemplate, type OwnTemplate } from '@rytm/contract/schedules.templates.ts'
import { useTranslation } from 'react-i18next'
import { useEndpointMutation } from '#platform/queries.ts'
import { Dialog, DialogButtons } from '#ui/Dialog.tsx'
import { FormErrors, useFieldProblems } from '#ui/FormErrors.tsx'

interface Props {
  opened: boolean
  onClose: () => void
  from: BodyOf<typeof createTemplate>['from']
  onMade: (template: OwnTemplate) => void
}

/** A new template of the agency needs no more than what it is called, in both languages. */
export function TemplateNames({ opened, onClose, ...rest }: Props) {
  const { t } = useTranslation('schedules')
  return (
    <Dialog opened={opened} onClose={onClose} title={t('own.new')}>
      <NamesForm onClose={onClose} {...rest} />
    </Dialog>
  )
}

function NamesForm({ onClose, from, onMade }: Omit<Props, 'opened'>) {
  const { t } = useTranslation('schedules')
  const form = useForm({ initialValues: { namePl: '', nameEn: '' } })
  const create = useEndpointMutation({ endpoint: createTemplate, refreshes: ['schedules'] })
  const onError = useFieldProblems()(form)
  const save = (names: typeof form.values) =>
    create.mutate({ body: { ...names, from } }, { onSuccess: onMade, onError })
  return (
    <form onSubmit={form.onSubmit(save)}>
      <Stack gap="md">
        <FormErrors error={create.error} known={['namePl', 'nameEn']} />
        <TextInput
          label={t('own.name_pl')}
          required
          data-autofocus
          maxLength={200}
          {...form.getInputProps('namePl')}
        />
        <TextInput label={t('own.name_en')} required maxLength={200} {...form.getInputProps('nameEn')} />
        <DialogButtons label={t('own.make')} onCancel={onClose} loading={create.isPending} />
      </Stack>
    </form>
  )
}
