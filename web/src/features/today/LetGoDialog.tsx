import { NativeSelect, SegmentedControl, Stack, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { refuseCommitment, waiveCommitment } from '@rytm/contract/commitments.rulings.ts'
import type { TodayRow } from '@rytm/contract/commitments.ts'
import { getCallLogger } from '@rytm/contract/touchpoints.logger.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import { endpointQuery, useEndpointMutation } from '#platform/queries.ts'
import { Dialog, DialogButtons } from '#ui/Dialog.tsx'
import { FormErrors, useFieldProblems } from '#ui/FormErrors.tsx'
import { rulingRefreshes, useRuled } from './useRulings.ts'

interface Props {
  row: TodayRow
  onClose: () => void
}

/** Two honest ways not to do it: we let it go, or the client asked not to have it. Both need a reason. */
export function LetGoDialog({ row, onClose }: Props) {
  const { t } = useTranslation('today')
  const word = useWord()
  const title = t('let_go.title', {
    what: word(`commitment.kind.${row.kind}`),
    client: row.client.name,
  })
  return (
    <Dialog opened onClose={onClose} title={title}>
      <LetGoForm row={row} onClose={onClose} />
    </Dialog>
  )
}

function LetGoForm({ row, onClose }: Props) {
  const { t } = useTranslation('today')
  const [who, setWho] = useState<'us' | 'client'>('us')
  const form = useForm({ initialValues: { reason: '', contactId: row.contact?.id ?? '' } })
  const fieldProblems = useFieldProblems()
  const ruled = useRuled()
  const waive = useEndpointMutation({ endpoint: waiveCommitment, refreshes: rulingRefreshes })
  const refuse = useEndpointMutation({ endpoint: refuseCommitment, refreshes: rulingRefreshes })
  const params = { commitmentId: row.id }
  const outcome = {
    onSuccess: () => {
      onClose()
      ruled({ row, text: t(`let_go.done_${who}`, { client: row.client.name }) })
    },
    onError: fieldProblems(form),
  }
  const submit = form.onSubmit(({ reason, contactId }) => {
    if (who === 'us') waive.mutate({ params, body: { reason } }, outcome)
    else refuse.mutate({ params, body: { reason, contactId } }, outcome)
  })
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <SegmentedControl
          fullWidth
          aria-label={t('let_go.who')}
          value={who}
          onChange={(value) => setWho(value as typeof who)}
          data={[
            { value: 'us', label: t('let_go.us') },
            { value: 'client', label: t('let_go.client') },
          ]}
        />
        {who === 'client' && <SaidBy projectId={row.project.id} {...form.getInputProps('contactId')} />}
        <Textarea
          data-autofocus
          autosize
          minRows={2}
          label={t('let_go.reason')}
          description={t('let_go.reason_hint')}
          {...form.getInputProps('reason')}
        />
        <FormErrors error={who === 'us' ? waive.error : refuse.error} known={['reason', 'contactId']} />
        <DialogButtons
          label={t('let_go.confirm')}
          onCancel={onClose}
          loading={waive.isPending || refuse.isPending}
        />
      </Stack>
    </form>
  )
}

function SaidBy({ projectId, ...input }: { projectId: string } & Record<string, unknown>) {
  const { t } = useTranslation('today')
  const { data } = useQuery(endpointQuery(getCallLogger, { query: { projectId } }))
  const clientId = data?.projects.find(({ id }) => id === projectId)?.clientId
  const contacts = data?.clients.find(({ id }) => id === clientId)?.contacts ?? []
  return (
    <NativeSelect
      label={t('let_go.said_by')}
      {...input}
      data={[{ value: '', label: '' }, ...contacts.map(({ id, name }) => ({ value: id, label: name }))]}
    />
  )
}
