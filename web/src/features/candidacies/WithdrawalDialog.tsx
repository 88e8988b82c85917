import { Button, Stack, Textarea, TextInput } from '@mantine/core'
import type { CandidacyDetail } from '@rytm/contract/candidacies.detail.ts'
import { recordWithdrawal } from '@rytm/contract/candidacies.hires.ts'
import type { ReasonInput } from '@rytm/contract/candidacies.moves.ts'
import { getProject } from '@rytm/contract/projects.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import { endpointQuery, useEndpointMutation } from '#platform/queries.ts'
import { Dialog } from '#ui/Dialog.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import { ReasonChoice } from './ReasonChoice.tsx'
import { candidacyRefreshes } from './useCandidacyMoves.ts'

interface Props {
  candidacy: CandidacyDetail
  onClose: () => void
}

/** Somebody steps back after accepting: why, and until when the project works on. */
export function WithdrawalDialog({ candidacy, onClose }: Props) {
  const { t } = useTranslation(['candidacies', 'projects'])
  const notify = useNotify()
  const [reasons, setReasons] = useState<ReasonInput[]>([])
  const [reopening, setReopening] = useState({ reason: '', targetDate: '' })
  const { id: candidacyId, projectId, revision, candidate } = candidacy
  const project = useQuery(endpointQuery(getProject, { params: { projectId } }))
  const reopens = project.data?.statusChoices.some(({ verb }) => verb === 'reopen') === true
  const withdraw = useEndpointMutation({
    endpoint: recordWithdrawal,
    refreshes: [...candidacyRefreshes, 'commitments'],
  })
  const submit = () =>
    withdraw.mutate(
      { params: { candidacyId }, body: { revision, reasons, ...(reopens && { reopening }) } },
      {
        onSuccess: () => {
          onClose()
          notify.done(t('candidacies:hire.withdrawn', { name: candidate.name }))
        },
      },
    )
  return (
    <Dialog
      opened
      onClose={onClose}
      size="lg"
      title={t('candidacies:hire.withdraw_title', { name: candidate.name })}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Stack gap="md">
          <ReasonChoice projectId={projectId} reasons={reasons} onChange={setReasons} />
          {reopens && <Reopening value={reopening} onChange={setReopening} />}
          <FormErrors error={withdraw.error} />
          <Button type="submit" disabled={reasons.length === 0} loading={withdraw.isPending}>
            {t(reopens ? 'candidacies:hire.withdraw_reopen' : 'candidacies:hire.withdraw_submit')}
          </Button>
        </Stack>
      </form>
    </Dialog>
  )
}

interface ReopeningValue {
  reason: string
  targetDate: string
}

function Reopening({
  value,
  onChange,
}: {
  value: ReopeningValue
  onChange: (value: ReopeningValue) => void
}) {
  const { t } = useTranslation(['candidacies', 'projects'])
  const today = useFormat().today().toString()
  return (
    <>
      <Textarea
        required
        autosize
        minRows={2}
        label={t('candidacies:hire.reopen_reason')}
        description={t('projects:status.reason_hint')}
        value={value.reason}
        onChange={(event) => onChange({ ...value, reason: event.currentTarget.value })}
      />
      <TextInput
        required
        type="date"
        min={today}
        label={t('projects:status.target_date')}
        value={value.targetDate}
        onChange={(event) => onChange({ ...value, targetDate: event.currentTarget.value })}
      />
    </>
  )
}
