import { Button, Stack } from '@mantine/core'
import type { CandidacySummary } from '@rytm/contract/candidacies.detail.ts'
import { endCandidacy, type ReasonInput } from '@rytm/contract/candidacies.moves.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpointMutation } from '#platform/queries.ts'
import { Dialog } from '#ui/Dialog.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import { ReasonChoice } from './ReasonChoice.tsx'
import { candidacyRefreshes, useUndoMove } from './useCandidacyMoves.ts'

interface Props {
  candidacy: Pick<CandidacySummary, 'id' | 'revision' | 'projectId' | 'candidate'>
  onClose: () => void
}

export function EndDialog({ candidacy, onClose }: Props) {
  const { t } = useTranslation('candidacies')
  const [reasons, setReasons] = useState<ReasonInput[]>([])
  const end = useEnd({ candidacy, onDone: onClose })
  return (
    <Dialog opened onClose={onClose} size="lg" title={t('end.title', { name: candidacy.candidate.name })}>
      <Stack gap="md">
        <ReasonChoice projectId={candidacy.projectId} reasons={reasons} onChange={setReasons} />
        <FormErrors error={end.error} />
        <Button disabled={reasons.length === 0} loading={end.isPending} onClick={() => end.run(reasons)}>
          {t('end.submit')}
        </Button>
      </Stack>
    </Dialog>
  )
}

function useEnd({ candidacy, onDone }: { candidacy: Props['candidacy']; onDone: () => void }) {
  const { t } = useTranslation('candidacies')
  const notify = useNotify()
  const undo = useUndoMove()
  const end = useEndpointMutation({ endpoint: endCandidacy, refreshes: candidacyRefreshes })
  const run = (reasons: ReasonInput[]) =>
    end.mutate(
      { params: { candidacyId: candidacy.id }, body: { revision: candidacy.revision, reasons } },
      {
        onSuccess: ({ candidacy: { id, revision, candidate } }) => {
          onDone()
          notify.undoable({
            text: t('end.done', { name: candidate.name }),
            onUndo: () => undo({ id, revision }),
          })
        },
      },
    )
  return { ...end, run }
}
