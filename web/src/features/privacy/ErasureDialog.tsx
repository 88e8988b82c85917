import { Alert, NativeSelect, Stack, TextInput } from '@mantine/core'
import {
  eraseCandidate,
  eraseContact,
  type FoundPerson,
  previewCandidateErasure,
  previewContactErasure,
} from '@rytm/contract/privacy.ts'
import { type ErasureGround, statedGrounds } from '@rytm/contract/privacy.words.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import { endpointQuery, useEndpointMutation } from '#platform/queries.ts'
import { Dialog, DialogButtons } from '#ui/Dialog.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import { WhatGoes } from './WhatGoes.tsx'

interface Props {
  person: FoundPerson
  onClose: () => void
}

/** Shows what would go before anybody can say yes. */
export function ErasureDialog({ person, onClose }: Props) {
  const { t } = useTranslation('privacy')
  const { preview, erase } = useErasure(person)
  const blocked = (preview.data?.runningProjects.length ?? 0) > 0
  return (
    <Dialog opened onClose={onClose} size="lg" title={t('erase.title', { name: person.name })}>
      {preview.isPending && <LoadingSkeleton shape="list" />}
      {preview.isError && <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.data && <WhatGoes preview={preview.data} />}
      {blocked && (
        <Alert color="yellow" mt="md">
          {t('erase.blocked', { titles: preview.data?.runningProjects.join(', ') })}
        </Alert>
      )}
      {preview.data && !blocked && <Confirm person={person} erase={erase} onClose={onClose} />}
    </Dialog>
  )
}

type Stated = Exclude<ErasureGround, 'retention'>

function useErasure({ kind, id }: FoundPerson) {
  const refreshes = ['privacy', 'candidacies', 'clients', 'projects', 'audit']
  const ofCandidate = useQuery({
    ...endpointQuery(previewCandidateErasure, { params: { candidateId: id } }),
    enabled: kind === 'candidate',
    gcTime: 0,
  })
  const ofContact = useQuery({
    ...endpointQuery(previewContactErasure, { params: { contactId: id } }),
    enabled: kind === 'contact',
    gcTime: 0,
  })
  const candidate = useEndpointMutation({ endpoint: eraseCandidate, refreshes })
  const contact = useEndpointMutation({ endpoint: eraseContact, refreshes })
  /** A promise, because whoever was erased is gone from the list, and this dialog with them, before it is done. */
  const run = (body: { ground: Stated; requestedOn: string | null; confirmation: string }) =>
    kind === 'candidate'
      ? candidate.mutateAsync({ params: { candidateId: id }, body })
      : contact.mutateAsync({ params: { contactId: id }, body })
  const { isPending, error } = kind === 'candidate' ? candidate : contact
  return { preview: kind === 'candidate' ? ofCandidate : ofContact, erase: { run, isPending, error } }
}

type Erase = ReturnType<typeof useErasure>['erase']

function Confirm({ person, erase, onClose }: Props & { erase: Erase }) {
  const { t } = useTranslation('privacy')
  const notify = useNotify()
  const today = useFormat().today()
  const [ground, setGround] = useState<Stated>('request')
  const [requestedOn, setRequestedOn] = useState('')
  const [confirmation, setConfirmation] = useState('')
  const done = () => {
    notify.done(t('erase.done'))
    onClose()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        // A refusal stays with the mutation, which shows it below.
        erase.run({ ground, requestedOn: requestedOn || null, confirmation }).then(done, () => undefined)
      }}
    >
      <Stack gap="sm" mt="lg">
        <NativeSelect
          label={t('erase.ground')}
          value={ground}
          data={statedGrounds.map((value) => ({ value, label: t(`ground.${value}`) }))}
          onChange={(event) => setGround(event.currentTarget.value as Stated)}
        />
        <TextInput
          type="date"
          max={today}
          label={t('erase.requested_on')}
          value={requestedOn}
          onChange={(event) => setRequestedOn(event.currentTarget.value)}
        />
        <TextInput
          autoComplete="off"
          label={t('erase.confirm', { name: person.name })}
          value={confirmation}
          onChange={(event) => setConfirmation(event.currentTarget.value)}
        />
        <FormErrors error={erase.error} />
        <DialogButtons
          label={t('erase.submit')}
          onCancel={onClose}
          color="red"
          loading={erase.isPending}
          disabled={confirmation.trim() === ''}
        />
      </Stack>
    </form>
  )
}
