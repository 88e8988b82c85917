import { Button, Stack } from '@mantine/core'
import type { CandidacyDetail } from '@rytm/contract/candidacies.detail.ts'
import { changeCandidacy } from '@rytm/contract/candidacies.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpointMutation } from '#platform/queries.ts'
import { FactText } from '#ui/FactText.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import classes from './Candidates.module.css'
import { candidacyRefreshes } from './useCandidacyMoves.ts'

export function CandidacyNotes({ candidacy }: { candidacy: CandidacyDetail }) {
  const { t } = useTranslation('candidacies')
  const notify = useNotify()
  const [note, setNote] = useState(candidacy.note)
  const [noteForClient, setNoteForClient] = useState(candidacy.noteForClient)
  const [begun, setBegun] = useState(candidacy)
  const save = useEndpointMutation({ endpoint: changeCandidacy, refreshes: candidacyRefreshes })
  const isChanged = note !== candidacy.note || noteForClient !== candidacy.noteForClient
  // A colleague's words may come in while these are typed: the revision they were begun on refuses to overwrite them.
  const isUntouched = candidacy.note === begun.note && candidacy.noteForClient === begun.noteForClient
  const isTyped = note !== begun.note || noteForClient !== begun.noteForClient
  if (!isUntouched && !isTyped) {
    setBegun(candidacy)
    setNote(candidacy.note)
    setNoteForClient(candidacy.noteForClient)
  }
  const { id } = candidacy
  const { revision } = isUntouched ? candidacy : begun
  return (
    <form
      className={classes.section}
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate(
          { params: { candidacyId: id }, body: { revision, note, noteForClient } },
          {
            onSuccess: ({ candidacy: saved }) => {
              setBegun(saved)
              notify.done(t('detail.saved'))
            },
          },
        )
      }}
    >
      <Stack gap="md">
        <FactText label={t('detail.note')} value={note} onChange={setNote} />
        <FactText
          forClient
          label={t('detail.note_for_client')}
          value={noteForClient}
          onChange={setNoteForClient}
        />
        <FormErrors error={save.error} />
        {isChanged && (
          <Button type="submit" loading={save.isPending}>
            {t('detail.save_notes')}
          </Button>
        )}
      </Stack>
    </form>
  )
}
