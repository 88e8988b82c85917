import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { settleContest } from '@rytm/contract/touchpoints.ts'
import { useTranslation } from 'react-i18next'
import { useEndpointMutation } from '#platform/queries.ts'
import { FormErrors, useFieldProblems } from '#ui/FormErrors.tsx'

interface Props {
  touchpointId: string
  onClose: () => void
}

/** The client contests a contact that took place all the same: what was found out goes on record. */
export function SettleDialog({ touchpointId, onClose }: Props) {
  const { t } = useTranslation(['timeline', 'ui'])
  const close = { 'aria-label': t('ui:action.close') }
  return (
    <Modal opened onClose={onClose} title={t('timeline:settle.title')} closeButtonProps={close}>
      <SettleForm touchpointId={touchpointId} onClose={onClose} />
    </Modal>
  )
}

function SettleForm({ touchpointId, onClose }: Props) {
  const { t } = useTranslation(['timeline', 'ui'])
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
        <p>{t('timeline:settle.text')}</p>
        <Textarea
          data-autofocus
          autosize
          minRows={2}
          label={t('timeline:settle.note')}
          {...form.getInputProps('note')}
        />
        <FormErrors error={settle.error} known={['note']} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('ui:action.cancel')}
          </Button>
          <Button type="submit" loading={settle.isPending}>
            {t('timeline:settle.confirm')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
