import { Stack, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { settleContest } from '@rytm/contract/touchpoints.ts'
import { useTranslation } from 'react-i18next'
import { useEndpointMutation } from '#platform/queries.ts'
import { Dialog, DialogButtons } from '#ui/Dialog.tsx'
import { FormErrors, useFieldProblems } from '#ui/FormErrors.tsx'

interface Props {
  touchpointId: string
  onClose: () => void
}

/** The client contests a contact that took place all the same: what was found out goes on record. */
export function SettleDialog({ touchpointId, onClose }: Props) {
  const { t } = useTranslation('timeline')
  return (
    <Dialog opened onClose={onClose} title={t('settle.title')}>
      <SettleForm touchpointId={touchpointId} onClose={onClose} />
    </Dialog>
  )
}

function SettleForm({ touchpointId, onClose }: Props) {
  const { t } = useTranslation('timeline')
  const form = useForm({ initialValues: { note: '' } })
  const fieldProblems = useFieldProblems()
  const settle = useEndpointMutation({
    endpoint: settleContest,
    refreshes: ['timeline', 'touchpoints', 'commitments', 'projects', 'clients'],
  })
  const submit = form.onSubmit(({ note }) =>
    settle.mutate(
      { params: { touchpointId }, body: { note } },
      { onSuccess: onClose, onError: fieldProblems(form) },
    ),
  )
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <p>{t('settle.text')}</p>
        <Textarea
          data-autofocus
          autosize
          minRows={2}
          label={t('settle.note')}
          {...form.getInputProps('note')}
        />
        <FormErrors error={settle.error} known={['note']} />
        <DialogButtons label={t('settle.confirm')} onCancel={onClose} loading={settle.isPending} />
      </Stack>
    </form>
  )
}
